package org.gridcase.department;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A call, or a part in one, that the department is offered.
 *
 * @param number the number of the call or the part: what a work order is unique by
 * @param task the offer; the same call is offered again when its time has run out or when it comes back
 * @param facts what the service tells of the call, by name
 */
public record Assignment(String number, Step step, String task, Map<String, String> facts) {

    /** Numbers become names of files. */
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{1,64}");

    public Assignment {
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("no number of a call: " + number);
        }
        facts = Map.copyOf(facts);
    }

    /** What is asked for. */
    public enum Step {
        /** Take the call, under a number of the department's own. */
        CLAIM("claimBySystem"),
        /** Do it as the lead, and report. */
        HANDLE("handleBySystem"),
        /** Do a part as a cooperating unit, and report. */
        PART("partBySystem");

        private final String activity;

        Step(String activity) {
            this.activity = activity;
        }

        static Step of(String activity) {
            for (Step step : values()) {
                if (step.activity.equals(activity)) {
                    return step;
                }
            }
            throw new IllegalArgumentException("unknown activity: " + activity);
        }
    }
}
