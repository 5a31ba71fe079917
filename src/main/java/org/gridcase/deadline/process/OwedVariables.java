package org.gridcase.deadline.process;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.deadline.Owed;

/** The variables by which a model's tasks and timers know what is owed; the same names in every process. */
public final class OwedVariables {

    public static final String PERIOD = "period";
    public static final String ACCEPT_BY = "acceptBy";
    public static final String WARN_AT = "warnAt";
    public static final String LAST_WARN_AT = "lastWarnAt";
    public static final String DUE_AT = "dueAt";

    /** When the matter moves by itself: the time of the timer at a step's edge. */
    public static final String ESCALATE_AT = "escalateAt";

    public static final Set<String> NAMES = Set.of(PERIOD, ACCEPT_BY, WARN_AT, LAST_WARN_AT, DUE_AT, ESCALATE_AT);

    private OwedVariables() {}

    public static void write(VariableScope scope, Owed owed) {
        scope.setVariables(values(owed));
    }

    static Map<String, Object> values(Owed owed) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(PERIOD, owed.period());
        values.put(ACCEPT_BY, date(owed.acceptBy()));
        values.put(WARN_AT, date(owed.warnAt()));
        values.put(LAST_WARN_AT, date(owed.lastWarnAt()));
        values.put(DUE_AT, date(owed.dueAt()));
        values.put(ESCALATE_AT, date(owed.escalateAt()));
        return values;
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
