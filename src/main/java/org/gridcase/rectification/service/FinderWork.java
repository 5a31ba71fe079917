package org.gridcase.rectification.service;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.domain.Outcome;
import org.gridcase.rectification.domain.RectificationStage;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.rectification.persistence.RectificationRows;
import org.gridcase.rectification.persistence.Steps;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever found the problem decides: whether it stands, whether a later date may be, whether it is put right. */
@Service
@Transactional
public class FinderWork {

    private static final String OUTCOME = "outcome";

    private final RectificationSteps steps;
    private final RectificationRows problems;
    private final RectificationRecords records;
    private final Checkers checkers;

    FinderWork(RectificationSteps steps, RectificationRows problems, RectificationRecords records, Checkers checkers) {
        this.steps = steps;
        this.problems = problems;
        this.records = records;
        this.checkers = checkers;
    }

    /** Asks, or after silence the next in line. */
    public StepOpening open(CaseNumber number, RectificationStage stage) {
        return steps.ask(steps.lock(number), stage);
    }

    /** @throws Refusal (403) when the person is not the one who is asked */
    public void requireAsked(CaseNumber number, String username) {
        checkers.require(steps.lock(number), username);
    }

    /** @return whether the problem stands although the unit disputes it; else it is taken back */
    public boolean rule(CaseNumber number, String outcome, String reason, String by) {
        Asked as = checkers.require(steps.lock(number), by);
        Outcome ruling = Outcome.among(outcome, Outcome.STANDS, Outcome.WITHDRAW)
                .orElseThrow(() -> Refusal.invalid(OUTCOME, "rectification.dispute.outcome"));
        String why = FreeText.required(RectificationSteps.REASON, reason, RectificationSteps.LONGEST_TEXT);
        if (ruling == Outcome.WITHDRAW) {
            takeBack(number, as, why, by);
            return false;
        }
        steps.say(number, Steps.STANDS, by, as.code(), why, null);
        records.stands(number, as, why, by);
        return true;
    }

    void takeBack(CaseNumber number, Asked as, String why, String by) {
        steps.say(number, Steps.WITHDRAWN, by, as.code(), why, null);
        records.withdrawn(number, as, why, by);
    }

    /** @return whether the later date holds */
    public boolean consent(CaseNumber number, String outcome, String reason, String by) {
        RectificationRecord problem = steps.lock(number);
        Asked as = checkers.require(problem, by);
        Outcome decision = Outcome.among(outcome, Outcome.CONSENT, Outcome.REFUSE)
                .orElseThrow(() -> Refusal.invalid(OUTCOME, "rectification.consent.outcome"));
        if (decision == Outcome.REFUSE) {
            String why = FreeText.required(RectificationSteps.REASON, reason, RectificationSteps.LONGEST_TEXT);
            problems.course(number, problem.course().refused());
            problems.wantedOn(number, null);
            steps.say(number, Steps.REFUSED, by, as.code(), why, null);
            records.refused(number, as, why, by);
            return false;
        }
        String says = FreeText.optional(RectificationSteps.REASON, reason, RectificationSteps.LONGEST_TEXT);
        steps.say(number, Steps.CONSENTED, by, as.code(), says, problem.wantedOn());
        problems.dueOn(number, problem.wantedOn());
        records.consented(number, as, says, by);
        return true;
    }

    /**
     * What a check leads to.
     *
     * @param again whether it goes back to the unit's own measures; else the level above has it
     */
    public record Checked(boolean putRight, boolean again) {}

    public Checked check(CaseNumber number, String outcome, String reason, String by) {
        RectificationRecord problem = steps.lock(number);
        Asked as = checkers.require(problem, by);
        Outcome result = Outcome.among(outcome, Outcome.PUT_RIGHT, Outcome.NOT_PUT_RIGHT)
                .orElseThrow(() -> Refusal.invalid(OUTCOME, "rectification.check.outcome"));
        return checked(problem, result, reason, as, by);
    }

    Checked checked(RectificationRecord problem, Outcome result, String reason, Asked as, String by) {
        CaseNumber number = problem.number();
        if (result == Outcome.PUT_RIGHT) {
            String says = FreeText.optional(RectificationSteps.REASON, reason, RectificationSteps.LONGEST_TEXT);
            steps.say(number, Steps.PUT_RIGHT, by, as.code(), says, null);
            records.putRight(number, as, says, by);
            return new Checked(true, false);
        }
        String why = FreeText.required(RectificationSteps.REASON, reason, RectificationSteps.LONGEST_TEXT);
        steps.say(number, Steps.NOT_PUT_RIGHT, by, as.code(), why, null);
        records.notPutRight(number, as, why, by);
        boolean again = problem.course().mayGoBack();
        if (again) {
            problems.course(number, problem.course().back());
        }
        return new Checked(false, again);
    }
}
