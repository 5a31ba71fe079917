package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.GridcaseTest;
import org.gridcase.consultation.domain.Course;
import org.gridcase.consultation.domain.Ending;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.domain.Tries;
import org.gridcase.consultation.process.ConsultationContract.Memory;
import org.gridcase.consultation.process.ConsultationContract.OpenMatters;
import org.gridcase.models.walks.Broken;
import org.gridcase.models.walks.ModelWalks;
import org.gridcase.models.walks.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every walk through the deployed models, those that are called included: whatever bodies, residents and the committee do, no
 * way leads from an open objection, or one that was upheld, or an open finding into force; returns are bounded; every walk ends.
 */
@GridcaseTest
class ConsultationWalksTest {

    private static final int WALKS = 20_000;
    private static final int MOST_RETURNS = 2;

    @Autowired
    private RepositoryService repository;

    private final Map<String, BpmnModelInstance> models = new HashMap<>();

    @BeforeEach
    void deployed() {
        for (String key : List.of(
                SixStepConsultationProcess.KEY,
                ConsultationStepProcess.KEY,
                ConsultationOversightProcess.KEY,
                ConsultationPublicationProcess.KEY)) {
            models.put(key, ModelWalks.deployed(repository, key));
        }
    }

    @Test
    void nothingOpenComesIntoForceAndReturnsAreBounded() {
        Set<Ending> endings = new HashSet<>();
        ModelWalks<Memory> walks = walks();
        walks.everywhere(at -> {
            properly(at);
            if (at.ended()) {
                endings.add(at.memory().course().ending());
            }
        });
        assertThat(endings).containsExactlyInAnyOrder(Ending.DONE, Ending.REJECTED);
        assertThat(walks.elements())
                .containsExactlyInAnyOrder(
                        "propose", "consult", "review", "resolve", "oversee", "publicise", "implement");
        walks.everyWalkEnds();
    }

    @Test
    void twentyThousandWalksEndProperly() {
        ModelWalks<Memory> walks = walks();
        Random random = new Random(20_261_123);
        Set<Integer> returns = new HashSet<>();
        for (int walk = 0; walk < WALKS; walk++) {
            List<Standing<Memory>> walked = walks.walk(random);
            walked.forEach(ConsultationWalksTest::properly);
            returns.add(walked.get(walked.size() - 1).memory().course().returns());
        }
        assertThat(returns).containsExactlyInAnyOrder(0, 1, MOST_RETURNS);
    }

    @Test
    void whoeverIsAskedInAStepIsAskedUntilTheEndOfAWindowOnly() {
        for (String key : List.of(
                ConsultationStepProcess.KEY, ConsultationOversightProcess.KEY, ConsultationPublicationProcess.KEY)) {
            for (Stage stage : key.equals(ConsultationStepProcess.KEY)
                    ? Stage.OF_BODIES
                    : List.of(key.equals(ConsultationOversightProcess.KEY) ? Stage.OVERSEE : Stage.PUBLICISE)) {
                ModelWalks<Memory> step =
                        new ModelWalks<>(models.get(key), contract(), begin(new Course(stage, 0, MOST_RETURNS, null)));
                step.nobodyIsWaitedForInVain(memory -> true);
            }
        }
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
    }

    private void finds(String key, String way, String target) {
        BpmnModelInstance model = models.get(key);
        models.put(key, Broken.leadsTo(model, way, target));
        assertThatThrownBy(() -> walks().everywhere(ConsultationWalksTest::properly))
                .as(key + " " + way)
                .isInstanceOfAny(AssertionError.class, IllegalStateException.class);
        models.put(key, model);
    }

    private static void properly(Standing<Memory> at) {
        Memory memory = at.memory();
        assertThat(memory.course().returns()).isLessThanOrEqualTo(MOST_RETURNS);
        if (memory.course().stage() == Stage.IMPLEMENT || memory.course().ending() == Ending.DONE) {
            assertThat(memory.open()).as("%s", at).isEqualTo(OpenMatters.NOTHING);
            assertThat(memory.resolved() && memory.overseen()).as("%s", at).isTrue();
        }
    }

    private ModelWalks<Memory> walks() {
        return new ModelWalks<>(
                models.get(SixStepConsultationProcess.KEY), contract(), begin(Course.opened(MOST_RETURNS)));
    }

    private ConsultationContract contract() {
        return new ConsultationContract(models);
    }

    private static Memory begin(Course course) {
        boolean resolved = Stage.RESOLVE.isBefore(course.stage());
        boolean overseen = Stage.OVERSEE.isBefore(course.stage());
        return new Memory(course, Tries.NONE, null, null, OpenMatters.NOTHING, resolved, overseen);
    }
}
