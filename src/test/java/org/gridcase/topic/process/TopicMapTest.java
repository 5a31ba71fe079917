package org.gridcase.topic.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.MapProof;
import org.gridcase.topic.process.TopicDriver.Topic;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.context.WebApplicationContext;

/** What the map says of topics, and of the notices that tell why one was declined. */
@GridcaseTest
class TopicMapTest {

    private static final List<String> PROCESSES = List.of(TopicProcess.KEY, "publication");

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Test
    void figuresOfTopicsAreThoseOfTheHistory() throws Exception {
        TopicDriver driver = beans.createBean(TopicDriver.class);
        Topic waiting = driver.suggested("路灯不亮");
        Topic late = driver.suggested("绿地补种").fires("sortingOverdue");
        Topic merged = driver.suggested("路灯太少").mergedInto(waiting);
        Topic accepted = driver.suggested("东门外停车").accepted("urban-management");
        Topic declining = driver.suggested("拆除围墙").declined("依法不得拆除。");
        Topic declined = driver.suggested("增设早市").declined("没有场地。");
        declined.notice().published();
        declined.goesOn();
        Topic back = driver.suggested("增设晚市").declined("没有场地。");
        String dropped = back.notice().number.value();
        back.notice().dropped("理由不充分，请重新研究。");
        back.goesOn();
        List<String> numbers = new ArrayList<>(List.of(
                declining.notice().number.value(), declined.notice().number.value(), dropped));
        List.of(waiting, late, merged, accepted, declining, declined, back)
                .forEach(topic -> numbers.add(topic.number.value()));
        String place = driver.town.community().value();

        MapProof proof = new MapProof(web).of(numbers, 1, driver.town.secretary(), place, PROCESSES);

        assertThat(proof.visits(numbers, TopicProcess.KEY, "sortTopic")).isEqualTo(9);
        assertThat(proof.visits(numbers, TopicProcess.KEY, "sortingOverdue")).isEqualTo(1);
        assertThat(proof.visits(numbers, "publication", "approveNotice")).isEqualTo(3);
        back.accepted("livelihood");
        proof.of(numbers, 2, driver.town.secretary(), place, PROCESSES);
        assertThat(proof.visits(numbers, TopicProcess.KEY, "sortTopic")).isEqualTo(9);
    }
}
