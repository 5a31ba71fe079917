package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.GridcaseTest;
import org.gridcase.consultation.domain.Course;
import org.gridcase.consultation.domain.Ending;
import org.gridcase.consultation.domain.PublicStanding;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.process.OpenMatters.Notice;
import org.gridcase.consultation.process.OpenMatters.Upheld;
import org.gridcase.models.walks.Broken;
import org.gridcase.models.walks.ModelWalks;
import org.gridcase.models.walks.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every walk through the deployed models, those that are called included: whatever bodies, residents and the committee do, and
 * however much is open at once, at whatever step it was raised and over whatever return it was carried, no way leads from an
 * open objection, or one that was upheld, or an open finding into force; returns are bounded; every walk ends.
 */
@GridcaseTest
class ConsultationWalksTest {

    private static final int WALKS = 20_000;
    private static final int MOST_RETURNS = 2;

    private static final String FINDING = "is to be put right";

    /** What is looked at when a resolution is to come into force; each leaves out one thing that counts. */
    private static final Map<String, Function<OpenMatters, PublicStanding>> BLIND = Map.of(
            "an objection is open",
            open -> seen(open, open.awaitsOfficer(), open.isPeriodOver(), false, isUpheld(open), open.findings() > 0),
            "an objection to an earlier notice is open",
            open -> seen(
                    open,
                    open.awaitsOfficer(),
                    open.isPeriodOver(),
                    open.objections() > 0,
                    isUpheld(open),
                    open.findings() > 0),
            "an objection was upheld",
            open -> seen(open, open.awaitsOfficer(), open.isPeriodOver(), isObjected(open), false, open.findings() > 0),
            "an objection was upheld before a body resolved without knowing of it",
            open -> seen(
                    open,
                    open.awaitsOfficer(),
                    open.isPeriodOver(),
                    isObjected(open),
                    open.upheld() == Upheld.YES,
                    open.findings() > 0),
            "something " + FINDING,
            open -> seen(open, open.awaitsOfficer(), open.isPeriodOver(), isObjected(open), isUpheld(open), false),
            "of two findings one " + FINDING,
            open -> seen(
                    open,
                    open.awaitsOfficer(),
                    open.isPeriodOver(),
                    isObjected(open),
                    isUpheld(open),
                    open.findings() > 1),
            "a correction waits for its officer",
            open -> seen(
                    open,
                    open.notice() == Notice.DRAFTED,
                    open.isPeriodOver(),
                    isObjected(open),
                    isUpheld(open),
                    open.findings() > 0),
            "the period runs",
            open -> seen(open, open.awaitsOfficer(), true, isObjected(open), isUpheld(open), open.findings() > 0));

    @Autowired
    private RepositoryService repository;

    private final Map<String, BpmnModelInstance> models = new HashMap<>();

    @BeforeEach
    void deployed() {
        for (String key : List.of(
                SixStepConsultationProcess.KEY,
                ConsultationStepProcess.KEY,
                ConsultationOversightProcess.KEY,
                ConsultationPublicationProcess.KEY,
                ConsultationImplementationProcess.KEY)) {
            models.put(key, ModelWalks.deployed(repository, key));
        }
    }

    @Test
    void nothingOpenComesIntoForceAndReturnsAreBounded() {
        Set<Ending> endings = new HashSet<>();
        Set<OpenMatters> carried = new HashSet<>();
        ModelWalks<ConsultationMemory> walks = walks(MOST_RETURNS, OpenMatters.NOTHING, ConsultationContract::standing);
        walks.everywhere(at -> {
            properly(at);
            if (at.ended()) {
                endings.add(at.memory().course().ending());
            }
            if (at.waiting().containsKey("resolve") && at.memory().course().returns() > 0) {
                carried.add(at.memory().open());
            }
        });
        assertThat(endings).containsExactlyInAnyOrder(Ending.DONE, Ending.REJECTED);
        assertThat(carried)
                .as("several things were open at once, and stayed so over a return")
                .anyMatch(open -> open.older() == 2 && open.findings() == 2)
                .anyMatch(open -> open.older() == 1 && open.upheld() == Upheld.YES && open.findings() == 1);
        assertThat(walks.elements())
                .containsExactlyInAnyOrder(
                        "propose", "consult", "review", "resolve", "oversee", "publicise", "implement");
        walks.everyWalkEnds();
        twentyThousandWalksEndProperly(walks);
    }

    private static void twentyThousandWalksEndProperly(ModelWalks<ConsultationMemory> walks) {
        Random random = new Random(20_261_123);
        Set<Integer> returns = new HashSet<>();
        for (int walk = 0; walk < WALKS; walk++) {
            List<Standing<ConsultationMemory>> walked = walks.walk(random);
            walked.forEach(ConsultationWalksTest::properly);
            returns.add(walked.get(walked.size() - 1).memory().course().returns());
        }
        assertThat(returns).containsExactlyInAnyOrder(0, 1, MOST_RETURNS);
    }

