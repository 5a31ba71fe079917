package org.gridcase.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.GridcaseTest;
import org.gridcase.models.walks.Broken;
import org.gridcase.models.walks.Contract;
import org.gridcase.models.walks.ModelWalks;
import org.gridcase.models.walks.Standing;
import org.gridcase.rectification.domain.Course;
import org.gridcase.rectification.process.RectificationProcess.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The model as the engine runs it, with whatever people may say: nothing ends that is neither put right nor taken back. */
@GridcaseTest
class RectificationWalksTest {

    private static final int WALKS = 20_000;
    private static final int LEVELS = 2;

    @Autowired
    RepositoryService repository;

    private BpmnModelInstance model;

    @BeforeEach
    void deployed() {
        model = ModelWalks.deployed(repository, RectificationProcess.KEY);
    }

    @Test
    void whatIsNotClosedIsWithSomebodyUntilAWindowEnds() {
        for (boolean resident : new boolean[] {true, false}) {
            ModelWalks<Memory> walks = walks(model, resident);
            walks.everywhere(RectificationWalksTest::endsClosedOnly);
            walks.nobodyIsWaitedForInVain(memory -> memory.last() != Last.CLOSED);
            walks.everyWalkMayEnd();
        }
    }

    /** Without it from every other place too; else the way out over whoever found it would hide a place without one. */
    @Test
    void aWayLeadsOnEvenIfNobodyTakesAnythingBack() {
        walks(Broken.without(model, "takingBack"), true).everyWalkMayEnd();
    }

    @Test
    void twentyThousandWalksEndAndComeEverywhere() {
        ModelWalks<Memory> walks = walks(model, true);
        Random random = new Random(20_261_123);
        for (int walk = 0; walk < WALKS; walk++) {
            List<Standing<Memory>> way = walks.walk(random);
            assertThat(way.get(way.size() - 1).memory().last()).isEqualTo(Last.CLOSED);
            way.forEach(RectificationWalksTest::endsClosedOnly);
        }
        assertThat(walks.elements())
                .containsExactlyInAnyOrder(
                        "answerProblem",
                        "problemAnswerDue",
                        "ruleOnDispute",
                        "disputeDue",
                        "nameMeasures",
                        "measuresDue",
                        "consentToDate",
                        "consentDue",
                        "reportRectified",
                        "rectificationDue",
                        "objectorSays",
                        "objectorSilent",
                        "checkRectified",
                        "checkDue",
                        "orderRectification",
                        "orderDue",
                        "problemTakenBack");
    }

    /** What the checks above are worth. */
    @Test
    void aBrokenModelIsFound() {
        for (String way :
                List.of("answerOverdue", "notPutRight", "onceTooOften", "orderOverdue", "objectorWasSilent")) {
            assertThatThrownBy(() -> walks(Broken.leadsTo(model, way, "closeRectification"), true))
                    .as(way)
                    .isInstanceOf(AssertionError.class);
        }
        assertThatThrownBy(() -> walks(Broken.leadsTo(model, "reportOverdue", "rectificationClosed"), false)
                        .everywhere(RectificationWalksTest::endsClosedOnly))
                .isInstanceOf(AssertionError.class);
    }

    private static void endsClosedOnly(Standing<Memory> at) {
        assertThat(at.memory().last() == Last.CLOSED).as("%s", at).isEqualTo(at.ended());
    }

    private static ModelWalks<Memory> walks(BpmnModelInstance model, boolean resident) {
        return new ModelWalks<>(
                model, new Rules(), new Memory(Course.pointedOut(1), resident, false, false, Last.POINTED_OUT));
    }

    private enum Last {
        POINTED_OUT,
        REPORTED,
        PUT_RIGHT,
        NOT_PUT_RIGHT,
        TAKEN_BACK,
        CLOSED
    }

    /**
     * What the code remembers of a problem.
     *
     * @param resident whether a resident has found it
     * @param answer the last answer that the model asks for
     * @param again whether it goes back to measures
     */
    private record Memory(Course course, boolean resident, boolean answer, boolean again, Last last) {

        Memory answers(boolean answer) {
            return new Memory(course, resident, answer, again, last);
        }

        Memory says(Last last) {
            return new Memory(course, resident, answer, again, last);
        }

        Memory with(Course course) {
            return new Memory(course, resident, answer, again, last);
        }

        Memory notPutRight() {
            boolean back = course.mayGoBack();
            return new Memory(back ? course.back() : course, resident, answer, back, Last.NOT_PUT_RIGHT);
        }

        Memory raised() {
            return course.raised() == LEVELS ? this : with(course.up());
        }

        Memory closed() {
            if (last != Last.PUT_RIGHT && last != Last.TAKEN_BACK) {
                throw new IllegalStateException("neither put right nor taken back: " + last);
            }
            return says(Last.CLOSED);
        }
    }

    /** By {@code UnitWork}, {@code FinderWork} and {@code Raising}. */
    private static final class Rules implements Contract<Memory> {

        @Override
        public List<Memory> after(String step, Memory at) {
            return switch (step) {
                case "answerProblem" -> List.of(at.answers(true), at.answers(false));
                case "ruleOnDispute" ->
                    List.of(at.answers(true), at.answers(false).says(Last.TAKEN_BACK));
                case "nameMeasures" -> dates(at);
                case "consentToDate" ->
                    List.of(at.answers(true), at.answers(false).with(at.course().refused()));
                case "reportRectified" -> List.of(at.says(Last.REPORTED));
                case "objectorSays", "checkRectified" -> List.of(at.says(Last.PUT_RIGHT), at.notPutRight());
                case "raiseOverdue", "raiseUnrectified" -> List.of(at.raised());
                case "problemTakenBack" -> List.of(at.says(Last.TAKEN_BACK));
                case "closeRectification" -> List.of(at.closed());
                default -> List.of(at);
            };
        }

        private static List<Memory> dates(Memory at) {
            List<Memory> dates = new ArrayList<>(List.of(at.answers(false)));
            if (!at.course().laterRefused()) {
                dates.add(at.answers(true));
            }
            return dates;
        }

        @Override
        public boolean answer(String question, Memory memory) {
            return switch (question) {
                case Variables.DISPUTED, Variables.STANDING, Variables.CONSENT_WANTED, Variables.CONSENTED ->
                    memory.answer();
                case Variables.OBJECTOR_ASKED -> memory.resident();
                case Variables.PUT_RIGHT -> memory.last() == Last.PUT_RIGHT;
                case Variables.TRY_AGAIN -> memory.again();
                default -> throw new AssertionError(question);
            };
        }
    }
}
