package org.gridcase.monitor.domain;

import java.util.OptionalLong;

/** How many in a period, and how many in the period before. */
public record Counted(long now, long before) {

    public static final Counted NONE = new Counted(0, 0);

    private static final long HUNDRED = 100;

    public Counted plus(Counted other) {
        return new Counted(now + other.now, before + other.before);
    }

    /**
     * By how many percent it is more than before (less: negative), rounded.
     *
     * @param small below it a number says nothing about a change: empty
     */
    public OptionalLong change(int small) {
        return before == 0 || before < small || now < small
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round((double) (now - before) * HUNDRED / before));
    }
}
