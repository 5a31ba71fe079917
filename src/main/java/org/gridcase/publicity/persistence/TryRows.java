package org.gridcase.publicity.persistence;

import java.time.Instant;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how often something was tried within some minutes, and can tell nobody what it was. */
@Repository
public class TryRows {

    private final JdbcClient jdbc;

    TryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whoever tries the same waits until this transaction ends, so that many at once are counted like one after the other.
     *
     * @param since when the window began; what was counted in those before is gone
     * @return the how manieth time in this window it is
     */
    public int count(Instant since, String tried) {
        jdbc.sql("DELETE FROM gridcase.receipt_window WHERE since < :since")
                .param("since", SqlTime.of(since))
                .update();
        jdbc.sql("INSERT INTO gridcase.receipt_window (since) VALUES (:since) ON CONFLICT DO NOTHING")
                .param("since", SqlTime.of(since))
                .update();
        return jdbc.sql("""
                        INSERT INTO gridcase.receipt_try AS counted (since, tried, times)
                        SELECT since, encode(sha256(salt || convert_to(:tried, 'UTF8')), 'hex'), 1
                        FROM gridcase.receipt_window WHERE since = :since
                        ON CONFLICT (since, tried) DO UPDATE SET times = counted.times + 1
                        RETURNING times
                        """)
                .param("since", SqlTime.of(since))
                .param("tried", tried)
                .query(Integer.class)
                .single();
    }

    /** It was right: that time does not count. */
    public void uncount(Instant since, String tried) {
        jdbc.sql("""
                        UPDATE gridcase.receipt_try SET times = times - 1
                        FROM gridcase.receipt_window AS opened
                        WHERE receipt_try.since = opened.since AND opened.since = :since
                          AND tried = encode(sha256(salt || convert_to(:tried, 'UTF8')), 'hex')
                        """).param("since", SqlTime.of(since)).param("tried", tried).update();
    }
}
