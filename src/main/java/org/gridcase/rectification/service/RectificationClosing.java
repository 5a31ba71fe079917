package org.gridcase.rectification.service;

import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Periods;
import org.gridcase.rectification.RectificationClosed;
import org.gridcase.rectification.domain.Outcome;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.rectification.persistence.RectificationRows;
import org.gridcase.rectification.persistence.StepRecord;
import org.gridcase.rectification.persistence.Steps;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a rectification by the word that was said last; there is no other way out. */
@Service
@Transactional
public class RectificationClosing {

    private final RectificationSteps steps;
    private final RectificationRows problems;
    private final Steps said;
    private final Periods periods;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    RectificationClosing(
            RectificationSteps steps,
            RectificationRows problems,
            Steps said,
            Periods periods,
            CaseFiles cases,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.problems = problems;
        this.said = said;
        this.periods = periods;
        this.cases = cases;
        this.events = events;
    }

    public void close(CaseNumber number) {
        RectificationRecord problem = steps.lock(number);
        List<StepRecord> all = said.of(number);
        String last = all.get(all.size() - 1).kind();
        problems.closed(number, last.equals(Steps.PUT_RIGHT) ? Outcome.PUT_RIGHT : Outcome.WITHDRAW, steps.now());
        periods.close(number, last);
        cases.closed(number, last);
        events.publishEvent(new RectificationClosed(number, problem.about()));
    }
}
