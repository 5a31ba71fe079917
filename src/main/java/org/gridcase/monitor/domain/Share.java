package org.gridcase.monitor.domain;

/**
 * So many of so many.
 *
 * @param part those that count
 * @param of all of them
 */
public record Share(long part, long of) {

    public static final Share NONE = new Share(0, 0);

    /** Between 0 and 1, or for what is no part of it above; null where there is nothing to count. */
    public Double value() {
        return of == 0 ? null : (double) part / of;
    }

    public Share plus(Share other) {
        return new Share(part + other.part, of + other.of);
    }
}
