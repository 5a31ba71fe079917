package org.gridcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.GridcaseTest;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@GridcaseTest
class IdempotencyTest {

    private static final String CLIENT = "idempotency-test";

    @Autowired
    Idempotency idempotency;

    @Autowired
    ForgottenKeys forgottenKeys;

    @Autowired
    JdbcClient jdbc;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void answersARepeatedRequestAlikeAndActsOnce() {
        assertThat(once(key, CLIENT, "a")).isEqualTo(new Answer("run 1 𠮷", 1));
        assertThat(once(key, CLIENT, "a")).isEqualTo(new Answer("run 1 𠮷", 1));
        assertThat(runs).hasValue(1);
    }

    @Test
    void refusesTheKeyForAnotherContent() {
        once(key, CLIENT, "a");

        assertRefused(HttpStatus.CONFLICT, key, "b");
        assertThat(runs).hasValue(1);
    }

    @Test
    void keepsTheKeysOfClientsApart() {
        once(key, CLIENT, "a");
        once(key, CLIENT + "-2", "b");

        assertThat(runs).hasValue(2);
    }

    @Test
    void actsEachTimeWithoutAKey() {
        once(null, CLIENT, "a");
        once(" ", CLIENT, "a");

        assertThat(runs).hasValue(2);
    }

    @Test
    void freesTheKeyWhenTheActionFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> idempotency.once(key, CLIENT, "a", Answer.class, () -> {
                    throw new IllegalStateException("failed");
                }));

        assertThat(once(key, CLIENT, "b").number()).isEqualTo(1);
    }

    @Test
    void forgetsAfterItsTime() {
        once(key, CLIENT, "a");
        jdbc.sql("UPDATE gridcase.idempotency_key SET created_at = created_at - interval '31 days' WHERE key = :key")
                .param("key", key)
                .update();

        assertThat(once(key, CLIENT, "b").number()).isEqualTo(2);
        assertThat(once(key, CLIENT, "b").number()).isEqualTo(2);
    }

    @Test
    void removesOnlyWhatIsPastItsTime() {
        String young = UUID.randomUUID().toString();
        once(key, CLIENT, "a");
        once(young, CLIENT, "a");
        jdbc.sql("UPDATE gridcase.idempotency_key SET created_at = created_at - interval '31 days' WHERE key = :key")
                .param("key", key)
                .update();

        forgottenKeys.remove();

        assertThat(jdbc.sql("SELECT key FROM gridcase.idempotency_key WHERE key IN (:keys)")
                        .param("keys", Set.of(key, young))
                        .query(String.class)
                        .list())
                .containsExactly(young);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "钥匙", "a\u0000"})
    void refusesWhatIsNoKey(String malformed) {
        assertRefused(HttpStatus.BAD_REQUEST, malformed, "a");
    }

    @Test
    void refusesALongKey() {
        assertRefused(HttpStatus.BAD_REQUEST, "k".repeat(201), "a");
    }

    @Test
    void digestsContent() {
        assertThat(idempotency.digest(new Answer("a", 1)))
                .isEqualTo(idempotency.digest(new Answer("a", 1)))
                .isNotEqualTo(idempotency.digest(new Answer("a", 2)));
    }

    @Test
    void actsOnceForRequestsAtTheSameTime() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Set<Answer> answers = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 8; i++) {
            threads.execute(() -> answers.add(once(key, CLIENT, "a")));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(answers).containsExactly(new Answer("run 1 𠮷", 1));
        assertThat(runs).hasValue(1);
    }

    /** The second request does not wait for ever for a first one that hangs. */
    @Test
    void refusesWhenTheFirstStillRuns() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Thread slow = new Thread(() -> idempotency.once(key, CLIENT, "a", Answer.class, () -> {
            started.countDown();
            await(finish);
            return new Answer("slow", 1);
        }));
        slow.start();
        await(started);

        assertRefused(HttpStatus.CONFLICT, key, "a");
        finish.countDown();
        slow.join();
        assertThat(once(key, CLIENT, "a").text()).isEqualTo("slow");
    }

    private Answer once(String with, String client, String digest) {
        return idempotency.once(with, client, digest, Answer.class, () -> {
            int run = runs.incrementAndGet();
            return new Answer("run " + run + " 𠮷", run);
        });
    }

    private void assertRefused(HttpStatus status, String with, String digest) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> once(with, CLIENT, digest))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Answer(String text, int number) {}
}
