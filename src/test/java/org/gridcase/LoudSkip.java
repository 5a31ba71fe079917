package org.gridcase;

import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A check that this machine cannot run is skipped so that nobody overlooks it, and never in the project's own CI. */
public final class LoudSkip {

    private LoudSkip() {}

    /** Ends the running test: aborted here, failed where the environment says {@code CI=true}. */
    public static RuntimeException because(String check, String whatIsMissing) {
        String line = "!!! SKIPPED: " + check + " - " + whatIsMissing;
        System.out.println("\n" + "!".repeat(line.length()) + "\n" + line + "\n" + "!".repeat(line.length()) + "\n");
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionFailedError(line + " (CI=true skips nothing)");
        }
        throw new TestAbortedException(line);
    }
}
