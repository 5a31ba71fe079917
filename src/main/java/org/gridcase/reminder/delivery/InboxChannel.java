package org.gridcase.reminder.delivery;

import java.util.Set;
import org.gridcase.reminder.Reminder;
import org.springframework.stereotype.Component;

/** The inbox of each recipient. */
@Component
final class InboxChannel implements ReminderChannel {

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Set<String> targets(Reminder reminder) {
        return reminder.recipients();
    }
}
