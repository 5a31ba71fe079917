package org.gridcase.call.domain;

import java.util.List;
import org.gridcase.shared.Refusal;

/** When the lead may report the whole as done. */
public final class Parts {

    private Parts() {}

    /** What a unit's part has come to. */
    public enum State {
        OPEN("open"),
        DONE("done"),
        /** The unit asked to be released, and the lead consented. */
        RELEASED("released"),
        /** The call was taken back before it was done. */
        WITHDRAWN("withdrawn");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word used in data and in the API. */
        public String code() {
            return code;
        }

        public static State of(String code) {
            for (State state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no state of a part: " + code);
        }
    }

    /**
     * @param partners the parts of all cooperating units
     * @throws Refusal (409) while one of them is neither done nor released
     */
    public static void requireEnded(List<State> partners) {
        long open = partners.stream().filter(state -> state == State.OPEN).count();
        if (open > 0) {
            throw Refusal.conflict("call.parts.open", open);
        }
    }
}
