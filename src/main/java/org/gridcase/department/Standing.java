package org.gridcase.department;

/**
 * How it stands with a call, by the deeds so far.
 *
 * @param last null: nothing was done yet
 * @param task the one under which it was worked on last
 * @param order the number of the work order
 * @param refused the answer that was not accepted last, or null
 * @param progress what was said last, or null
 * @param said how often something was said
 */
record Standing(Deed last, String task, String order, String refused, String progress, int said) {

    static final Standing NONE = new Standing(null, null, null, null, null, 0);

    Standing after(Deed deed, String byTask, String text) {
        String line = oneLine(text);
        return switch (deed) {
            case OPENED -> new Standing(deed, byTask, line, null, progress, said);
            // The order is still in work, and only that answer is not sent again.
            case REFUSED -> new Standing(Deed.OPENED, byTask, order, line, progress, said);
            case PROGRESS -> new Standing(last, task, order, refused, line, said + 1);
            default -> new Standing(deed, byTask, order, refused, progress, said);
        };
    }

    /** As the ledger keeps it. */
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    boolean isOpened() {
        return order != null;
    }

    /** Whether somebody has to work on it, as far as the worker knows. */
    boolean isOpen() {
        return last == Deed.OPENED || last == Deed.ACKNOWLEDGED || last == Deed.REPORTING;
    }

    /** What people took out of the system's hands stays with them until it is offered to be claimed again. */
    boolean isLeftToPeople(Assignment assignment) {
        return last == Deed.TAKEN && (assignment.task().equals(task) || assignment.step() != Assignment.Step.CLAIM);
    }

    /** Whether what was answered before does not answer this offer. */
    boolean isOver(Assignment assignment) {
        return isOpened()
                && !(last == Deed.OPENED || last == Deed.ACKNOWLEDGED)
                && !assignment.task().equals(task);
    }

    boolean isNew(Assignment assignment) {
        return !isOpened() || !assignment.task().equals(task);
    }

    boolean wasSaid(String text) {
        return oneLine(text).equals(progress);
    }

    boolean wasRefused(String answer) {
        return oneLine(answer).equals(refused);
    }
}
