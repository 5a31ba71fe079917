package org.gridcase.reminder.persistence;

import java.time.Instant;
import java.util.Optional;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a target may be spoken to again: one row for all nodes. */
@Repository
public class DeliveryTurns {

    private final JdbcClient jdbc;

    DeliveryTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The target that waits longest among those with something due; nobody else gets it before {@code until}. */
    public Optional<String> take(String channel, Instant now, Instant until) {
        jdbc.sql("""
                        INSERT INTO gridcase.delivery_turn (channel, target, next_at)
                        SELECT DISTINCT channel, target, CAST(:now AS timestamptz) FROM gridcase.delivery
                        WHERE channel = :channel AND state = 'pending' AND next_attempt_at <= :now
                            AND NOT EXISTS (SELECT FROM gridcase.delivery_turn turn
                                WHERE turn.channel = delivery.channel AND turn.target = delivery.target)
                        ON CONFLICT DO NOTHING
                        """).param("channel", channel).param("now", SqlTime.of(now)).update();
        return jdbc.sql("""
                        UPDATE gridcase.delivery_turn SET next_at = :until
                        WHERE channel = :channel AND target = (
                            SELECT target FROM gridcase.delivery_turn turn
                            WHERE channel = :channel AND next_at <= :now AND EXISTS (
                                SELECT FROM gridcase.delivery
                                WHERE channel = turn.channel AND target = turn.target
                                    AND state = 'pending' AND next_attempt_at <= :now)
                            ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING target
                        """)
                .param("channel", channel)
                .param("now", SqlTime.of(now))
                .param("until", SqlTime.of(until))
                .query(String.class)
                .optional();
    }

    public void rest(String channel, String target, Instant until) {
        jdbc.sql("UPDATE gridcase.delivery_turn SET next_at = :until WHERE channel = :channel AND target = :target")
                .param("until", SqlTime.of(until))
                .param("channel", channel)
                .param("target", target)
                .update();
    }
}
