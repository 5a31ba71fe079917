package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.GridcaseTest;
import org.gridcase.models.walks.Broken;
import org.gridcase.models.walks.Contract;
import org.gridcase.models.walks.ModelWalks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The model of a partner's part as the engine runs it: every place where a part may ever stand, and many walks. */
@GridcaseTest
class PartWalksTest {

    private static final int WALKS = 20_000;

    /** As often as a town may send a result back, and once by the centre. */
    private static final int REOPENINGS = 3;

    @Autowired
    RepositoryService repository;

    private BpmnModelInstance model;

    @BeforeEach
    void deployed() {
        model = ModelWalks.deployed(repository, PartProcess.KEY);
    }

    @Test
    void noPartIsWithoutAHolderBeyondItsWindow() {
        walks(model).nobodyIsWaitedForInVain(Memory::turn);
    }

    @Test
    void everyPartEnds() {
        ModelWalks<Memory> walks = walks(model);
        walks.everyWalkEnds();
        Random random = new Random(20_261_123);
        for (int walk = 0; walk < WALKS; walk++) {
            assertThat(walks.walk(random)).isNotEmpty();
        }
        assertThat(walks.elements())
                .containsExactlyInAnyOrder(
                        "handlePart",
                        "partBySystem",
                        "partDue",
                        "awaitCall",
                        "consentRelease",
                        "releaseDue",
                        "partWithdrawn");
    }

    @Test
    void aBrokenModelIsFound() {
        for (String window : List.of("partDue", "releaseDue")) {
            assertThatThrownBy(() -> walks(Broken.without(model, window)).nobodyIsWaitedForInVain(Memory::turn))
                    .as(window)
                    .isInstanceOf(AssertionError.class);
        }
        assertThatThrownBy(() ->
                        walks(Broken.leadsTo(model, "leadRefuses", "working")).nobodyIsWaitedForInVain(Memory::turn))
                .isInstanceOf(AssertionError.class);
    }

    /** The proof needs the rule that a unit asks once: without it, asking and refusing would go on for ever. */
    @Test
    void aUnitThatMightAskAgainAndAgainWouldNeverEnd() {
        ModelWalks<Memory> walks = new ModelWalks<>(model, new Rules(false), Memory.FIRST);

        assertThatThrownBy(walks::everyWalkEnds).isInstanceOf(AssertionError.class);
    }

    private static ModelWalks<Memory> walks(BpmnModelInstance model) {
        return new ModelWalks<>(model, new Rules(true), Memory.FIRST);
    }

    /**
     * What the code remembers of a part.
     *
     * @param asked whether its unit has ever asked to be released
     * @param reopenings how often the result of the call was sent back
     */
    private record Memory(
            boolean turn, boolean asks, boolean asked, boolean consented, int reopenings, boolean reopened) {

        static final Memory FIRST = new Memory(false, false, false, false, 0, false);

        Memory with(boolean hasTurn, boolean isAsking, boolean hasAsked, boolean isConsented) {
            return new Memory(hasTurn, isAsking, hasAsked, isConsented, reopenings, reopened);
        }

        Memory again() {
            return new Memory(false, false, asked, consented, reopenings + 1, true);
        }

        Memory over() {
            return new Memory(false, false, asked, consented, reopenings, false);
        }
    }

    /** By {@code CallWork}. */
    private record Rules(boolean once) implements Contract<Memory> {

        @Override
        public List<Memory> after(String step, Memory at) {
            Memory over = at.with(false, at.asks(), at.asked(), at.consented());
            Memory done = at.with(false, false, at.asked(), at.consented());
            Memory asking = at.with(false, true, true, at.consented());
            return switch (step) {
                case "openCallStep" -> List.of(at.with(true, at.asks(), at.asked(), at.consented()));
                case "handlePart" -> once && at.asked() ? List.of(done) : List.of(done, asking);
                case "awaitCall" -> at.reopenings() == REOPENINGS ? List.of(at.over()) : List.of(at.over(), at.again());
                case "partBySystem" -> List.of(done);
                case "consentRelease" ->
                    List.of(at.with(false, at.asks(), at.asked(), true), at.with(false, at.asks(), at.asked(), false));
                case "partOpened", "partBegun", "partOffered" -> List.of(at);
                default -> List.of(over);
            };
        }

        @Override
        public boolean answer(String question, Memory memory) {
            return switch (question) {
                case PartProcess.Variables.RELEASE_ASKED -> memory.asks();
                case PartProcess.Variables.CONSENTED -> memory.consented();
                case PartProcess.Variables.REOPENED -> memory.reopened();
                default -> throw new AssertionError(question);
            };
        }
    }
}
