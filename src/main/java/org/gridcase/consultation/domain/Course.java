package org.gridcase.consultation.domain;

/**
 * Where a consultation stands, and every way on from there. There is no other way: what the process and the database do is
 * done by these steps.
 *
 * @param returns how often it was returned to an earlier step, by whomever
 * @param most how often it may be
 * @param ending null until it has ended
 */
public record Course(Stage stage, int returns, int most, Ending ending) {

    public Course {
        if (returns < 0 || returns > most) {
            throw new IllegalStateException(returns + " returns, and " + most + " are allowed");
        }
        if ((ending == null) == (stage == Stage.CLOSED)) {
            throw new IllegalStateException("a consultation has an end exactly when it is closed");
        }
    }

    /** @param most how often it may be returned */
    public static Course opened(int most) {
        return new Course(Stage.PROPOSE, 0, most, null);
    }

    /** The step has agreed; after the last the resolution is in force. */
    public Course passed() {
        requireOpen(Stage.IMPLEMENT);
        return new Course(stage.next(), returns, most, null);
    }

    public boolean mayReturn() {
        return returns < most && !stage.earlier().isEmpty() && stage.isBefore(Stage.IMPLEMENT);
    }

    public boolean mayReturnTo(Stage to) {
        return mayReturn() && stage.earlier().contains(to);
    }

    /** @throws IllegalStateException when the bound is reached, or it is no earlier step of a body */
    public Course returned(Stage to) {
        requireOpen(Stage.IMPLEMENT);
        if (!mayReturnTo(to)) {
            throw new IllegalStateException("not from " + stage + " to " + to + " after " + returns + " returns");
        }
        return new Course(to, returns + 1, most, null);
    }

    /** No resolution comes of it. What is in force is not rejected any more. */
    public Course rejected() {
        requireOpen(Stage.IMPLEMENT);
        return new Course(Stage.CLOSED, returns, most, Ending.REJECTED);
    }

    public Course done() {
        if (stage != Stage.IMPLEMENT) {
            throw new IllegalStateException("nothing is in force at " + stage);
        }
        return new Course(Stage.CLOSED, returns, most, Ending.DONE);
    }

    private void requireOpen(Stage before) {
        if (!stage.isBefore(before)) {
            throw new IllegalStateException("the consultation is at " + stage);
        }
    }
}
