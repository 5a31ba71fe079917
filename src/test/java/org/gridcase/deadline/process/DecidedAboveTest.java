package org.gridcase.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.deadline.process.RequestDriver.Case;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever decides about somebody else's clock has done a task; the holder of the case has not. */
@GridcaseTest
class DecidedAboveTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theWorkIsOfThePostThatWasAskedToDecide() {
        Case paused = beans.createBean(RequestDriver.class)
                .taken()
                .asksPause("3 wd")
                .claims("grid-worker", "decideDeadlineRequest")
                .decides("grid-worker", "approve")
                .resumes("building-head")
                .completes("building-head", "mediate", "outcome", "settled");
        refresh.now();

        assertThat(doneBy(paused, "decideDeadlineRequest"))
                .containsEntry("username", "grid-worker")
                .containsEntry("post", "grid-worker")
                .containsEntry("place", "990100001001001");
        assertThat(doneBy(paused, "mediate"))
                .containsEntry("username", "building-head")
                .containsEntry("post", "building-head")
                .containsEntry("place", RequestDriver.BUILDING);
    }

    private Map<String, Object> doneBy(Case in, String element) {
        return jdbc.sql("SELECT held.username, held.post, held.place_code AS place, visit.post AS shown"
                        + " FROM gridcase.monitor_task task JOIN gridcase.post_held held ON held.id = task.held"
                        + " JOIN gridcase.monitor_visit visit ON visit.id = task.id AND visit.post = held.post"
                        + " WHERE task.number = :number AND visit.element = :element")
                .param("number", in.number.value())
                .param("element", element)
                .query()
                .singleRow();
    }
}
