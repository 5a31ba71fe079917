package org.gridcase.consultation.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.consultation.domain.Course;
import org.gridcase.consultation.domain.PublicStanding;
import org.gridcase.consultation.domain.PublicStanding.Look;
import org.gridcase.consultation.domain.Sitting;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.domain.StepRule;
import org.gridcase.consultation.domain.Tries;
import org.gridcase.consultation.process.ConsultationContract.Memory;
import org.gridcase.models.walks.Contract;
import org.gridcase.models.walks.ModelWalks;

/**
 * What the code behind the models may answer: the rules of the domain with whatever people may do. A step that calls another
 * model ends wherever any walk through that model ends.
 */
final class ConsultationContract implements Contract<Memory> {

    private static final StepRule RULE = new StepRule(Stage.PROPOSE, "body", "convenor", 2, 1, 2, "test");

    private final Map<String, BpmnModelInstance> models;
    private final Map<String, List<Memory>> known = new HashMap<>();

    ConsultationContract(Map<String, BpmnModelInstance> models) {
        this.models = models;
    }

    /** What keeps a resolution from coming into force. */
    enum OpenMatters {
        NOTHING,
        /** The period of the notice runs. */
        PERIOD,
        OBJECTION,
        UPHELD,
        /** The notice was dropped or taken down. */
        STOPPED,
        FINDING
    }

    /**
     * What the code remembers of a consultation.
     *
     * @param goesOn whether the last step agreed; null before it has decided
     * @param backTo where the last step returned it, or null
     * @param resolved whether the representatives have resolved since it was returned to them or before them
     * @param overseen whether the committee has approved since then
     */
    record Memory(
            Course course,
            Tries tries,
            Boolean goesOn,
            Stage backTo,
            OpenMatters open,
            boolean resolved,
            boolean overseen) {

        Memory with(OpenMatters now) {
            return new Memory(course, tries, goesOn, backTo, now, resolved, overseen);
        }

        Memory tried(Tries now) {
            return new Memory(course, now, null, null, open, resolved, overseen);
        }

        Memory passes() {
            Course next = course.passed();
            boolean byRepresentatives = course.stage() == Stage.RESOLVE;
            return new Memory(
                    next,
                    Tries.NONE,
                    true,
                    null,
                    byRepresentatives ? OpenMatters.NOTHING : open,
                    resolved || byRepresentatives,
                    overseen || course.stage() == Stage.OVERSEE);
        }

        Memory returns(Stage to) {
            return new Memory(course.returned(to), Tries.NONE, false, to, open, false, false);
        }

        Memory rejects() {
            course.rejected();
            return new Memory(course, Tries.NONE, false, null, open, resolved, overseen);
        }

        Memory ends(Course end) {
            return new Memory(end, tries, null, null, open, resolved, overseen);
        }

        Look look() {
            return new PublicStanding(
                            false,
                            open == OpenMatters.STOPPED,
                            open == OpenMatters.NOTHING,
                            open == OpenMatters.OBJECTION,
                            open == OpenMatters.UPHELD,
                            open == OpenMatters.FINDING)
                    .look();
        }
    }

    @Override
    public List<Memory> after(String step, Memory at) {
        return switch (step) {
            case "propose", "consult", "review", "resolve" -> called(ConsultationStepProcess.KEY, step, at);
            case "oversee" -> called(ConsultationOversightProcess.KEY, step, at);
            case "publicise" -> called(ConsultationPublicationProcess.KEY, step, at);
            case "turnBack" -> turned(at);
            case "implement" -> implemented(at);
            case "rejectConsultation" -> List.of(at.ends(at.course().rejected()));
            case "closeConsultation" -> List.of(at.ends(at.course().done()));
            case "prepareStep" -> prepared(at);
            case "takeDecision" -> decided(at);
            case "overseeProcedure" -> overseen(at);
            case "openOversight" -> List.of(requireNoFinding(at));
            case "awaitRectification" -> List.of(at, at.with(OpenMatters.NOTHING));
            case "draftResult" -> List.of(at.with(OpenMatters.PERIOD));
            case "awaitNotice" -> noticeMoved(at);
            case "enterIntoForce" -> inForce(at);
            case "nameReturnStep" -> returns(at).toList();
            case "endByObjection" -> List.of(at.rejects());
            case "decideStopped" ->
                Stream.concat(Stream.of(again(at), at.rejects()), returns(at)).toList();
            default -> List.of(at);
        };
    }

    /** Ends wherever a walk through the called model may end, when the matter is at this step. */
    private List<Memory> called(String model, String step, Memory at) {
        if (!at.course().stage().code().equals(step)) {
            throw new IllegalStateException(
                    step + " is entered at " + at.course().stage());
        }
        return known.computeIfAbsent(step + at, key -> {
            List<Memory> ends = new ArrayList<>();
            new ModelWalks<>(
                            models.get(model),
                            this,
                            new Memory(at.course(), Tries.NONE, null, null, at.open(), at.resolved(), at.overseen()))
                    .everywhere(standing -> {
                        if (standing.ended()) {
                            ends.add(standing.memory());
                        }
                    });
            return ends.stream().distinct().toList();
        });
    }

