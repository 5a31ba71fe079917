package org.gridcase.consultation.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.consultation.domain.PublicStanding;
import org.gridcase.consultation.domain.PublicStanding.Look;
import org.gridcase.consultation.domain.Sitting;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.domain.StepRule;
import org.gridcase.consultation.domain.Tries;
import org.gridcase.consultation.process.ConsultationMemory.Work;
import org.gridcase.consultation.process.OpenMatters.Notice;
import org.gridcase.consultation.process.OpenMatters.Upheld;
import org.gridcase.models.walks.Contract;
import org.gridcase.models.walks.ModelWalks;

/**
 * What the code behind the models may answer: the rules of the domain with whatever people may do. While anybody of the
 * consultation is waited for, anything may be pointed out, put right, objected to and answered besides. A step that calls another
 * model ends wherever any walk through that model ends. Whether the resolution comes into force is left to what the code sees;
 * what really was open then is kept, and nothing may have been.
 */
final class ConsultationContract implements Contract<ConsultationMemory> {

    private static final StepRule RULE = new StepRule(Stage.PROPOSE, "body", "convenor", 2, 1, 2, "test");
    private static final int MOST_TASKS = 2;

    private final Map<String, BpmnModelInstance> models;
    private final Function<OpenMatters, PublicStanding> seen;
    private final Map<String, List<ConsultationMemory>> known = new HashMap<>();
    private final Map<OpenMatters, List<OpenMatters>> sooner = new HashMap<>();

    /** @param seen what the code sees of what is open when it looks whether the resolution comes into force */
    ConsultationContract(Map<String, BpmnModelInstance> models, Function<OpenMatters, PublicStanding> seen) {
        this.models = models;
        this.seen = seen;
    }

    /** As the service sees it: every objection to any notice, and everything that was pointed out. */
    static PublicStanding standing(OpenMatters open) {
        return new PublicStanding(
                open.awaitsOfficer(),
                open.notice() == Notice.STOPPED,
                open.isPeriodOver(),
                open.objections() + open.older() > 0,
                open.upheld() != Upheld.NO,
                open.findings() > 0);
    }

    @Override
    public List<ConsultationMemory> after(String step, ConsultationMemory at) {
        return switch (step) {
            case "propose", "consult", "review", "resolve" -> called(ConsultationStepProcess.KEY, step, at);
            case "oversee" -> called(ConsultationOversightProcess.KEY, step, at);
            case "publicise" -> called(ConsultationPublicationProcess.KEY, step, at);
            case "implement" -> called(ConsultationImplementationProcess.KEY, step, properly(at));
            case "turnBack" -> turned(at);
            case "rejectConsultation" -> List.of(at.ends(at.course().rejected()));
            case "closeConsultation" -> List.of(at.ends(at.course().done()));
            case "prepareStep" -> prepared(at);
            case "awaitMeeting" -> meanwhile(at).toList();
            case "takeDecision" -> decided(at);
            case "openOversight" -> requirePutRight(at);
            case "overseeProcedure" ->
                meanwhile(at).flatMap(ConsultationContract::overseen).toList();
            case "lookAtFindings" -> List.of(at.undecided(at.tries(), at.open().findings() > 0));
            case "awaitRectification", "awaitNotice" ->
                meanwhile(at).filter(moved -> !moved.equals(at)).toList();
            case "draftResult" -> List.of(at.with(at.open().drafted()));
            case "enterIntoForce" -> List.of(at.passes());
            case "nameReturnStep" ->
                meanwhile(at).flatMap(ConsultationContract::returns).toList();
            case "endByObjection" -> List.of(at.rejects());
            case "decideStopped" -> meanwhile(at).flatMap(this::stopped).toList();
            default -> implementing(step, at);
        };
    }

    /** What the walks are for: judged from what was open when it came into force, not from what anybody looked at. */
    static ConsultationMemory properly(ConsultationMemory at) {
        if (at.atForce() != null && at.atForce().isAnythingOpen()) {
            throw new AssertionError("in force with " + at.atForce());
        }
        return at;
    }

