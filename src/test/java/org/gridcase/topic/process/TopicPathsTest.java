package org.gridcase.topic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.shared.Refusal;
import org.gridcase.topic.ConsultationGroup;
import org.gridcase.topic.TopicAccepted;
import org.gridcase.topic.domain.TopicState;
import org.gridcase.topic.process.TopicDriver.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every path of {@code bpmn/topic.bpmn}. */
@GridcaseTest
@RecordApplicationEvents
class TopicPathsTest {

    private static final String PARKING = "urban-management";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ApplicationEvents events;

    private TopicDriver topics;

    @BeforeEach
    void prepare() {
        topics = beans.createBean(TopicDriver.class);
    }

    @Test
    void acceptedIntoTheGroupThatTheTableProposes() {
        Topic topic = topics.suggested("东门外停车如何管理");

        assertThat(topic.openTasks()).containsExactly("sortTopic");
        assertThat(topic.groups("sortTopic")).containsExactly("community-secretary." + topics.town.community());
        assertThat(topic.variables()).containsEntry("group", PARKING);
        assertThat(topic.facts().dueAt()).isNotNull();
        topic.accepted(PARKING);

        assertThat(topic.ended()).isTrue();
        assertThat(topic.status()).isEqualTo("closed");
        assertThat(topic.record().state()).isEqualTo(TopicState.ACCEPTED);
        assertThat(events.stream(TopicAccepted.class))
                .containsExactly(new TopicAccepted(
                        topic.number, topics.town.community(), ConsultationGroup.URBAN_MANAGEMENT, "东门外停车如何管理"));
        assertThat(topic.timeline()).contains("topicToSort", "topicAccepted");
    }

    @Test
    void writtenDownByAGridWorkerAndAcceptedIntoAnotherGroup() {
        String worker = topics.gridWorker();
        Topic topic = topics.startedByForm(
                worker,
                Map.of(
                        "title", "张家巷口堆物怎么清",
                        "matter", "sanitation",
                        "source", "grid-worker",
                        "supporters", 12,
                        "description", "巷口长期堆放旧家具，消防车进不来。",
                        "contact", "13800001234"));

        assertThat(topic.variables().values())
                .noneMatch(value -> String.valueOf(value).contains("13800001234"));
        assertThat(topic.variables().values())
                .noneMatch(value -> String.valueOf(value).contains("旧家具"));
        assertThat(topic.record().supporters()).isEqualTo(12);
        topic.accepted("governance");

        assertThat(topic.record().group()).isEqualTo(ConsultationGroup.GOVERNANCE);
        assertThat(topic.record().proposedGroup()).isEqualTo(ConsultationGroup.URBAN_MANAGEMENT);
    }

    @Test
    void mergedItGoesOnAsPartOfTheOther() {
        Topic first = topics.suggested("小区道路停车");
        Topic second = topics.suggested("东门停车");
        Topic third = topics.suggested("停车收费");

        third.mergedInto(second);
        second.mergedInto(first);

        assertThat(second.ended()).isTrue();
        assertThat(first.openTasks()).containsExactly("sortTopic");
        assertThat(first.record().supporters()).isEqualTo(3);
        assertThat(third.record().mergedInto()).as("no chain").isEqualTo(first.number);
        assertThat(second.timeline()).contains("topicMerged");
        assertThat(first.timeline()).contains("topicTookOver");
        assertThat(events.stream(TopicAccepted.class)).isEmpty();
    }

    @Test
    void declinedOnceEverybodyCanReadWhy() {
        Topic topic = topics.suggested("拆除围墙").declined("围墙是消防隔离设施，依法不得拆除。");

        assertThat(topic.record().state()).isEqualTo(TopicState.DECLINING);
        assertThat(topic.status()).isEqualTo("open");
        assertThat(topic.facts().dueAt()).as("the notice has the deadline").isNull();
        assertThat(topic.waitsAt()).containsExactly("awaitReason");
        topic.notice().published();
        assertThat(topic.status()).as("in a transaction of its own").isEqualTo("open");
        topic.goesOn();

        assertThat(topic.ended()).isTrue();
        assertThat(topic.status()).isEqualTo("closed");
        assertThat(topic.record().state()).isEqualTo(TopicState.DECLINED);
        assertThat(topic.timeline()).contains("topicDeclining", "topicDeclined");
    }

    @Test
    void aReasonThatNeverWasPublicBringsItBack() {
        Topic topic = topics.suggested("增设早市").declined("没有场地。");
        topic.notice().dropped("理由不充分，请重新研究。");
        topic.goesOn();

        assertThat(topic.openTasks()).containsExactly("sortTopic");
        assertThat(topic.record().state()).isEqualTo(TopicState.GATHERED);
        assertThat(topic.record().reason()).isNull();
        assertThat(topic.facts().dueAt()).isNotNull();
        assertThat(topic.variables()).containsEntry("group", PARKING);
        assertThat(topic.timeline()).contains("topicCameBack");
        topic.accepted("livelihood");
        assertThat(topic.record().state()).isEqualTo(TopicState.ACCEPTED);
    }

    @Test
    void notSortedInTimeItIsSupervised() {
        Topic topic = topics.suggested("路灯不亮");
        topic.claims(topics.town.secretary(), "sortTopic").givesBack(topics.town.secretary(), "sortTopic");

        topic.reminded("sortTopic").fires("sortingOverdue");

        assertThat(topic.openTasks()).containsExactly("sortTopic");
        assertThat(topic.reminders(topics.town.townOfficer())).isNotEmpty();
        topic.accepted(PARKING);
        assertThat(topic.ended()).isTrue();
    }

    @Test
    void whoSortsSaysHowAndWhy() {
        Topic topic = topics.suggested("绿地补种");
        Topic other = beans.createBean(TopicDriver.class).suggested("别处的议题");
        Topic sorted = topics.suggested("已经分类的").accepted(PARKING);

        for (Object[] wrong : new Object[][] {
            {"outcome", "perhaps"},
            {"outcome", "accept", "group", null},
            {"outcome", "accept", "group", "nobody"},
            {"outcome", "decline", "reason", " "},
            {"outcome", "merge"},
            {"outcome", "merge", "into", "没有"},
            {"outcome", "merge", "into", topic.number.value()},
            {"outcome", "merge", "into", other.number.value()},
            {"outcome", "merge", "into", sorted.number.value()}
        }) {
            assertThatThrownBy(() -> topic.sorted(wrong)).hasRootCauseInstanceOf(Refusal.class);
        }
        assertThat(topic.openTasks()).containsExactly("sortTopic");
        assertThat(topic.record().state()).isEqualTo(TopicState.GATHERED);
    }
}
