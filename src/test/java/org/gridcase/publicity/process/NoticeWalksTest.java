package org.gridcase.publicity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.GridcaseTest;
import org.gridcase.models.walks.Broken;
import org.gridcase.models.walks.Contract;
import org.gridcase.models.walks.ModelWalks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every walk through the deployed model: no way leads from an open objection past the end of the period. */
@GridcaseTest
class NoticeWalksTest {

    private static final int OBJECTIONS = 2;

    @Autowired
    RepositoryService repository;

    private BpmnModelInstance model;

    @BeforeEach
    void deployed() {
        model = ModelWalks.deployed(repository, PublicationProcess.KEY);
    }

    @Test
    void noPeriodEndsWhileAnObjectionIsOpen() {
        for (boolean objections : new boolean[] {true, false}) {
            ModelWalks<Memory> walks = walks(model, objections);
            requirePeriodsToEndProperly(walks);
            assertThat(walks.elements())
                    .contains("approveNotice", "approvalOverdue", "noticeEdited", "noticeWithdrawn", "shownLongEnough");
        }
        assertThat(walks(model, true).elements()).contains("objectionsOver", "objectionsDecided");
    }

    @Test
    void aBrokenModelIsFound() {
        for (String way : List.of("objectionsOpen", "objected", "periodWanted")) {
            assertThatThrownBy(
                            () -> requirePeriodsToEndProperly(walks(Broken.leadsTo(model, way, "openShowing"), true)))
                    .as(way)
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void requirePeriodsToEndProperly(ModelWalks<Memory> walks) {
        walks.everywhere(at -> {
            Memory memory = at.memory();
            if (at.waiting().containsKey("shownLongEnough") && memory.takes()) {
                assertThat(memory.over()).as("%s", at).isTrue();
                assertThat(memory.open()).as("%s", at).isZero();
            }
        });
    }

    private static ModelWalks<Memory> walks(BpmnModelInstance model, boolean objections) {
        return new ModelWalks<>(model, new Rules(), new Memory(objections, false, false, 0, false));
    }

    /**
     * What the code remembers of a notice.
     *
     * @param takes whether residents may object
     * @param published whether the last decision was to publish
     * @param shown whether any version is public
     * @param open objections that are not decided
     * @param over whether the period for objections is over
     */
    private record Memory(boolean takes, boolean published, boolean shown, int open, boolean over) {

        Memory open(int open) {
            return new Memory(takes, published, shown, open, over);
        }
    }

    /** By {@code NoticeApproval} and {@code PublicPeriods}; objections come whenever they like before the period is over. */
    private static final class Rules implements Contract<Memory> {

        @Override
        public List<Memory> after(String step, Memory at) {
            return switch (step) {
                case "approveNotice" ->
                    List.of(
                            new Memory(at.takes(), true, true, at.open(), false),
                            new Memory(at.takes(), false, at.shown(), at.open(), at.over()));
                case "objectionsOver" ->
                    IntStream.rangeClosed(at.open(), OBJECTIONS)
                            .mapToObj(at::open)
                            .toList();
                case "objectionsDecided" -> List.of(at.open(at.open() - 1));
                case "endObjections" ->
                    List.of(new Memory(at.takes(), at.published(), at.shown(), at.open(), at.open() == 0));
                default -> List.of(at);
            };
        }

        @Override
        public boolean answer(String question, Memory memory) {
            return switch (question) {
                case PublicationProcess.Variables.PUBLISHED -> memory.published();
                case PublicationProcess.Variables.ALREADY_SHOWN -> memory.shown();
                case PublicationProcess.Variables.TAKES_OBJECTIONS -> memory.takes() && !memory.over();
                case PublicationProcess.Variables.OBJECTION_OPEN -> memory.open() > 0;
                default -> throw new AssertionError(question);
            };
        }
    }
}