    /** Whatever is not looked at comes into force: a walk that leads there is found. */
    @Test
    void aRuleThatLooksAwayIsFound() {
        BLIND.forEach((unseen, rule) -> assertThatThrownBy(() ->
                        walks(1, unseen.endsWith(FINDING) ? OpenMatters.atMost(0, 2) : OpenMatters.atMost(2, 0), rule))
                .as(unseen)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("in force with"));
    }

    private static PublicStanding seen(
            OpenMatters open, boolean awaited, boolean periodOver, boolean objected, boolean upheld, boolean found) {
        return new PublicStanding(awaited, open.notice() == Notice.STOPPED, periodOver, objected, upheld, found);
    }

    private static boolean isObjected(OpenMatters open) {
        return open.objections() + open.older() > 0;
    }

    private static boolean isUpheld(OpenMatters open) {
        return open.upheld() != Upheld.NO;
    }

    @Test
    void whoeverIsAskedInAStepIsAskedUntilTheEndOfAWindowOnlyAndTheStepEnds() {
        for (Stage stage : Stage.values()) {
            if (stage != Stage.CLOSED) {
                ModelWalks<ConsultationMemory> step = new ModelWalks<>(
                        models.get(model(stage)),
                        new ConsultationContract(models, ConsultationContract::standing),
                        ConsultationMemory.at(new Course(stage, 0, MOST_RETURNS, null), OpenMatters.NOTHING));
                step.nobodyIsWaitedForInVain(memory -> true);
                step.everyWalkEnds();
            }
        }
    }

    private static String model(Stage stage) {
        return switch (stage) {
            case OVERSEE -> ConsultationOversightProcess.KEY;
            case PUBLICISE -> ConsultationPublicationProcess.KEY;
            case IMPLEMENT -> ConsultationImplementationProcess.KEY;
            default -> ConsultationStepProcess.KEY;
        };
    }

    /** What the checks above are worth: each mistake in a model is found. */
    @Test
    void aBrokenModelIsFound() {
        for (String way : List.of("notYet", "objectionUpheld", "noticeStopped", "notPublishedAgain", "cannotGoBack")) {
            finds(ConsultationPublicationProcess.KEY, way, "enterIntoForce");
        }
        finds(SixStepConsultationProcess.KEY, "notInForce", "closeConsultation");
        finds(SixStepConsultationProcess.KEY, "notInForce", "implement");
        finds(SixStepConsultationProcess.KEY, "resolved", "publicise");
        finds(SixStepConsultationProcess.KEY, "notOverseen", "publicise");
        finds(SixStepConsultationProcess.KEY, "notConsulted", "review");
        finds(SixStepConsultationProcess.KEY, "backToPropose", "resolve");
        finds(ConsultationStepProcess.KEY, "notDecided", "stepOver");
        finds(ConsultationOversightProcess.KEY, "pointedOut", "oversightOver");
        finds(ConsultationOversightProcess.KEY, "stillOpen", "openOversight");
        finds(ConsultationOversightProcess.KEY, "secondMember", "oversightOver");
        finds(ConsultationImplementationProcess.KEY, "someOpen", "draftOutcome");
        finds(ConsultationImplementationProcess.KEY, "dropped", "implementationOver");
        finds(ConsultationImplementationProcess.KEY, "notPublicYet", "implementationOver");
    }

    private void finds(String key, String way, String target) {
        BpmnModelInstance model = models.get(key);
        models.put(key, Broken.leadsTo(model, way, target));
        assertThatThrownBy(() -> walks(1, OpenMatters.atMost(1, 1), ConsultationContract::standing)
                        .everywhere(ConsultationWalksTest::properly))
                .as(key + " " + way)
                .isInstanceOfAny(AssertionError.class, IllegalStateException.class);
        models.put(key, model);
    }

    private static void properly(Standing<ConsultationMemory> at) {
        ConsultationMemory memory = ConsultationContract.properly(at.memory());
        assertThat(memory.course().returns()).isLessThanOrEqualTo(MOST_RETURNS);
        if (memory.course().stage() == Stage.IMPLEMENT || memory.course().ending() == Ending.DONE) {
            assertThat(memory.atForce()).as("%s", at).isNotNull();
            assertThat(memory.resolved() && memory.overseen()).as("%s", at).isTrue();
        }
        if (memory.course().ending() == Ending.DONE) {
            assertThat(memory.work().open()).as("%s", at).isZero();
            assertThat(memory.work().outcome()).as("%s", at).isEqualTo(Notice.SHOWN);
        }
    }

    private ModelWalks<ConsultationMemory> walks(
            int returns, OpenMatters open, Function<OpenMatters, PublicStanding> seen) {
        return new ModelWalks<>(
                models.get(SixStepConsultationProcess.KEY),
                new ConsultationContract(models, seen),
                ConsultationMemory.at(Course.opened(returns), open));
    }
}
