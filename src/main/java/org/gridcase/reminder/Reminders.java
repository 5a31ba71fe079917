package org.gridcase.reminder;

/** What other modules ask: tell somebody. */
public interface Reminders {

    /**
     * Puts the reminder into the outbox in the caller's transaction, which must exist; it leaves after the commit, or never
     * after a rollback. A second one with the same key changes nothing.
     */
    void send(Reminder reminder);
}
