package org.gridcase.topic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.topic.domain.TopicSource;
import org.gridcase.topic.domain.TopicState;
import org.gridcase.topic.process.TopicDriver.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Disputes that resemble each other propose a topic, once. */
@GridcaseTest
class TopicsFromDisputesTest {

    private static final int ENOUGH = 3;

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
    void enoughOfThemProposeOneThatNamesNobody() {
        List<CaseNumber> disputes = topics.reported("parking", ENOUGH - 1);
        topics.counts();
        assertThat(topics.topics()).isEmpty();
        disputes.add(topics.reported("parking"));
        topics.counts();

        Topic topic = topics.topics().get(0);
        assertThat(topic.record().source()).isEqualTo(TopicSource.DISPUTE);
        assertThat(topic.disputes()).containsExactlyElementsOf(numbers(disputes));
        assertThat(topic.record().supporters()).isEqualTo(ENOUGH);
        assertThat(topic.openTasks()).containsExactly("sortTopic");
        assertThat(topic.facts().title()).contains("停车管理", "公示" + topics.town.community(), " 3 件");
        assertThat(topic.facts().title() + topic.facts().description()).doesNotContain("欧阳", "司马", "13800000000");
        assertThat(topic.timeline()).contains("topicProposed");
        assertThat(timeline(disputes.get(0))).contains("disputeBehindTopic");
    }

    @Test
    void aFurtherOneStandsBehindTheSameUntilItIsSorted() {
        topics.reported("sanitation", ENOUGH);
        topics.counts();
        topics.reported("sanitation");
        topics.counts();
        Topic topic = topics.topics().get(0);
        assertThat(topic.record().supporters()).isEqualTo(ENOUGH + 1);

        topic.accepted("urban-management");
        topics.reported("sanitation", ENOUGH - 1);
        topics.counts();
        assertThat(topics.topics())
                .as("those of before stand behind the accepted one")
                .hasSize(1);
        topics.reported("sanitation");
        topics.counts();
        assertThat(topics.topics()).hasSize(2);
    }

    @Test
    void afterADeclinedOneItTakesAsManyNewOnes() {
        topics.reported("parking", ENOUGH);
        topics.counts();
        Topic topic = topics.topics().get(0).declined("停车位已列入改造计划。");
        topic.notice().published();
        topic.goesOn();
        assertThat(topic.record().state()).isEqualTo(TopicState.DECLINED);

        topics.reported("parking", ENOUGH - 1);
        topics.counts();
        assertThat(topics.topics()).hasSize(1);
        topics.reported("parking");
        topics.counts();
        assertThat(topics.topics()).hasSize(2);
    }

    @Test
    void mergedTheirDisputesGoOverAndLaterOnesFollow() {
        topics.reported("parking", ENOUGH);
        topics.counts();
        Topic resident = topics.suggested("小区停车怎么收费");
        Topic proposed = topics.topics().get(0);
        proposed.mergedInto(resident);
        topics.reported("parking");
        topics.counts();

        assertThat(resident.disputes()).hasSize(ENOUGH + 1);
        assertThat(proposed.disputes()).isEmpty();
        assertThat(resident.record().supporters()).isEqualTo(1 + ENOUGH + 1);
        assertThat(topics.topics()).hasSize(2);
    }

    @Test
    void oneQuarrelReportedTwiceIsOneAndAnotherMatterIsAnother() {
        CaseNumber first = topics.reported("parking");
        topics.reported("parking", first);
        topics.reported("parking", first);
        topics.reported("water-leak");
        topics.reported("parking");
        topics.counts();

        assertThat(topics.topics()).isEmpty();
    }

    @Test
    void whatIsPrivateIsNeverProposed() {
        topics.reported("family", 8);
        topics.counts();

        assertThat(topics.topics()).isEmpty();
    }

    @Test
    void whatIsTooOldDoesNotCount() {
        CaseNumber old = topics.reported("parking");
        jdbc.sql("UPDATE gridcase.case_file SET reported_at = reported_at - interval '31 days' WHERE number = ?")
                .param(old.value())
                .update();
        topics.reported("parking", ENOUGH - 1);
        topics.counts();

        assertThat(topics.topics()).isEmpty();
    }

    @Test
    void aDisputeStandsBehindOneOnlyWhateverTheCodeDoes() {
        List<CaseNumber> disputes = topics.reported("parking", ENOUGH);
        topics.counts();
        Topic other = topics.suggested("另一件");

        assertThatThrownBy(() -> jdbc.sql(
                                "INSERT INTO gridcase.topic_dispute (topic, dispute, since) VALUES (?, ?, now())")
                        .params(other.number.value(), disputes.get(0).value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void twentyAtOnceProposeExactlyOne() throws Exception {
        int threads = 20;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<CaseNumber> disputes = new ArrayList<>();
        try {
            List<Future<CaseNumber>> reports = Stream.generate(() -> pool.submit(() -> {
                        start.await();
                        CaseNumber number = topics.reported("parking");
                        topics.counts();
                        return number;
                    }))
                    .limit(threads)
                    .toList();
            for (Future<CaseNumber> report : reports) {
                disputes.add(report.get());
            }
        } finally {
            pool.shutdownNow();
        }
        topics.counts();

        assertThat(topics.topics()).hasSize(1);
        assertThat(topics.topics().get(0).disputes()).containsExactlyInAnyOrderElementsOf(numbers(disputes));
        assertThat(topics.topics().get(0).record().supporters()).isEqualTo(threads);
    }

    @Test
    void aReportThatCannotBeCountedStaysAndIsCountedLater() {
        List<CaseNumber> disputes = topics.reported("parking", ENOUGH);
        String last = disputes.get(ENOUGH - 1).value();
        jdbc.sql("ALTER TABLE gridcase.topic_dispute ADD CONSTRAINT not_now CHECK (dispute <> '" + last
                        + "') NOT VALID")
                .update();
        try {
            topics.counts();
        } finally {
            jdbc.sql("ALTER TABLE gridcase.topic_dispute DROP CONSTRAINT not_now")
                    .update();
        }
        assertThat(topics.topics()).as("nothing half done").isEmpty();
        assertThat(tried(last)).isPositive();

        jdbc.sql("UPDATE gridcase.topic_count_due SET due_at = reported_at").update();
        topics.counts();
        assertThat(topics.topics()).hasSize(1);
        assertThat(topics.topics().get(0).disputes()).containsExactlyElementsOf(numbers(disputes));
    }

    private int tried(String dispute) {
        return jdbc.sql("SELECT tried FROM gridcase.topic_count_due WHERE dispute = ?")
                .param(dispute)
                .query(Integer.class)
                .single();
    }

    private List<String> timeline(CaseNumber number) {
        return jdbc.sql("SELECT kind FROM gridcase.case_timeline WHERE case_number = ?")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private static List<String> numbers(List<CaseNumber> cases) {
        return cases.stream().map(CaseNumber::value).sorted().toList();
    }
}
