package org.gridcase.monitor.service;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridcase.monitor.persistence.OperatorRows;
import org.gridcase.monitor.persistence.OperatorRows.Outbox;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The service's own numbers for {@code /actuator/prometheus}. They are of the whole installation, so every node tells the
 * same; they are counted every few seconds whoever scrapes, so that many scrapes cost no more than one.
 */
@Component
class OperatorMetrics {

    private static final List<String> JOB_STATES = List.of("executable", "waiting", "retrying", "failed");
    private static final List<String> TASK_STATES = List.of("waiting", "locked", "failed");
    private static final List<String> INCIDENTS = List.of("failedJob", "failedExternalTask");
    private static final double MILLIS = 1000;

    private final OperatorRows rows;
    private final MeterRegistry registry;
    private final Clock clock;

    /** What is announced already: by process, type or outbox, as they first appear. */
    private final Set<String> announced = ConcurrentHashMap.newKeySet();

    private volatile Counted counted;

    OperatorMetrics(OperatorRows rows, MeterRegistry registry, Clock clock) {
        this.rows = rows;
        this.registry = registry;
        this.clock = clock;
    }

    private record Counted(
            Instant at,
            Map<String, Long> jobs,
            Map<String, Long> incidents,
            Map<String, Long> externalTasks,
            Map<String, Long> overdue,
            Map<String, Long> missed,
            Map<String, Outbox> outboxes,
            long undelivered,
            long aside) {}

    @Scheduled(fixedDelayString = "${gridcase.metrics.interval:PT15S}")
    void count() {
        Instant now = clock.instant();
        Counted next = new Counted(
                now,
                rows.jobs(now),
                rows.incidents(),
                rows.externalTasks(now),
                rows.overdue(now),
                rows.missed(),
                rows.outboxes(),
                rows.undelivered(),
                rows.aside());
        boolean first = counted == null;
        counted = next;
        if (first) {
            announce();
        }
        next.incidents().keySet().forEach(this::incidents);
        next.overdue().keySet().forEach(this::deadlines);
        next.missed().keySet().forEach(this::deadlines);
        next.outboxes().keySet().forEach(this::outbox);
    }

    private void announce() {
        JOB_STATES.forEach(state -> Gauge.builder("gridcase.engine.jobs", () -> of(counted.jobs(), state))
                .tag("state", state)
                .description("Jobs of the engine: due now, timers that wait, failed with tries left, given up")
                .register(registry));
        TASK_STATES.forEach(
                state -> Gauge.builder("gridcase.engine.external.tasks", () -> of(counted.externalTasks(), state))
                        .tag("state", state)
                        .description("Tasks for departments' systems: nobody has fetched it, fetched, given up")
                        .register(registry));
        INCIDENTS.forEach(this::incidents);
        Gauge.builder("gridcase.reminders.undelivered", () -> counted.undelivered())
                .description("Deliveries of reminders that were given up")
                .register(registry);
        Gauge.builder("gridcase.monitor.aside", () -> counted.aside())
                .description("Cases whose records the managers' figures cannot be made from")
                .register(registry);
        Gauge.builder("gridcase.metrics.age", () -> seconds(counted.at()))
                .baseUnit("seconds")
                .description("How long ago the other gridcase metrics were counted")
                .register(registry);
    }

    private void incidents(String type) {
        if (!announced.add("incidents " + type)) {
            return;
        }
        Gauge.builder("gridcase.engine.incidents", () -> of(counted.incidents(), type))
                .tag("type", type)
                .description("What the engine has given up and nobody has resolved")
                .register(registry);
    }

    private void deadlines(String process) {
        if (!announced.add("deadlines " + process)) {
            return;
        }
        Gauge.builder("gridcase.deadlines.overdue", () -> of(counted.overdue(), process))
                .tag("process", process)
                .description("Steps whose time is over and that still run")
                .register(registry);
        FunctionCounter.builder("gridcase.deadlines.missed", this, metrics -> of(metrics.counted.missed(), process))
                .tag("process", process)
                .description("Windows that were recorded as missed, since the installation began")
                .register(registry);
    }

    private void outbox(String name) {
        if (!announced.add("outbox " + name)) {
            return;
        }
        Gauge.builder("gridcase.outbox.waiting", () -> waiting(name))
                .tag("outbox", name)
                .description("What is written down and not yet done")
                .register(registry);
        Gauge.builder("gridcase.outbox.oldest", () -> oldest(name))
                .tag("outbox", name)
                .baseUnit("seconds")
                .description("How long the oldest of it has waited")
                .register(registry);
    }

    private double waiting(String name) {
        Outbox outbox = counted.outboxes().get(name);
        return outbox == null ? 0 : outbox.waiting();
    }

    private double oldest(String name) {
        Outbox outbox = counted.outboxes().get(name);
        return outbox == null || outbox.oldest() == null ? 0 : seconds(outbox.oldest());
    }

    private double seconds(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / MILLIS);
    }

    private static double of(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }
}
