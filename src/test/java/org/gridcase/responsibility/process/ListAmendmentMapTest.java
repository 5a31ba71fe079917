package org.gridcase.responsibility.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.MapProof;
import org.gridcase.responsibility.process.ListAmendmentDriver.Change;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.context.WebApplicationContext;

/** What the map says of a step that several units have at once: a case is there once, however many are still to be heard. */
@GridcaseTest
class ListAmendmentMapTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private WebApplicationContext web;

    @Test
    void figuresOfHearingsAreThoseOfTheHistory() throws Exception {
        ListAmendmentDriver driver = beans.createBean(ListAmendmentDriver.class);
        List<String> numbers = new ArrayList<>();
        // Nobody has been heard; one has, the others not yet; all have.
        Change waiting = driver.proposed();
        numbers.add(waiting.number.value());
        assertThat(waiting.tasksOf("hearUnit")).hasSizeGreaterThan(1);
        waiting.hears(driver.district.officer(1), "accept", null);
        MapProof proof = new MapProof(web);
        String place = driver.district.town().substring(0, 6);
        List<String> processes = List.of("list-amendment");
        proof.of(numbers, 1, driver.district.centre(), place, processes);

        waiting.heardByAll();
        proof.of(numbers, 2, driver.district.centre(), place, processes);
        waiting.decides(driver.district.centre(), "refuse", "reason", "依据不足");
        proof.of(numbers, 3, driver.district.centre(), place, processes);

        assertThat(proof.visits(numbers, "list-amendment", "hearUnit")).isGreaterThan(2);
    }
}
