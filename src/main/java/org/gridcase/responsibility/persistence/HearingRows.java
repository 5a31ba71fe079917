package org.gridcase.responsibility.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.domain.Opinion;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what the units said. */
@Repository
public class HearingRows {

    private final JdbcClient jdbc;

    HearingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(CaseNumber number, int round, int position, PlaceCode unit, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.responsibility_hearing (case_number, round, position, unit, asked_at)
                        VALUES (:case, :round, :position, :unit, :at)
                        """)
                .param("case", number.value())
                .param("round", round)
                .param("position", position)
                .param("unit", unit.value())
                .param("at", SqlTime.of(at))
                .update();
    }

    /** All rounds, oldest first; within a round by position. */
    public List<HearingRecord> of(CaseNumber number) {
        return all(List.of(number));
    }

    /** The same of several changes. */
    public List<HearingRecord> all(Collection<CaseNumber> numbers) {
        return jdbc.sql("""
                        SELECT * FROM gridcase.responsibility_hearing WHERE case_number = ANY(:cases)
                        ORDER BY case_number, round, position
                        """)
                .param("cases", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, index) -> read(row))
                .list();
    }

    public List<HearingRecord> of(CaseNumber number, int round) {
        return of(number).stream().filter(hearing -> hearing.round() == round).toList();
    }

    /**
     * Keeps an opinion.
     *
     * @param by null of silence
     * @return whether it was still waited for
     */
    public boolean given(long id, Opinion opinion, String reason, String by, Instant at) {
        return jdbc.sql("""
                                UPDATE gridcase.responsibility_hearing
                                SET opinion = :opinion, reason = :reason, given_by = :by, given_at = :at
                                WHERE id = :id AND opinion IS NULL
                                """)
                        .param("opinion", opinion.code())
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", SqlTime.of(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static HearingRecord read(ResultSet row) throws SQLException {
        return new HearingRecord(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getInt("round"),
                row.getInt("position"),
                PlaceCode.of(row.getString("unit")),
                SqlTime.read(row, "asked_at"),
                Opinion.ofCode(row.getString("opinion")).orElse(null),
                row.getString("reason"),
                row.getString("given_by"),
                SqlTime.read(row, "given_at"));
    }
}
