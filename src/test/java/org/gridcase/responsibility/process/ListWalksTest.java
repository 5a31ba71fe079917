package org.gridcase.responsibility.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.GridcaseTest;
import org.gridcase.models.walks.Broken;
import org.gridcase.models.walks.Contract;
import org.gridcase.models.walks.ModelWalks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The model of a change of the lists as the engine runs it: every place where a proposal may ever stand, and many walks. */
@GridcaseTest
class ListWalksTest {

    private static final int WALKS = 20_000;
    private static final int RETURNS = 1;

    @Autowired
    RepositoryService repository;

    private BpmnModelInstance model;

    @BeforeEach
    void deployed() {
        model = ModelWalks.deployed(repository, ListAmendmentProcess.KEY);
    }

    @Test
    void noProposalIsWithoutAHolderBeyondItsWindow() {
        walks(model, 2).nobodyIsWaitedForInVain(Memory::turn);
    }

    @Test
    void everyProposalEnds() {
        for (int units = 0; units <= 3; units++) {
            walks(model, units).everyWalkEnds();
        }
        ModelWalks<Memory> walks = walks(model, 2);
        Random random = new Random(20_261_124);
        for (int walk = 0; walk < WALKS; walk++) {
            assertThat(walks.walk(random)).isNotEmpty();
        }
        assertThat(walks.elements())
                .containsExactlyInAnyOrder(
                        "hearUnit",
                        "hearingOver",
                        "decideListChange",
                        "listDecisionOverdue",
                        "reviseListChange",
                        "revisionOverdue",
                        "withdrawnByProposer");
    }

    @Test
    void aBrokenModelIsFound() {
        for (String window : List.of("hearingOver", "listDecisionOverdue", "revisionOverdue")) {
            BpmnModelInstance broken = Broken.without(model, window);
            assertThatThrownBy(() -> walks(broken, 2).nobodyIsWaitedForInVain(Memory::turn))
                    .as(window)
                    .isInstanceOf(AssertionError.class);
        }
        assertThatThrownBy(() -> walks(Broken.leadsTo(model, "notReturned", "openListRevision"), 2)
                        .everyWalkEnds())
                .as("whatever is decided, it goes back")
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> walks(Broken.leadsTo(model, "undecided", "decideListChange"), 2)
                        .nobodyIsWaitedForInVain(Memory::turn))
                .as("nobody's time begins anew")
                .isInstanceOf(AssertionError.class);
    }

    private static ModelWalks<Memory> walks(BpmnModelInstance model, int units) {
        return new ModelWalks<>(model, new Rules(units), new Memory(Set.of(), false, 1));
    }

    /**
     * What the code remembers of a proposal.
     *
     * @param yes the questions of the model that are answered with yes
     * @param turn whether a step is owed by somebody, with a deadline
     */
    private record Memory(Set<String> yes, boolean turn, int round) {}

    /** By {@code Hearings}, {@code ListDecisions} and {@code ListRevisions}. */
    private record Rules(int units) implements Contract<Memory> {

        @Override
        public List<Memory> after(String step, Memory at) {
            return switch (step) {
                case "openHearing", "openListDecision", "superviseListDecision", "openListRevision" ->
                    List.of(new Memory(at.yes(), true, at.round()));
                case "hearUnit", "listChangeFiled", "listChangeProposed", "hearingBegins" -> List.of(at);
                case "decideListChange" -> decided(at);
                case "reviseListChange" ->
                    List.of(
                            new Memory(
                                    Set.of(ListAmendmentProcess.Variables.PROPOSED_AGAIN),
                                    false,
                                    Math.min(at.round() + 1, RETURNS + 2)),
                            new Memory(Set.of(), false, at.round()));
                default -> List.of(new Memory(at.yes(), false, at.round()));
            };
        }

        private static List<Memory> decided(Memory at) {
            Memory approved = new Memory(Set.of(ListAmendmentProcess.Variables.APPROVED), false, at.round());
            Memory refused = new Memory(Set.of(), false, at.round());
            Memory returned = new Memory(Set.of(ListAmendmentProcess.Variables.RETURNED), false, at.round());
            return at.round() > RETURNS ? List.of(approved, refused) : List.of(approved, refused, returned);
        }

        @Override
        public boolean answer(String question, Memory memory) {
            return memory.yes().contains(question);
        }

        @Override
        public int several(String step, Memory memory) {
            return units;
        }
    }
}
