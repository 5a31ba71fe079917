package org.gridcase.topic.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.KnownPeople.Recorded;
import org.gridcase.topic.process.TopicDriver;
import org.gridcase.topic.process.TopicDriver.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The masking gate knows who suggested a topic, and who quarrelled. */
@GridcaseTest
class TopicPeopleTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TopicPeople people;

    @Autowired
    private TopicSuggestions suggestions;

    private TopicDriver topics;

    @BeforeEach
    void prepare() {
        topics = beans.createBean(TopicDriver.class);
    }

    @Test
    void whoSuggestedItAndWhatIsPartOfIt() {
        Topic topic = topics.byStaff(topics.gridWorker(), "巷口堆物", "grid-worker");
        CaseNumber resident = suggestions
                .byResident(
                        new Suggestion(
                                topics.town.community().value(),
                                "sanitation",
                                "清理巷口",
                                "巷口堆物",
                                null,
                                null,
                                "王小明 13800001234"),
                        "192.0.2.44")
                .number();
        assertThat(people.of(resident)).containsExactly(new Recorded("王小明", "13800001234", null));

        topics.topics().stream().filter(one -> one.number.equals(resident)).forEach(one -> one.mergedInto(topic));

        assertThat(people.of(topic.number))
                .containsExactlyInAnyOrder(new Recorded("王小明", "13800001234", null), Recorded.named("网格员"));
        assertThat(people.of(new CaseNumber("990100-2026-999999"))).isEmpty();
    }

    @Test
    void whoQuarrelled() {
        for (int i = 0; i < 3; i++) {
            topics.reported("parking");
        }
        topics.counts();

        assertThat(people.of(topics.topics().get(0).number))
                .hasSize(6)
                .allMatch(one -> one.name().startsWith("欧阳") || one.name().startsWith("司马"));
    }

    @Test
    void aDeclinedOneNamesNobodyOfThem() {
        topics.reported("parking", 3);
        topics.counts();
        Topic topic = topics.topics().get(0);
        String party = people.of(topic.number).iterator().next().name();

        topic.declined(party + "一户的停车问题已经解决。");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> topic.notice().published()))
                .as("the gate holds it")
                .isNotNull();
        assertThat(topic.status()).isEqualTo("open");
    }
}
