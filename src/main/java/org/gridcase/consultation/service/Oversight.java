package org.gridcase.consultation.service;

import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Checklist;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.domain.StepRule;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The supervision committee (居务监督委员会) looks at the procedure and the papers before anything is made public. */
@Service
@Transactional
public class Oversight {

    private final ConsultationCourse course;
    private final ConsultationSteps steps;
    private final ConsultationRules rules;
    private final VisitRows visits;
    private final Checks checks;

    Oversight(
            ConsultationCourse course,
            ConsultationSteps steps,
            ConsultationRules rules,
            VisitRows visits,
            Checks checks) {
        this.course = course;
        this.steps = steps;
        this.rules = rules;
        this.visits = visits;
        this.checks = checks;
    }

    public Opening open(CaseNumber number) {
        ConsultationRecord consultation = course.lockAt(number, Stage.OVERSEE);
        if (visits.current(number).isEmpty()) {
            StepRule rule = rules.of(Stage.OVERSEE);
            visits.open(number, Stage.OVERSEE, rule.body(), rule.version(), course.now());
        }
        return steps.open(consultation, Turn.OVERSEE);
    }

    /** @throws Refusal (409) when a line of the checklist fails that was not pointed out, or something is not put right */
    public void approve(CaseNumber number, String by) {
        ConsultationRecord consultation = course.lockAt(number, Stage.OVERSEE);
        List<Checklist.Line> lines = checks.of(consultation);
        if (!Checklist.mayApprove(lines, List.of(), false)) {
            Checklist.Line failed =
                    lines.stream().filter(line -> !line.passed()).findFirst().orElseThrow();
            throw Refusal.conflict(
                    "consultation.oversee.failed",
                    new Word(failed.step().word()),
                    new Word("consultation.check." + failed.item().code()));
        }
        course.approved(consultation, false, by);
    }

    public void returnTo(CaseNumber number, String step, String reason, String by) {
        ConsultationRecord consultation = course.lockAt(number, Stage.OVERSEE);
        course.returned(
                consultation,
                Stage.ofCode(step).orElse(null),
                FreeText.required("reason", reason, Agenda.LONGEST_REASON),
                by);
    }

    /** @throws Refusal (409) while the matter can be returned: what a body resolved is not ended by the committee */
    public void reject(CaseNumber number, String reason, String by) {
        ConsultationRecord consultation = course.lockAt(number, Stage.OVERSEE);
        if (consultation.course().mayReturn()) {
            throw Refusal.conflict("consultation.oversee.mayReturn");
        }
        course.rejected(consultation, FreeText.required("reason", reason, Agenda.LONGEST_REASON), by);
    }
}
