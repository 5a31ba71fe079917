package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.GridcaseTest;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.consultation.process.ConsultationTown.Finding;
import org.gridcase.consultation.process.ConsultationTown.Notice;
import org.gridcase.consultation.process.ConsultationTown.Objection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two sessions write at once: what the one does is seen by the other, or comes too late. */
@GridcaseTest
class InForceRaceTest {

    private static final String FORCE =
            "UPDATE gridcase.consultation SET stage = 'implement', in_force_at = now() WHERE case_number = ?";
    private static final String CORRECTION =
            "UPDATE gridcase.notice SET draft_title = '更正', draft_fields = '{}' WHERE case_number = ?";
    private static final String OBJECTION = """
            INSERT INTO gridcase.objection (case_number, notice, version, text, filed_at, code_digest)
            VALUES (?, ?, 1, '没有通知到我这一户。', now(), repeat('0', 64))
            """;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final ExecutorService other = Executors.newSingleThreadExecutor();
    private TransactionTemplate transaction;
    private ConsultationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ConsultationDriver.class);
        transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    /** The second session writes once the first has, and waits for it; then the first commits. */
    private Future<?> meanwhile(Runnable first, Runnable second) {
        CompletableFuture<Integer> session = new CompletableFuture<>();
        return transaction.execute(status -> {
            first.run();
            Future<?> done = other.submit(() -> transaction.executeWithoutResult(begun -> {
                session.complete(
                        jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single());
                second.run();
            }));
            int pid = session.join();
            await().until(() -> done.isDone()
                    || jdbc.sql("SELECT count(*) FROM pg_locks WHERE pid = ? AND NOT granted")
                                    .param(pid)
                                    .query(Integer.class)
                                    .single()
                            > 0);
            return done;
        });
    }

    /** What somebody answers and what somebody else puts right wake the same process: both are done, and it looks at both. */
    @Test
    void twoThatHaveSomethingToTellAtOnceBothSucceed() throws Exception {
        Consultation consultation = driver.opened().passesToPublication();
        Notice notice = consultation.notice().isPublished();
        Objection objection = notice.objectedTo();
        Finding finding = driver.inspected(consultation).isReported();
        notice.hasItsPeriod();
        consultation.goesOn();
        assertThat(consultation.record().inForceAt()).isNull();

        meanwhile(objection::isRejected, finding::isConfirmed).get();

        consultation.goesOn();
        assertThat(finding.status()).isEqualTo("closed");
        assertThat(consultation.record().inForceAt()).isNotNull();
    }

    private static void refused(Future<?> second) {
        assertThatThrownBy(second::get).hasCauseInstanceOf(DataIntegrityViolationException.class);
    }

    private Runnable writes(String sql, Object... parameters) {
        return () -> assertThat(jdbc.sql(sql).params(parameters).update()).isEqualTo(1);
    }

    @Test
    void whatIsChangedOfTheNoticeAtThatMomentIsSeen() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice notice = consultation.notice().isPublished().hasItsPeriod();
        Runnable corrects = () -> {
            jdbc.sql("SELECT 1 FROM gridcase.case_file WHERE number = ? FOR UPDATE")
                    .param(notice.number.value())
                    .query(Integer.class)
                    .single();
            writes(CORRECTION, notice.number.value()).run();
        };
        refused(meanwhile(corrects, writes(FORCE, consultation.number.value())));
        assertThat(consultation.record().inForceAt()).isNull();
    }

    @Test
    void anObjectionAtThatMomentComesTooLate() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice notice = consultation.notice().isPublished();
        String objection = notice.objectedTo().isRejected().number.value();
        Runnable ends = writes(
                "UPDATE gridcase.notice SET objections_over_at = now() WHERE case_number = ?", notice.number.value());
        // Any case will do that is not an objection yet.
        refused(meanwhile(ends, writes(OBJECTION, consultation.number.value(), notice.number.value())));
        writes(FORCE, consultation.number.value()).run();
        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE gridcase.case_file SET status = 'open', closed_at = NULL WHERE number = ?")
                        .param(objection)
                        .update())
                .as("what was closed stays closed")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatTheCommitteeHasNotAgreedToSinceIsNotInForce() {
        Consultation consultation = driver.opened().passesToPublication();
        consultation.notice().isPublished().hasItsPeriod();
        jdbc.sql("""
                        UPDATE gridcase.consultation SET resolved_at =
                            (SELECT decided_at + interval '1 microsecond' FROM gridcase.consultation_visit
                             WHERE consultation = case_number AND step = 'oversee')
                        WHERE case_number = ?
                        """).param(consultation.number.value()).update();
        assertThatThrownBy(writes(FORCE, consultation.number.value())::run)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("not overseen");
    }
}
