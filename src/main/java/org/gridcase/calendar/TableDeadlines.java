package org.gridcase.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridcase.calendar.domain.Gap;
import org.gridcase.calendar.domain.Period;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.engine.DecisionTables;
import org.springframework.stereotype.Component;

@Component
class TableDeadlines implements Deadlines {

    private static final String TABLE = "deadline-rules";
    private static final List<Gap> NO_GAPS = List.of();

    private final DecisionTables tables;
    private final DeadlineOverrides overrides;
    private final WorkingCalendars calendars;

    TableDeadlines(DecisionTables tables, DeadlineOverrides overrides, WorkingCalendars calendars) {
        this.tables = tables;
        this.overrides = overrides;
        this.calendars = calendars;
    }

    @Override
    public Due due(String process, String step, String urgency, Instant from) {
        Rule rule = overrides
                .find(process, step, urgency, from)
                .map(found -> new Rule(found.within(), "override " + found.id()))
                .orElseGet(() -> ruleOfTable(process, step, urgency));
        Period period = Period.parse(rule.within());
        WorkingCalendar.End end = calendars.get(WorkingCalendars.NATIONAL).end(from, period, NO_GAPS);
        return new Due(end.at(), period.toString(), rule.version(), end.provisional());
    }

    private Rule ruleOfTable(String process, String step, String urgency) {
        DecisionTables.Result result =
                tables.evaluate(TABLE, Map.of("process", process, "step", step, "urgency", urgency));
        if (result.rows().size() != 1) {
            throw new IllegalStateException("%s has %d rows for %s, %s, %s"
                    .formatted(TABLE, result.rows().size(), process, step, urgency));
        }
        return new Rule((String) result.rows().get(0).get("within"), TABLE + " " + result.version());
    }

    private record Rule(String within, String version) {}
}
