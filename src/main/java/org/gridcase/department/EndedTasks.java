package org.gridcase.department;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which tasks ended while nobody looked, for example because an officer reported in Tasklist: such a task is never
 * offered again. A call that goes on is offered under another task soon, so one that is missing is given some time.
 */
final class EndedTasks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EndedTasks.class);

    private final CallWork work;
    private final ServiceDoor door;
    private final Connection connection;
    private final Duration grace;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    /** Since when a task is missing; a worker that starts again begins to count again. */
    private final Map<String, Instant> missing = new HashMap<>();

    EndedTasks(CallWork work, ServiceDoor door, Connection connection, Duration grace, Clock clock) {
        this.work = work;
        this.door = door;
        this.connection = connection;
        this.grace = grace;
        this.clock = clock;
    }

    EndedTasks every(Duration pause) {
        timer.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    void look() {
        Map<String, String> open = work.open();
        missing.keySet().retainAll(open.values());
        open.forEach((call, task) -> {
            try {
                if (connection.isWell()) {
                    look(call, task);
                }
            } catch (RuntimeException later) {
                log.debug("{} is looked at again later", call, later);
            }
        });
    }

    private void look(String call, String task) {
        if (!door.isGone(task)) {
            missing.remove(task);
        } else if (clock.instant()
                .isAfter(missing.computeIfAbsent(task, first -> clock.instant()).plus(grace))) {
            work.gone(call, task);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
