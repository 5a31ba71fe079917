package org.gridcase.topic.persistence;

import java.time.Instant;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The disputes that are to be counted: an outbox that any node empties. */
@Repository
public class CountDueRows {

    private static final String DISPUTE = "dispute";

    private final JdbcClient jdbc;

    CountDueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record CountDue(CaseNumber dispute, PlaceCode community, String matter, Instant reportedAt) {}

    public void add(CountDue due) {
        jdbc.sql("""
                        INSERT INTO gridcase.topic_count_due (dispute, community, matter, reported_at, due_at)
                        VALUES (:dispute, :community, :matter, :at, :at) ON CONFLICT DO NOTHING
                        """)
                .param(DISPUTE, due.dispute().value())
                .param("community", due.community().value())
                .param("matter", due.matter())
                .param("at", SqlTime.of(due.reportedAt()))
                .update();
    }

    /** The next one, held until the transaction ends; nobody waits for one that somebody else holds. */
    public Optional<CountDue> take(Instant now) {
        return jdbc.sql("""
                        SELECT * FROM gridcase.topic_count_due WHERE due_at <= :now
                        ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("now", SqlTime.of(now))
                .query((row, index) -> new CountDue(
                        new CaseNumber(row.getString(DISPUTE)),
                        PlaceCode.of(row.getString("community")),
                        row.getString("matter"),
                        SqlTime.read(row, "reported_at")))
                .optional();
    }

    public void done(CaseNumber dispute) {
        jdbc.sql("DELETE FROM gridcase.topic_count_due WHERE dispute = :dispute")
                .param(DISPUTE, dispute.value())
                .update();
    }

    /** It could not be counted: it is tried again later, and the later the more often that has happened. */
    public void failed(CaseNumber dispute, Instant now) {
        jdbc.sql("""
                        UPDATE gridcase.topic_count_due
                        SET tried = tried + 1, due_at = CAST(:now AS timestamptz) + least(tried + 1, 60) * interval '1 minute'
                        WHERE dispute = :dispute
                        """)
                .param("now", SqlTime.of(now))
                .param(DISPUTE, dispute.value())
                .update();
    }
}
