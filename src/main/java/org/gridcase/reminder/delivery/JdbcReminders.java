package org.gridcase.reminder.delivery;

import java.time.Clock;
import java.util.List;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.Reminders;
import org.gridcase.reminder.persistence.DeliveryTable;
import org.gridcase.reminder.persistence.DeliveryTable.Way;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the outbox: a reminder, and one delivery for each channel and target. */
@Component
class JdbcReminders implements Reminders {

    private final DeliveryTable deliveries;
    private final List<ReminderChannel> channels;
    private final Clock clock;

    JdbcReminders(DeliveryTable deliveries, List<ReminderChannel> channels, Clock clock) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Reminder reminder) {
        List<Way> ways = channels.stream()
                .flatMap(channel ->
                        channel.targets(reminder).stream().sorted().map(target -> new Way(channel.name(), target)))
                .toList();
        deliveries.enqueue(reminder, ways, clock.instant());
    }
}