    private List<ConsultationMemory> implementing(String step, ConsultationMemory at) {
        Work work = at.work();
        return switch (step) {
            case "planImplementation" -> planned(at);
            case "awaitTasks" ->
                IntStream.range(0, work.open())
                        .mapToObj(open -> at.with(
                                new Work(work.planned(), open, work.finished(), work.outcome(), work.dropped())))
                        .toList();
            case "draftOutcome", "reportOutcome" -> List.of(at.with(work.with(Notice.DRAFTED, work.dropped())));
            case "awaitOutcome" -> told(at);
            default -> List.of(at);
        };
    }

    /** Ends wherever a walk through the called model may end, when the matter is at this step. */
    private List<ConsultationMemory> called(String model, String step, ConsultationMemory at) {
        if (!at.course().stage().code().equals(step)) {
            throw new IllegalStateException(
                    step + " is entered at " + at.course().stage());
        }
        ConsultationMemory begins = at.undecided(Tries.NONE, false);
        return known.computeIfAbsent(step + begins, key -> {
            List<ConsultationMemory> ends = new ArrayList<>();
            new ModelWalks<>(models.get(model), this, begins).everywhere(standing -> {
                if (standing.ended()) {
                    ends.add(standing.memory());
                }
            });
            return ends.stream().distinct().toList();
        });
    }

    /** What others do in the time for which somebody is waited for here. */
    private Stream<ConsultationMemory> meanwhile(ConsultationMemory at) {
        return sooner.computeIfAbsent(at.open(), OpenMatters::sooner).stream().map(at::with);
    }

    /** Convened; or ended, when it is with the level above. */
    private static List<ConsultationMemory> prepared(ConsultationMemory at) {
        ConsultationMemory convened = at.undecided(at.tries(), false);
        return at.tries().next(RULE) == Tries.Next.SUPERIOR ? List.of(convened, at.rejects()) : List.of(convened);
    }

    private static List<ConsultationMemory> decided(ConsultationMemory at) {
        return Stream.of(Sitting.values())
                .flatMap(sitting -> decided(at, sitting))
                .toList();
    }

    private static Stream<ConsultationMemory> decided(ConsultationMemory at, Sitting sitting) {
        return switch (sitting) {
            case APPROVED -> Stream.of(at.passes());
            case RETURNED -> returns(at);
            case REJECTED -> Stream.of(at.rejects());
            case NOT_CARRIED, UNDECIDED -> {
                Tries tries = at.tries().after(sitting);
                yield Stream.of(tries.next(RULE) == Tries.Next.REJECTED ? at.rejects() : at.undecided(tries, false));
            }
        };
    }

    /**
     * Approved when nothing is to be put right, by one member or after another; pointed out, returned; or ended when it cannot be
     * returned any more. That one has agreed already is remembered as a try.
     */
    private static Stream<ConsultationMemory> overseen(ConsultationMemory at) {
        boolean seconded = !at.tries().equals(Tries.NONE);
        Stream<ConsultationMemory> agreed = seconded ? Stream.of() : Stream.of(at.undecided(new Tries(0, 1), false));
        Stream<ConsultationMemory> approved =
                at.open().findings() == 0 ? Stream.concat(Stream.of(at.passes()), agreed) : Stream.of();
        Stream<ConsultationMemory> pointedOut = at.open().findingsLeft() == 0
                ? Stream.of()
                : Stream.of(at.undecided(Tries.NONE, true).with(at.open().pointedOut()));
        Stream<ConsultationMemory> otherwise = at.course().mayReturn() ? returns(at) : Stream.of(at.rejects());
        return Stream.of(approved, pointedOut, otherwise).flatMap(ways -> ways);
    }

    /** The committee that has pointed something out decides again only when that is put right. */
    private static List<ConsultationMemory> requirePutRight(ConsultationMemory at) {
        if (at.pointedOut()) {
            throw new IllegalStateException("not put right: " + at);
        }
        return List.of(at);
    }

    private static Stream<ConsultationMemory> returns(ConsultationMemory at) {
        return Stage.OF_BODIES.stream().filter(at.course()::mayReturnTo).map(at::returns);
    }

