package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.gridcase.GridcaseTest;
import org.gridcase.call.domain.Refusals;
import org.gridcase.models.walks.Broken;
import org.gridcase.models.walks.Contract;
import org.gridcase.models.walks.ModelWalks;
import org.gridcase.models.walks.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The model of a call as the engine runs it: every place where a call may ever stand, and many walks. At every turn somebody
 * answers anything the rules allow, or nobody answers at all.
 */
@GridcaseTest
class CallWalksTest {

    private static final int WALKS = 20_000;
    private static final int RETURNS = 2;

    @Autowired
    RepositoryService repository;

    private BpmnModelInstance model;

    @BeforeEach
    void deployed() {
        model = ModelWalks.deployed(repository, CallProcess.KEY);
    }

    @Test
    void noCallIsWithoutAHolderBeyondItsWindow() {
        walks(model).nobodyIsWaitedForInVain(Memory::turn);
    }

    @Test
    void everyCallEnds() {
        walks(model).everyWalkEnds();
    }

    @Test
    void whatWasRefusedTwiceIsOfferedOnlyAfterTheCentreHasDecided() {
        walks(model).everywhere(CallWalksTest::twiceRefusedIsBinding);
    }

    private static void twiceRefusedIsBinding(Standing<Memory> at) {
        if (at.waiting().containsKey("claimCall") && at.memory().refusals() == Refusals.LAST) {
            assertThat(at.memory().binding()).as("%s", at).isTrue();
        }
    }

    @Test
    void twentyThousandWalksEndAndComeEverywhere() {
        ModelWalks<Memory> walks = walks(model);
        Random random = new Random(20_261_122);
        Set<String> passed = new TreeSet<>();
        for (int walk = 0; walk < WALKS; walk++) {
            List<Standing<Memory>> one = walks.walk(random);
            one.forEach(at -> passed.addAll(at.waiting().keySet()));
            assertThat(one.get(one.size() - 1).memory().turn()).isFalse();
        }
        assertThat(passed).containsExactlyInAnyOrderElementsOf(waiting());
        assertThat(walks.elements()).containsAll(windows());
    }

    /** What the checks above are worth: each mistake in the model is found. */
    @Test
    void aBrokenModelIsFound() {
        for (String window : windows()) {
            assertThatThrownBy(() -> walks(Broken.without(model, window)).nobodyIsWaitedForInVain(Memory::turn))
                    .as(window)
                    .isInstanceOf(AssertionError.class);
        }
        assertThatThrownBy(() ->
                        walks(Broken.leadsTo(model, "refusedOnce", "claiming")).nobodyIsWaitedForInVain(Memory::turn))
                .as("after a refusal nobody is asked")
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() ->
                        walks(Broken.leadsTo(model, "windowOver", "claiming")).nobodyIsWaitedForInVain(Memory::turn))
                .as("after the window nobody is asked")
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> walks(Broken.leadsTo(model, "sentBackTooOften", "openHandling"))
                        .everyWalkEnds())
                .as("sent back for ever")
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> walks(Broken.swapped(model, "refusedOnce", "refusedTwice"))
                        .everywhere(CallWalksTest::twiceRefusedIsBinding))
                .as("the second refusal is offered once more")
                .isInstanceOf(AssertionError.class);
    }

    private Set<String> windows() {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .map(BoundaryEvent::getId)
                .collect(Collectors.toSet());
    }

    private Set<String> waiting() {
        Set<String> waiting = model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .collect(Collectors.toSet());
        model.getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> task.getCamundaType() != null)
                .map(ServiceTask::getId)
                .forEach(waiting::add);
        return waiting;
    }

    private static ModelWalks<Memory> walks(BpmnModelInstance model) {
        return new ModelWalks<>(model, new Rules(), new Memory(Set.of(), false, false, 0, 0, false));
    }

    /**
     * What the code remembers of a call.
     *
     * @param yes the questions of the model that were last answered with yes
     * @param turn whether a step is owed by somebody, with a deadline
     * @param binding whether the unit may not refuse any more
     * @param redone whether the centre has had it done again
     */
    private record Memory(Set<String> yes, boolean turn, boolean binding, int refusals, int returns, boolean redone) {

        Memory begins() {
            return new Memory(yes, true, binding, refusals, returns, redone);
        }

        Memory over() {
            return new Memory(yes, false, binding, refusals, returns, redone);
        }

        Memory bound() {
            return new Memory(yes, turn, true, refusals, returns, redone);
        }

        Memory answers(String question, boolean answer) {
            Set<String> now = new TreeSet<>(yes);
            now.remove(question);
            if (answer) {
                now.add(question);
            }
            return new Memory(now, turn, binding, refusals, returns, redone);
        }

        Memory refuses(boolean arbitrated) {
            return new Memory(yes, false, binding, refusals + 1, returns, redone)
                    .answers(CallProcess.Variables.REFUSED, true)
                    .answers(CallProcess.Variables.ARBITRATED, arbitrated);
        }

        Memory redo() {
            return new Memory(yes, false, binding, refusals, returns, true).answers(CallProcess.Variables.REDO, true);
        }

        Memory sentBack() {
            int times = Math.min(returns + 1, RETURNS + 1);
            return new Memory(yes, false, binding, refusals, times, redone)
                    .answers(CallProcess.Variables.ACCEPTED, false)
                    .answers(CallProcess.Variables.TO_CENTRE, times > RETURNS);
        }
    }

    /** By {@link Refusals}, {@code CallClaims}, {@code CentreDecisions} and {@code CallResults}. */
    private static final class Rules implements Contract<Memory> {

        @Override
        public List<Memory> after(String step, Memory at) {
            return switch (step) {
                case "routeCall" ->
                    List.of(
                            at,
                            at.answers(CallProcess.Variables.DECLINED, true),
                            at.answers(CallProcess.Variables.LISTED, true));
                case "openCallStep", "openHandling" -> List.of(at.begins());
                case "assignUnit", "arbitrate", "assignListedLead" ->
                    List.of(at.bound().over());
                case "claimCall" -> claimed(at);
                case "claimBySystem" -> List.of(at.over().answers(CallProcess.Variables.REFUSED, false));
                case "confirmResult" -> List.of(at.over().answers(CallProcess.Variables.ACCEPTED, true), at.sentBack());
                case "decideResult" -> decided(at);
                case "calledByOfficer", "callMade", "offered", "handledSomehow", "claimWanted", "handlingBegun" ->
                    List.of(at);
                default -> List.of(at.over());
            };
        }

        /** The centre has it done again once. */
        private static List<Memory> decided(Memory at) {
            Memory last = at.over().answers(CallProcess.Variables.REDO, false);
            return at.redone() ? List.of(last) : List.of(last, at.redo());
        }

        private static List<Memory> claimed(Memory at) {
            Memory accepted = at.over().answers(CallProcess.Variables.REFUSED, false);
            if (at.binding() || at.refusals() == Refusals.LAST) {
                return List.of(accepted);
            }
            boolean last = at.refusals() + 1 == Refusals.LAST;
            return last ? List.of(accepted, at.refuses(true)) : List.of(accepted, at.refuses(false), at.refuses(true));
        }

        @Override
        public boolean answer(String question, Memory memory) {
            return memory.yes().contains(question);
        }
    }
}
