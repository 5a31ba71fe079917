package org.gridcase.meeting.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed off the minutes. */
@Repository
public class MinutesRows {

    private final JdbcClient jdbc;

    MinutesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param remark what the convenor adds; null for nothing */
    public record Signed(String remark, String by, Instant at) {}

    public void signed(CaseNumber meeting, Signed signed) {
        Map<String, Object> values = new HashMap<>();
        values.put("meeting", meeting.value());
        values.put("remark", signed.remark());
        values.put("by", signed.by());
        values.put("at", SqlTime.of(signed.at()));
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_minutes (meeting, remark, signed_by, signed_at)
                        VALUES (:meeting, :remark, :by, :at)
                        """).params(values).update();
    }

    public Optional<Signed> signed(CaseNumber meeting) {
        return jdbc.sql("SELECT remark, signed_by, signed_at FROM gridcase.meeting_minutes WHERE meeting = :meeting")
                .param("meeting", meeting.value())
                .query((row, index) ->
                        new Signed(row.getString("remark"), row.getString("signed_by"), SqlTime.read(row, "signed_at")))
                .optional();
    }
}
