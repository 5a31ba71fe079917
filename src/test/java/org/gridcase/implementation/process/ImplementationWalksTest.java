package org.gridcase.implementation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.GridcaseTest;
import org.gridcase.implementation.process.ImplementationTaskProcess.Variables;
import org.gridcase.models.walks.Broken;
import org.gridcase.models.walks.Contract;
import org.gridcase.models.walks.ModelWalks;
import org.gridcase.models.walks.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The model as the engine runs it, with whatever people may say: no task ends that is neither confirmed nor given up. */
@GridcaseTest
class ImplementationWalksTest {

    private static final int WALKS = 20_000;
    private static final int RETURNS = 2;

    @Autowired
    RepositoryService repository;

    private BpmnModelInstance model;

    @BeforeEach
    void deployed() {
        model = ModelWalks.deployed(repository, ImplementationTaskProcess.KEY);
    }

    @Test
    void everyTaskIsWithSomebodyUntilItEnds() {
        ModelWalks<Memory> walks = walks(model);
        walks.everywhere(ImplementationWalksTest::endsClosedOnly);
        walks.nobodyIsWaitedForInVain(memory -> memory.last() != Last.CLOSED);
        walks.everyWalkMayEnd();
    }

    @Test
    void twentyThousandWalksEndAndComeEverywhere() {
        ModelWalks<Memory> walks = walks(model);
        Random random = new Random(20_261_123);
        for (int walk = 0; walk < WALKS; walk++) {
            List<Standing<Memory>> way = walks.walk(random);
            assertThat(way.get(way.size() - 1).memory().last()).isEqualTo(Last.CLOSED);
        }
        assertThat(walks.elements())
                .containsExactlyInAnyOrder(
                        "carryOut",
                        "implementationDue",
                        "confirmDone",
                        "confirmationOverdue",
                        "decideOnDelay",
                        "delayDue");
    }

    @Test
    void aBrokenModelIsFound() {
        for (String way : List.of("workOverdue", "undecided", "unconfirmed", "sentBackTooOften", "onceMore")) {
            assertThatThrownBy(() -> walks(Broken.leadsTo(model, way, "closeImplementation")))
                    .as(way)
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void endsClosedOnly(Standing<Memory> at) {
        assertThat(at.memory().last() == Last.CLOSED).as("%s", at).isEqualTo(at.ended());
    }

    private static ModelWalks<Memory> walks(BpmnModelInstance model) {
        return new ModelWalks<>(model, new Rules(), new Memory(0, false, false, Last.OPEN));
    }

    private enum Last {
        OPEN,
        CONFIRMED,
        GIVEN_UP,
        CLOSED
    }

    /**
     * What the code remembers of a task.
     *
     * @param answer the last answer that the model asks for
     * @param again whether it goes back to its owner
     */
    private record Memory(int returned, boolean answer, boolean again, Last last) {

        Memory answers(boolean answer, Last last) {
            return new Memory(returned, answer, again, last);
        }

        Memory sentBack() {
            boolean back = returned < RETURNS;
            return new Memory(back ? returned + 1 : returned, false, back, last);
        }

        Memory closed() {
            if (last != Last.CONFIRMED && last != Last.GIVEN_UP) {
                throw new IllegalStateException("neither confirmed nor given up");
            }
            return answers(answer, Last.CLOSED);
        }
    }

    /** By {@code Work}. */
    private static final class Rules implements Contract<Memory> {

        @Override
        public List<Memory> after(String step, Memory at) {
            return switch (step) {
                case "carryOut" -> List.of(at.answers(true, Last.OPEN), at.answers(false, Last.OPEN));
                case "confirmDone" -> List.of(at.answers(true, Last.CONFIRMED), at.sentBack());
                case "decideOnDelay" -> List.of(at.answers(true, Last.OPEN), at.answers(false, Last.GIVEN_UP));
                case "closeImplementation" -> List.of(at.closed());
                default -> List.of(at);
            };
        }

        @Override
        public boolean answer(String question, Memory memory) {
            return switch (question) {
                case Variables.REPORTED_DONE, Variables.GOES_ON -> memory.answer();
                case Variables.CONFIRMED -> memory.last() == Last.CONFIRMED;
                case Variables.TRY_AGAIN -> memory.again();
                default -> throw new AssertionError(question);
            };
        }
    }
}
