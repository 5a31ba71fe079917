package org.gridcase.rectification.service;

import java.time.LocalDate;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.rectification.domain.Outcome;
import org.gridcase.rectification.domain.RectificationStage;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.rectification.persistence.RectificationRows;
import org.gridcase.rectification.persistence.Steps;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the unit does: answers, names measures and a date, reports that it is done. */
@Service
@Transactional
public class UnitWork {

    private static final String OUTCOME = "outcome";
    private static final String MEASURES = "measures";
    private static final String DONE = "done";

    private final RectificationSteps steps;
    private final RectificationRows problems;
    private final RectificationRecords records;
    private final Periods periods;

    UnitWork(RectificationSteps steps, RectificationRows problems, RectificationRecords records, Periods periods) {
        this.steps = steps;
        this.problems = problems;
        this.records = records;
        this.periods = periods;
    }

    /** The unit owes its answer from now on, or its measures. */
    public StepOpening open(CaseNumber number, RectificationStage stage) {
        return steps.open(number, stage, steps.lock(number).unit());
    }

    /** The unit puts it right by the day that was settled. */
    public StepOpening openReport(CaseNumber number) {
        RectificationRecord problem = steps.lock(number);
        return steps.openUntil(number, RectificationStage.REPORT, problem.unit(), problem.dueOn());
    }

    /** Somebody takes the step up, or gives it back (null). */
    public Owed taken(CaseNumber number, String username) {
        return periods.taken(number, username, username == null ? "givenBack" : "taken");
    }

    /** @return whether the unit disputes that there is a problem, with a reason */
    public boolean answer(CaseNumber number, String outcome, String reason, String by) {
        steps.lock(number);
        Outcome answer = Outcome.among(outcome, Outcome.ACCEPT, Outcome.DISPUTE)
                .orElseThrow(() -> Refusal.invalid(OUTCOME, "rectification.answer.outcome"));
        if (answer == Outcome.DISPUTE) {
            String why = FreeText.required(RectificationSteps.REASON, reason, RectificationSteps.LONGEST_TEXT);
            steps.say(number, Steps.DISPUTED, by, RectificationSteps.UNIT, why, null);
            records.disputed(number, why, by);
            return true;
        }
        String says = FreeText.optional(RectificationSteps.REASON, reason, RectificationSteps.LONGEST_TEXT);
        steps.say(number, Steps.ACCEPTED, by, RectificationSteps.UNIT, says, null);
        records.accepted(number, says, by);
        return false;
    }

    /**
     * @param day until when it will be put right
     * @return whether the day is beyond what the rule allows, so that somebody has to consent
     * @throws Refusal (409) when a later day was refused before
     */
    public boolean name(CaseNumber number, String measures, LocalDate day, String by) {
        RectificationRecord problem = steps.lock(number);
        String text = FreeText.required(MEASURES, measures, RectificationSteps.LONGEST_TEXT);
        boolean later = !steps.isWithinRule(day);
        if (later && problem.course().laterRefused()) {
            throw Refusal.invalid(
                    RectificationSteps.DUE_ON,
                    "rectification.day.refused",
                    steps.lastDay().toString());
        }
        steps.say(number, Steps.MEASURES, by, RectificationSteps.UNIT, text, day);
        records.measures(number, text, day, by);
        if (later) {
            problems.wantedOn(number, day);
            records.laterWanted(number, steps.lastDay());
        } else {
            problems.dueOn(number, day);
        }
        return later;
    }

    public void report(CaseNumber number, String done, String by) {
        steps.lock(number);
        String text = FreeText.required(DONE, done, RectificationSteps.LONGEST_TEXT);
        steps.say(number, Steps.REPORTED, by, RectificationSteps.UNIT, text, null);
        records.reported(number, text, by);
    }
}
