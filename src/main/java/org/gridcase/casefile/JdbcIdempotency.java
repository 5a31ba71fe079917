package org.gridcase.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.SqlTime;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcIdempotency implements Idempotency {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    /** PostgreSQL's lock_not_available, which Spring has no exception for. */
    private static final String LOCK_TIMEOUT = "55P03";

    private static final String LONGEST_WAIT = "10s";
    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcIdempotency(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public <T> T once(String key, String client, String requestDigest, Class<T> type, Supplier<T> action) {
        if (key == null || key.isBlank()) {
            return action.get();
        }
        if (!KEY.matcher(key).matches()) {
            throw Refusal.invalid("Idempotency-Key", "casefile.idempotency.malformed");
        }
        if (!claim(key, client, requestDigest)) {
            return earlierAnswer(key, client, requestDigest, type);
        }
        T answer = action.get();
        keep(key, client, answer);
        return answer;
    }

    @Override
    public String digest(Object request) {
        try {
            byte[] content = json.writeValueAsBytes(request);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * False when the key is taken. The primary key makes the second of two concurrent requests wait for the first one's
     * transaction: after a commit it finds the answer, after a rollback the key is its own. Keys past their time are free.
     */
    private boolean claim(String key, String client, String digest) {
        jdbc.sql("SELECT set_config('lock_timeout', :wait, true)")
                .param("wait", LONGEST_WAIT)
                .query(String.class)
                .single();
        try {
            return jdbc.sql("""
                                    INSERT INTO gridcase.idempotency_key (client, key, digest, created_at)
                                    VALUES (:client, :key, :digest, :now)
                                    ON CONFLICT (client, key) DO UPDATE
                                        SET digest = excluded.digest, created_at = excluded.created_at, answer = NULL
                                        WHERE idempotency_key.created_at < :expired
                                    """)
                            .param("client", client)
                            .param("key", key)
                            .param("digest", digest)
                            .param("now", SqlTime.of(clock.instant()))
                            .param("expired", SqlTime.of(clock.instant().minus(KEPT)))
                            .update()
                    == 1;
        } catch (DataAccessException error) {
            if (error.getMostSpecificCause() instanceof SQLException cause
                    && LOCK_TIMEOUT.equals(cause.getSQLState())) {
                throw Refusal.conflict("casefile.idempotency.running");
            }
            throw error;
        }
    }

    private <T> T earlierAnswer(String key, String client, String digest, Class<T> type) {
        Earlier earlier = jdbc.sql(
                        "SELECT digest, answer::text AS answer FROM gridcase.idempotency_key WHERE client = :client AND key = :key")
                .param("client", client)
                .param("key", key)
                .query(Earlier.class)
                .single();
        if (!earlier.digest().equals(digest)) {
            throw Refusal.conflict("casefile.idempotency.otherContent");
        }
        try {
            return json.readValue(earlier.answer(), type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void keep(String key, String client, Object answer) {
        try {
            jdbc.sql("""
                            UPDATE gridcase.idempotency_key SET answer = CAST(:answer AS jsonb)
                            WHERE client = :client AND key = :key
                            """)
                    .param("answer", json.writeValueAsString(answer))
                    .param("client", client)
                    .param("key", key)
                    .update();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Earlier(String digest, String answer) {}
}
