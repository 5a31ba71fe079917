package org.gridcase.reminder.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gridcase.reminder.persistence.DeliveryTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** Looks into the outbox again and again, each channel by itself: a slow robot must not keep the inbox waiting. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gridcase.reminder.worker", matchIfMissing = true)
class DeliverySchedule implements SchedulingConfigurer {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final DeliveryWorker worker;
    private final List<ReminderChannel> channels;
    private final DeliveryTable deliveries;
    private final ReminderProperties properties;
    private final Duration poll;
    private final String cleanup;
    private final Clock clock;

    DeliverySchedule(
            DeliveryWorker worker,
            List<ReminderChannel> channels,
            DeliveryTable deliveries,
            ReminderProperties properties,
            @Value("${gridcase.reminder.poll:2s}") Duration poll,
            @Value("${gridcase.reminder.cleanup:0 40 3 * * *}") String cleanup,
            Clock clock) {
        this.worker = worker;
        this.channels = channels;
        this.deliveries = deliveries;
        this.properties = properties;
        this.poll = poll;
        this.cleanup = cleanup;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        for (ReminderChannel channel : channels) {
            int callers = channel.inDatabase() ? 1 : properties.robotCallers();
            for (int caller = 0; caller < callers; caller++) {
                tasks.addFixedDelayTask(new FixedDelayTask(() -> worker.deliver(channel), poll, SOON));
            }
        }
        tasks.addCronTask(new CronTask(this::forget, new CronTrigger(cleanup, clock.getZone())));
    }

    /** Every node may do so: the second finds nothing left. */
    private void forget() {
        Instant now = clock.instant();
        deliveries.forget(
                now.minus(properties.keptDelivered()),
                now.minus(properties.keptRead()),
                now.minus(properties.keptReminders()));
    }
}
