package org.gridcase.reminder.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.persistence.DeliveryTable.Due;
import org.gridcase.reminder.persistence.InboxTable;
import org.springframework.stereotype.Component;

/** The inbox of each recipient. */
@Component
class InboxChannel implements ReminderChannel {

    private final InboxTable inbox;

    InboxChannel(InboxTable inbox) {
        this.inbox = inbox;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Set<String> targets(Reminder reminder) {
        return reminder.recipients();
    }

    @Override
    public boolean inDatabase() {
        return true;
    }

    @Override
    public Duration rest() {
        return Duration.ZERO;
    }

    @Override
    public List<Due> together(List<Due> due) {
        return due;
    }

    @Override
    public void deliver(List<Due> due) {
        inbox.put(due);
    }
}
