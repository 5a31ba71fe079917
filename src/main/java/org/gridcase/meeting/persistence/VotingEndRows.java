package org.gridcase.meeting.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** That the convenor ended the voting in Tasklist. The database knows how many had voted, and when a reason is owed. */
@Repository
public class VotingEndRows {

    private final JdbcClient jdbc;

    VotingEndRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param voted how many had voted, on paper or in Tasklist
     * @param outstanding how many of those who were asked in Tasklist, and are there, had not
     * @param reason or null
     */
    public record Ended(String by, Instant at, int voted, int outstanding, String reason) {}

    public void ended(CaseNumber meeting, int motion, Ended ended) {
        Map<String, Object> values = new HashMap<>();
        values.put("meeting", meeting.value());
        values.put("motion", motion);
        values.put("by", ended.by());
        values.put("at", SqlTime.of(ended.at()));
        values.put("voted", ended.voted());
        values.put("outstanding", ended.outstanding());
        values.put("reason", ended.reason());
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_voting_end (meeting, motion, by, at, voted, outstanding, reason)
                        VALUES (:meeting, :motion, :by, :at, :voted, :outstanding, :reason)
                        """).params(values).update();
    }

    /** By motion. */
    public Map<Integer, Ended> of(CaseNumber meeting) {
        Map<Integer, Ended> ends = new HashMap<>();
        jdbc.sql("SELECT * FROM gridcase.meeting_voting_end WHERE meeting = :meeting")
                .param("meeting", meeting.value())
                .query(row -> {
                    ends.put(
                            row.getInt("motion"),
                            new Ended(
                                    row.getString("by"),
                                    SqlTime.read(row, "at"),
                                    row.getInt("voted"),
                                    row.getInt("outstanding"),
                                    row.getString("reason")));
                });
        return ends;
    }
}
