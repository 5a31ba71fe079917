package org.gridcase.reminder.delivery;

import java.util.Set;
import org.gridcase.reminder.Reminder;

/** A way by which reminders reach people. */
sealed interface ReminderChannel permits InboxChannel {

    /** The word used in data and in the API. */
    String name();

    /** Where a reminder goes by this channel: to nobody, to one target, or to several. */
    Set<String> targets(Reminder reminder);
}
