package org.gridcase.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gridcase.monitor.domain.ModelDrawing.ModelFlow;
import org.gridcase.monitor.domain.TakenFlows.Passed;
import org.junit.jupiter.api.Test;

class TakenFlowsTest {

    private static final Instant ZERO = Instant.parse("2026-11-23T00:00:00Z");

    /** start → ask → which → (again: ask | done: end). */
    private static final List<ModelFlow> LOOP = List.of(
            new ModelFlow("begins", "start", "ask"),
            new ModelFlow("asked", "ask", "which"),
            new ModelFlow("again", "which", "ask"),
            new ModelFlow("done", "which", "end"));

    @Test
    void theWayThatWasNotTakenIsNotMarked() {
        assertThat(TakenFlows.of(LOOP, List.of(at("start", 0, 0), at("ask", 0, 5), at("which", 5, 5), at("end", 5, 5))))
                .containsExactly("begins", "asked", "done");
    }

    @Test
    void aLoopIsMarkedWhenItWasGoneThrough() {
        assertThat(TakenFlows.of(
                        LOOP,
                        List.of(
                                at("start", 0, 0),
                                at("ask", 0, 5),
                                at("which", 5, 5),
                                at("ask", 5, 9),
                                at("which", 9, 9),
                                at("end", 9, 9))))
                .containsExactlyInAnyOrder("begins", "asked", "again", "done");
    }

    @Test
    void whatIsStillOpenLeadsNowhere() {
        assertThat(TakenFlows.of(LOOP, List.of(at("start", 0, 0), new Passed("ask", false, ZERO, null))))
                .containsExactly("begins");
    }

    @Test
    void aJoinIsReachedByAllThatLeadsToIt() {
        List<ModelFlow> flows = List.of(new ModelFlow("left", "a", "both"), new ModelFlow("right", "b", "both"));

        assertThat(TakenFlows.of(
                        flows,
                        List.of(
                                at("a", 0, 1),
                                at("b", 0, 2),
                                new Passed("both", true, ZERO.plusSeconds(2), ZERO.plusSeconds(2)))))
                .containsExactlyInAnyOrder("left", "right");
    }

    private static Passed at(String element, int began, int ended) {
        return new Passed(element, false, ZERO.plusSeconds(began), ZERO.plusSeconds(ended));
    }
}
