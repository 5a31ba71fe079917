package org.gridcase.department;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a task the worker's while it works, however long its own system takes. */
final class LockKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LockKeeper.class);

    /** Two of three may fail. */
    private static final int TIMES_A_LOCK = 3;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "locks");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration lock;

    LockKeeper(Duration lock) {
        this.lock = lock;
    }

    Held keep(ExternalTask task, ExternalTaskService service) {
        Held held = new Held(task, service, lock);
        long pause = lock.toMillis() / TIMES_A_LOCK;
        held.renewals = timer.scheduleAtFixedRate(held::extend, pause, pause, TimeUnit.MILLISECONDS);
        return held;
    }

    /** A task that is kept. To be let go before it is answered: the service refuses one of two that come at once. */
    static final class Held {

        private final ExternalTask task;
        private final ExternalTaskService service;
        private final Duration lock;
        private Future<?> renewals;
        private boolean released;

        private Held(ExternalTask task, ExternalTaskService service, Duration lock) {
            this.task = task;
            this.service = service;
            this.lock = lock;
        }

        private synchronized void extend() {
            if (released) {
                return;
            }
            try {
                service.extendLock(task, lock.toMillis());
            } catch (ExternalTaskClientException lost) {
                log.debug("The lock of {} was not extended", task.getId(), lost);
            }
        }

        /** Waits for a renewal that is under way. */
        synchronized void release() {
            released = true;
            renewals.cancel(false);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
