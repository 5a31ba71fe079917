package org.gridcase.rectification.domain;

/**
 * How far a rectification has come.
 *
 * @param allowed how often it may go back to measures before it is raised
 * @param returned how often it has
 * @param raised how often it was raised
 * @param laterRefused whether a date beyond the rule was asked for and refused
 */
public record Course(int allowed, int returned, int raised, boolean laterRefused) {

    public Course {
        if (allowed < 0 || returned < 0 || returned > allowed || raised < 0) {
            throw new IllegalArgumentException("no course: " + allowed + ", " + returned + ", " + raised);
        }
    }

    public static Course pointedOut(int allowed) {
        return new Course(allowed, 0, 0, false);
    }

    /** Whether what was not put right goes back to the unit's own measures; else the level above has the next date. */
    public boolean mayGoBack() {
        return raised == 0 && returned < allowed;
    }

    /** It was not put right, and goes back. */
    public Course back() {
        return new Course(allowed, returned + 1, raised, laterRefused);
    }

    /** It was overdue, or not put right once too often. */
    public Course up() {
        return new Course(allowed, returned, raised + 1, laterRefused);
    }

    /** A later date is refused once: after that the rule's time is all there is. */
    public Course refused() {
        return new Course(allowed, returned, raised, true);
    }
}
