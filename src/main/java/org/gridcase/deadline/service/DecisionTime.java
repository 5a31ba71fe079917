package org.gridcase.deadline.service;

import java.time.Instant;
import java.util.List;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.DeadlineRules;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.domain.Gap;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.springframework.stereotype.Component;

/** Until when a request about a period must be decided, by the rule table. */
@Component
class DecisionTime {

    private static final String PROCESS = "deadline-request";
    private static final String STEP = "decide";

    private final DeadlineRules rules;
    private final WorkingCalendars calendars;

    DecisionTime(DeadlineRules rules, WorkingCalendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /** @param gaps what does not count since {@code from} */
    Instant until(PeriodRecord period, Instant from, List<Gap> gaps) {
        DeadlineRule rule = rules.rule(PROCESS, STEP, period.step().urgency(), from);
        return calendars
                .get(rule.calendar())
                .end(from, rule.handleWithin(), gaps)
                .at();
    }
}
