package org.gridcase.department;

/**
 * What a department says of a call.
 *
 * @param report what was done; needed when it is finished
 * @param cost in yuan, or null: nothing
 * @param progress how far it is, told to the town each time it changes; or null
 */
public record Answer(Outcome outcome, String report, String cost, String progress) {

    public enum Outcome {
        IN_WORK,
        DONE,
        NOT_SOLVED
    }

    static Answer inWork(String progress) {
        return new Answer(Outcome.IN_WORK, null, null, progress);
    }
}
