package org.gridcase.calendar.web;

import java.util.Locale;
import org.gridcase.calendar.application.CalendarOutcome;
import org.gridcase.calendar.application.CalendarOutcome.Change;
import org.gridcase.calendar.application.OutcomeTexts;
import org.gridcase.calendar.web.CalendarReport.ChangedDay;
import org.gridcase.shared.csv.ErrorTexts;
import org.springframework.stereotype.Component;

/** Words imports for whoever reads them. */
@Component
class CalendarReports {

    static final String UNNAMED_FILE = "calendar.csv";

    private final OutcomeTexts outcomes;
    private final ErrorTexts errors;

    CalendarReports(OutcomeTexts outcomes, ErrorTexts errors) {
        this.outcomes = outcomes;
        this.errors = errors;
    }

    CalendarReport of(CalendarOutcome outcome, Locale locale) {
        return new CalendarReport(
                outcome.status(),
                outcome.isRefused() ? "calendar.import.status.refused" : null,
                outcomes.summary(outcome, locale),
                outcome.calendar(),
                outcome.isRefused() ? null : outcome.revision(),
                outcome.years(),
                outcome.newYears(),
                outcome.hoursChanged(),
                outcome.hours(),
                outcome.charset(),
                outcome.changes().stream().map(change -> day(change, locale)).toList(),
                outcome.errors().stream().map(error -> errors.of(error, locale)).toList(),
                outcome.moreErrors());
    }

    private ChangedDay day(Change change, Locale locale) {
        return new ChangedDay(
                change.day(),
                outcomes.weekday(change.day(), locale),
                outcomes.special(change.before(), locale),
                outcomes.special(change.after(), locale));
    }
}