    /** Drafted again, but not too often nor when a resident was right; returned; ended when it cannot be returned any more. */
    private Stream<ConsultationMemory> stopped(ConsultationMemory at) {
        boolean again = look(at) != Look.UPHELD && at.tries().undecided() < RULE.meetings();
        return Stream.concat(
                again ? Stream.of(at.undecided(at.tries().after(Sitting.UNDECIDED), false)) : Stream.of(),
                at.course().mayReturn() ? returns(at) : Stream.of(at.rejects()));
    }

    /** A step that did not agree has decided what else. */
    private static List<ConsultationMemory> turned(ConsultationMemory at) {
        if (!Boolean.FALSE.equals(at.goesOn())) {
            throw new IllegalStateException("turned back without a decision: " + at);
        }
        return List.of(at);
    }

    private static List<ConsultationMemory> planned(ConsultationMemory at) {
        Work work = at.work();
        List<ConsultationMemory> ways = new ArrayList<>();
        if (work.planned() < MOST_TASKS) {
            ways.add(at.with(new Work(work.planned() + 1, work.open() + 1, false, Notice.NONE, 0)));
        }
        // At least one, or nothing with a reason.
        ways.add(at.with(new Work(work.planned(), work.open(), true, Notice.NONE, 0)));
        return ways;
    }

    /** Made public, or dropped; but not too often. */
    private static List<ConsultationMemory> told(ConsultationMemory at) {
        Work work = at.work();
        ConsultationMemory shown = at.with(work.with(Notice.SHOWN, work.dropped()));
        return work.dropped() < RULE.meetings()
                ? List.of(shown, at.with(work.with(Notice.STOPPED, work.dropped() + 1)))
                : List.of(shown);
    }

    private Look look(ConsultationMemory at) {
        return seen.apply(at.open()).look();
    }

    @Override
    public boolean answer(String question, ConsultationMemory memory) {
        Work work = memory.work();
        return switch (question) {
            case SixStepConsultationProcess.Variables.GOES_ON -> Boolean.TRUE.equals(memory.goesOn());
            case SixStepConsultationProcess.Variables.TO_PROPOSE -> memory.backTo() == Stage.PROPOSE;
            case SixStepConsultationProcess.Variables.TO_CONSULT -> memory.backTo() == Stage.CONSULT;
            case SixStepConsultationProcess.Variables.TO_REVIEW -> memory.backTo() == Stage.REVIEW;
            case SixStepConsultationProcess.Variables.TO_RESOLVE -> memory.backTo() == Stage.RESOLVE;
            case ConsultationStepProcess.Variables.CONVENED, ConsultationPublicationProcess.Variables.PUBLISH_AGAIN ->
                memory.goesOn() == null;
            case ConsultationStepProcess.Variables.DECIDED -> memory.goesOn() != null;
            case ConsultationOversightProcess.Variables.POINTED_OUT,
                    ConsultationOversightProcess.Variables.FINDING_OPEN -> memory.pointedOut();
            case ConsultationOversightProcess.Variables.SECOND_ASKED -> memory.goesOn() == null && !memory.pointedOut();
            case ConsultationPublicationProcess.Variables.IN_FORCE -> look(memory) == Look.IN_FORCE;
            case ConsultationPublicationProcess.Variables.UPHELD -> look(memory) == Look.UPHELD;
            case ConsultationPublicationProcess.Variables.STOPPED -> look(memory) == Look.STOPPED;
            case ConsultationPublicationProcess.Variables.MAY_RETURN ->
                memory.course().mayReturn();
            case ConsultationImplementationProcess.Variables.PLANNED -> work.finished() && work.planned() > 0;
            case ConsultationImplementationProcess.Variables.NOTHING_TO_DO -> work.finished() && work.planned() == 0;
            case ConsultationImplementationProcess.Variables.TASK_OPEN -> work.open() > 0;
            case ConsultationImplementationProcess.Variables.OUTCOME_PUBLIC -> work.outcome() == Notice.SHOWN;
            case ConsultationImplementationProcess.Variables.OUTCOME_DROPPED -> work.outcome() == Notice.STOPPED;
            default -> throw new AssertionError(question);
        };
    }
}
