package org.gridcase.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.GridcaseTest;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.process.RectificationDriver.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** People act at the moment at which the time is over: one of the two counts, and both records agree which. */
@GridcaseTest
class RectificationRaceTest {

    private static final int ROUNDS = 10;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private RectificationDriver driver;

    @BeforeEach
    void prepare() {
        driver = beans.createBean(RectificationDriver.class);
    }

    @Test
    void reportedAndOverdueAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Problem problem = driver.found().accepted().named(5);
            Came came = race(problem::reported, () -> problem.fires("rectificationDue"));
            assertThat(came.person() && came.timer()).as("not both").isFalse();
            boolean reported = !came.timer();
            if (came.nobody()) {
                problem.submits(driver.town.secretary, "reportRectified", "done", "已补齐。");
            }

            assertThat(problem.openTasks()).containsExactly(reported ? "checkRectified" : "orderRectification");
            assertThat(problem.record().course().raised()).isEqualTo(reported ? 0 : 1);
            assertThat(problem.notices()).hasSize(reported ? 0 : 1);
            assertThat(problem.kinds().contains("reported")).isEqualTo(reported);
        }
    }

    @Test
    void checkedAndTheTimeForItOverAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Problem problem = driver.found().accepted().named(5).reported();
            Came came = race(() -> problem.checked(driver.town.inspector, "putRight"), () -> problem.fires("checkDue"));
            boolean checked = came.person();

            // Whoever found it may still check when the next in line is asked already.
            assertThat(problem.record().asked() == Asked.FINDER).isEqualTo(!came.timer());
            assertThat(problem.ended()).isEqualTo(checked);
            assertThat(problem.status()).isEqualTo(checked ? "closed" : "open");
            assertThat(problem.record().closedAt() != null).isEqualTo(checked);
            assertThat(problem.kinds().contains("putRight")).isEqualTo(checked);
        }
    }

    /** Each may stand in the other's way: then both are refused, and come again. */
    private record Came(boolean person, boolean timer) {

        boolean nobody() {
            return !person && !timer;
        }
    }

    private static Came race(Callable<?> person, Callable<?> timer) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            Future<Boolean> one = two.submit(after(start, person));
            Future<Boolean> other = two.submit(after(start, timer));
            return new Came(one.get(), other.get());
        } finally {
            two.shutdownNow();
        }
    }

    private static Callable<Boolean> after(CyclicBarrier start, Callable<?> action) {
        return () -> {
            start.await();
            try {
                action.call();
                return true;
            } catch (RuntimeException | AssertionError tooLate) {
                return false;
            }
        };
    }
}
