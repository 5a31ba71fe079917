package org.gridcase.topic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.GridcaseTest;
import org.gridcase.topic.domain.TopicState;
import org.gridcase.topic.process.TopicDriver.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Topics are merged into what is there, whoever else merges at the same moment. */
@GridcaseTest
class TopicMergeTest {

    private static final int ROUNDS = 8;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private TopicDriver topics;

    @BeforeEach
    void prepare() {
        topics = beans.createBean(TopicDriver.class);
    }

    @Test
    void twoIntoEachOtherAtOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Topic one = topics.suggested("甲 " + round);
                Topic other = topics.suggested("乙 " + round);
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Topic>> both = List.of(
                        two.submit(after(start, () -> one.mergedInto(other))),
                        two.submit(after(start, () -> other.mergedInto(one))));
                long refused = both.stream().filter(TopicMergeTest::isRefused).count();

                assertThat(refused).isEqualTo(1);
                assertThat(List.of(one.record().state(), other.record().state()))
                        .containsExactlyInAnyOrder(TopicState.MERGED, TopicState.GATHERED);
                assertThat(one.record().supporters() + other.record().supporters())
                        .isEqualTo(3);
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void theDatabaseKnowsNoChain() {
        Topic one = topics.suggested("甲");
        Topic other = topics.suggested("乙");
        Topic third = topics.suggested("丙");
        one.mergedInto(other);

        assertThatThrownBy(() -> jdbc.sql("""
                                UPDATE gridcase.topic SET state = 'merged', merged_into = ?, sorted_by = 'x', sorted_at = now()
                                WHERE case_number = ?
                                """)
                        .params(one.number.value(), third.number.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE gridcase.topic SET state = 'gathered' WHERE case_number = ?")
                        .param(one.number.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static boolean isRefused(Future<Topic> merged) {
        try {
            merged.get();
            return false;
        } catch (ExecutionException refused) {
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Callable<Topic> after(CyclicBarrier start, Callable<Topic> action) {
        return () -> {
            start.await();
            return action.call();
        };
    }
}