    /** Convened; or ended, when it is with the level above. */
    private static List<Memory> prepared(Memory at) {
        Memory convened = new Memory(at.course(), at.tries(), null, null, at.open(), at.resolved(), at.overseen());
        return at.tries().next(RULE) == Tries.Next.SUPERIOR ? List.of(convened, at.rejects()) : List.of(convened);
    }

    private static List<Memory> decided(Memory at) {
        return Stream.of(Sitting.values())
                .flatMap(sitting -> decided(at, sitting))
                .toList();
    }

    private static Stream<Memory> decided(Memory at, Sitting sitting) {
        return switch (sitting) {
            case APPROVED -> Stream.of(at.passes());
            case RETURNED -> returns(at);
            case REJECTED -> Stream.of(at.rejects());
            case NOT_CARRIED, UNDECIDED -> {
                Tries tries = at.tries().after(sitting);
                yield Stream.of(tries.next(RULE) == Tries.Next.REJECTED ? at.rejects() : at.tried(tries));
            }
        };
    }

    /** Approved, pointed out, returned; or ended when it cannot be returned any more. */
    private static List<Memory> overseen(Memory at) {
        Stream<Memory> otherwise = at.course().mayReturn() ? returns(at) : Stream.of(at.rejects());
        Memory pointedOut = again(at).with(OpenMatters.FINDING);
        return Stream.concat(Stream.of(at.passes(), pointedOut), otherwise).toList();
    }

    /** The committee decides again only when everything is put right. */
    private static Memory requireNoFinding(Memory at) {
        if (at.open() == OpenMatters.FINDING) {
            throw new IllegalStateException("not put right: " + at);
        }
        return at;
    }

    private static Stream<Memory> returns(Memory at) {
        return Stage.OF_BODIES.stream().filter(at.course()::mayReturnTo).map(at::returns);
    }

    /** Objections come while the period runs; something may be found at any time before the end of it. */
    private static List<Memory> noticeMoved(Memory at) {
        return switch (at.open()) {
            case PERIOD ->
                Stream.of(OpenMatters.NOTHING, OpenMatters.OBJECTION, OpenMatters.STOPPED, OpenMatters.FINDING)
                        .map(at::with)
                        .toList();
            case OBJECTION -> List.of(at.with(OpenMatters.NOTHING), at.with(OpenMatters.UPHELD));
            case FINDING -> List.of(at.with(OpenMatters.NOTHING));
            default -> List.of(at);
        };
    }

    /** What the database does as well. */
    private static List<Memory> inForce(Memory at) {
        if (at.look() != Look.IN_FORCE || !at.resolved()) {
            throw new IllegalStateException("in force with " + at);
        }
        return List.of(at.passes());
    }

    private static List<Memory> implemented(Memory at) {
        if (at.course().stage() != Stage.IMPLEMENT) {
            throw new IllegalStateException("nothing is in force: " + at);
        }
        return List.of(at);
    }

    /** A step that did not agree has decided what else. */
    private static List<Memory> turned(Memory at) {
        if (!Boolean.FALSE.equals(at.goesOn())) {
            throw new IllegalStateException("turned back without a decision: " + at);
        }
        return List.of(at);
    }

    /** Drafted again. */
    private static Memory again(Memory at) {
        return new Memory(at.course(), at.tries(), null, null, at.open(), at.resolved(), at.overseen());
    }

    @Override
    public boolean answer(String question, Memory memory) {
        return switch (question) {
            case SixStepConsultationProcess.Variables.GOES_ON -> Boolean.TRUE.equals(memory.goesOn());
            case SixStepConsultationProcess.Variables.TO_PROPOSE -> memory.backTo() == Stage.PROPOSE;
            case SixStepConsultationProcess.Variables.TO_CONSULT -> memory.backTo() == Stage.CONSULT;
            case SixStepConsultationProcess.Variables.TO_REVIEW -> memory.backTo() == Stage.REVIEW;
            case SixStepConsultationProcess.Variables.TO_RESOLVE -> memory.backTo() == Stage.RESOLVE;
            case ConsultationStepProcess.Variables.CONVENED -> memory.goesOn() == null;
            case ConsultationStepProcess.Variables.DECIDED -> memory.goesOn() != null;
            case ConsultationOversightProcess.Variables.POINTED_OUT,
                    ConsultationOversightProcess.Variables.FINDING_OPEN -> memory.open() == OpenMatters.FINDING;
            case ConsultationPublicationProcess.Variables.IN_FORCE -> memory.look() == Look.IN_FORCE;
            case ConsultationPublicationProcess.Variables.UPHELD -> memory.look() == Look.UPHELD;
            case ConsultationPublicationProcess.Variables.STOPPED -> memory.look() == Look.STOPPED;
            case ConsultationPublicationProcess.Variables.MAY_RETURN ->
                memory.course().mayReturn();
            case ConsultationPublicationProcess.Variables.PUBLISH_AGAIN -> memory.goesOn() == null;
            default -> throw new AssertionError(question);
        };
    }
}
