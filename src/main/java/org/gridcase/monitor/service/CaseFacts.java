package org.gridcase.monitor.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridcase.monitor.domain.CaseFilter.Facts;
import org.gridcase.monitor.domain.CountedDays;
import org.gridcase.monitor.persistence.FactCondition;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** The cases behind a figure: those of which it counts something, as it counts it for the same scope and period. */
@Component
class CaseFacts {

    /** A department, a town or a district's centre. */
    private static final Pattern UNIT = Pattern.compile("[0-9]{6}([0-9]{2,3})?");

    private final MonitorWords words;
    private final Clock clock;

    CaseFacts(MonitorWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** @throws Refusal (400) for a level or a unit by which the figure is not broken down */
    void check(Facts asked) {
        String key = asked.key();
        boolean known = key == null
                || switch (asked.code()) {
                    case RESOLUTION_LEVEL -> words.find("case.level." + key).isPresent();
                    case CLAIMED -> UNIT.matcher(key).matches();
                    default -> false;
                };
        if (!known) {
            throw Refusal.invalid("key", "monitor.cases.filter.key", key);
        }
    }

    /** @param values takes the parameters */
    FactCondition of(MonitorScope scope, Facts asked, Instant now, Map<String, Object> values) {
        CountedDays days = new CountedDays(asked.during(), now, clock.getZone());
        String within = scope.includes(FactCondition.PLACE, FactCondition.NUMBER, values);
        if (scope.places().isEmpty()) {
            within += " AND " + FactCondition.OF_OWN_UNITS;
        }
        return FactCondition.of(asked, days.begins(days.from()), days.ends(), within, values);
    }
}
