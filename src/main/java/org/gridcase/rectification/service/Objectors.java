package org.gridcase.rectification.service;

import java.util.List;
import java.util.Optional;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.ObjectionDecided;
import org.gridcase.publicity.ObjectionFollowUp;
import org.gridcase.rectification.PointedOut;
import org.gridcase.rectification.RectificationSource;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.domain.Outcome;
import org.gridcase.rectification.domain.RectificationStage;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.rectification.persistence.RectificationRows;
import org.gridcase.rectification.persistence.StepRecord;
import org.gridcase.rectification.persistence.Steps;
import org.gridcase.rectification.process.RectificationWorkflow;
import org.gridcase.rectification.service.FinderWork.Checked;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A resident who objected and was right has found a problem: the officer of the notice's place puts it right, and the resident
 * says whether it is, by the receipt. Silence passes the question to the supervision committee.
 */
@Service
@Transactional
public class Objectors implements ObjectionFollowUp {

    private final RectificationsFacade rectifications;
    private final RectificationSteps steps;
    private final RectificationRows problems;
    private final Steps said;
    private final FinderWork finding;
    private final CaseFiles cases;
    private final RectificationWorkflow workflow;

    Objectors(
            RectificationsFacade rectifications,
            RectificationSteps steps,
            RectificationRows problems,
            Steps said,
            FinderWork finding,
            CaseFiles cases,
            RectificationWorkflow workflow) {
        this.rectifications = rectifications;
        this.steps = steps;
        this.problems = problems;
        this.said = said;
        this.finding = finding;
        this.cases = cases;
        this.workflow = workflow;
    }

    /** What a consultation resolved goes back to one of its steps instead. */
    @EventListener
    void on(ObjectionDecided decided) {
        if (decided.upheld() && decided.kind() != NoticeKind.CONSULTATION_RESULT) {
            CaseFacts objection = cases.facts(decided.objection());
            rectifications.pointOut(
                    new PointedOut(
                            objection.number(),
                            objection.place(),
                            officer(objection.place()),
                            objection.title(),
                            objection.description(),
                            RectificationSource.OBJECTION),
                    null);
        }
    }

    private static Post officer(PlaceCode place) {
        return place.level() == Level.COMMUNITY ? Post.COMMUNITY_SECRETARY : Post.actingFor(place);
    }

    /** A resident without an account is waited for and not asked by a task; empty when no resident has found it. */
    public Optional<StepOpening> ask(CaseNumber number) {
        RectificationRecord problem = steps.lock(number);
        if (problem.source() != RectificationSource.OBJECTION) {
            return Optional.empty();
        }
        problems.asked(number, Asked.RESIDENT);
        return Optional.of(steps.open(number, RectificationStage.OBJECTOR, problem.finderPost()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<State> of(CaseNumber objection) {
        return newest(objection).map(this::stateOf);
    }

    private State stateOf(RectificationRecord problem) {
        CaseFacts facts = cases.facts(problem.number());
        String done = said.of(problem.number()).stream()
                .filter(step -> step.kind().equals(Steps.REPORTED))
                .map(StepRecord::text)
                .reduce((first, last) -> last)
                .orElse(null);
        boolean asked = RectificationStage.OBJECTOR.code().equals(facts.stage()) && problem.closedAt() == null;
        String word = problem.closedAt() == null ? "case.level." + facts.stage() : "case.status.closed";
        return new State(problem.number(), word, done, asked ? facts.dueAt() : null);
    }

    @Override
    public void answered(CaseNumber objection, boolean putRight, String reason) {
        RectificationRecord problem = steps.lock(newest(objection)
                .map(RectificationRecord::number)
                .orElseThrow(() -> Refusal.conflict("rectification.objector.notAsked")));
        boolean asked = RectificationStage.OBJECTOR
                .code()
                .equals(cases.facts(problem.number()).stage());
        if (!asked || problem.closedAt() != null) {
            throw Refusal.conflict("rectification.objector.notAsked");
        }
        Outcome result = putRight ? Outcome.PUT_RIGHT : Outcome.NOT_PUT_RIGHT;
        Checked checked = finding.checked(problem, result, reason, Asked.RESIDENT, null);
        workflow.objectorSaid(problem.number(), checked.putRight(), checked.again());
    }

    private Optional<RectificationRecord> newest(CaseNumber objection) {
        List<RectificationRecord> all = problems.about(objection);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
