package org.gridcase.responsibility.domain;

import java.util.Arrays;
import java.util.Optional;
import org.gridcase.responsibility.EntryContent;

/**
 * One entry of a proposal.
 *
 * @param base id of the version of the entry that was the last one when it was proposed; null when there was none
 * @param content what the entry is to say; null when it is to leave the lists
 */
public record Amendment(Action action, String code, Long base, EntryContent content) {

    /** What happens to the entry. */
    public enum Action {
        ADD("add"),
        REPLACE("replace"),
        END("end");

        private final String code;

        Action(String code) {
            this.code = code;
        }

        /** The word used in data, in forms and in the API. */
        public String code() {
            return code;
        }

        /** Key of its words. */
        public String word() {
            return "listAction." + code;
        }

        public static Optional<Action> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(action -> action.code.equals(code))
                    .findFirst();
        }
    }
}
