package org.gridcase.publicity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.GridcaseTest;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.gridcase.publicity.process.ObjectionDriver.Objection;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An objection comes at the moment at which the period ends: either it came too late, or the period waits for it. */
@GridcaseTest
class ObjectionRaceTest {

    private static final int ROUNDS = 12;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private NoticeDriver notices;
    private ObjectionDriver objections;

    @BeforeEach
    void prepare() {
        notices = beans.createBean(NoticeDriver.class);
        objections = beans.createBean(ObjectionDriver.class);
    }

    @Test
    void noPeriodEndsWithAnOpenObjection() throws Exception {
        List<Boolean> cameInTime = new ArrayList<>();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Notice notice = notices.published("同时到来 " + round, true);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Objection> objected = two.submit(after(start, () -> objects(notice)));
                Future<Notice> ended = two.submit(after(start, () -> notice.fires("objectionsOver")));
                ended.get();
                boolean inTime = objected.get() != null;
                assertThat(notice.waitsAt()).containsExactly(inTime ? "objectionsDecided" : "shownLongEnough");
                assertThat(notice.record().objectionsOverAt() == null).isEqualTo(inTime);
                cameInTime.add(inTime);
            }
        } finally {
            two.shutdownNow();
        }
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM gridcase.objection JOIN gridcase.notice ON notice.case_number = objection.notice
                        JOIN gridcase.case_file ON case_file.number = objection.case_number
                        WHERE notice.objections_over_at IS NOT NULL AND case_file.status <> 'closed'
                        """).query(Integer.class).single()).isZero();
        assertThat(cameInTime).hasSize(ROUNDS);
    }

    private Objection objects(Notice notice) {
        try {
            return objections.to(notice);
        } catch (Refusal tooLate) {
            return null;
        }
    }

    private static <T> Callable<T> after(CyclicBarrier start, Callable<T> action) {
        return () -> {
            start.await();
            return action.call();
        };
    }
}
