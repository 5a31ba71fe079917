package org.gridcase.reminder.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.persistence.DeliveryTable.Due;

/** A way by which reminders reach people. When and how often it is tried is the worker's business. */
interface ReminderChannel {

    /** The word used in data and in the API. */
    String name();

    /** Where a reminder goes by this channel: to nobody, to one target, or to several. */
    Set<String> targets(Reminder reminder);

    /**
     * Whether delivering is nothing but writing to our database. Then it happens in the transaction of the worker, exactly
     * once, the targets mixed. Else it happens outside any transaction, one target at a time, at least once.
     */
    boolean inDatabase();

    /** How long a target is left alone between two deliveries, by all nodes together. */
    Duration rest();

    /** The first ones of these that go in one delivery: at least one. */
    List<Due> together(List<Due> due);

    /**
     * All of these are delivered, or none.
     *
     * @throws DeliveryFailure when the other side did not take them; they are tried again later
     */
    void deliver(List<Due> due);
}
