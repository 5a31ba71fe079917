package org.gridcase.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The accounts with which the systems of departments fetch external tasks: one a department, {@code system.} and its code.
 * Such an account opens the door for external tasks, there only its department's own topic, and what the department's
 * officers may know of their calls; see {@link CallingSystem}.
 */
public interface WorkerAccounts {

    /** Gives the systems of these departments one password; the one before counts no more. */
    void setPassword(Collection<String> units, String password, String by);

    /** @return whether there was an account */
    boolean end(String unit);

    List<WorkerAccount> all();

    /** @param unit the code of the department */
    record WorkerAccount(String unit, Instant since, String setBy) {

        public String username() {
            return usernameOf(unit);
        }
    }

    String USERNAME = "system.";

    Pattern USERNAMES = Pattern.compile(Pattern.quote(USERNAME) + "([0-9]{8})");

    static String usernameOf(String unit) {
        return USERNAME + unit;
    }

    /** The department whose system has this username. */
    static Optional<String> unitOf(String username) {
        Matcher matcher = USERNAMES.matcher(username);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
