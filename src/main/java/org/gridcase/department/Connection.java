package org.gridcase.department;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.client.backoff.ErrorAwareBackoffStrategy;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.task.ExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of each attempt to fetch tasks. Says each trouble once and not at every attempt, waits longer each time, and ends the
 * worker when waiting does not help.
 */
final class Connection implements ErrorAwareBackoffStrategy {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    /** A service with too many that wait answers at once. */
    private static final Duration NOTHING_THERE = Duration.ofMillis(200);

    private final String url;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private volatile Trouble trouble;
    private volatile boolean connected;
    private int failures;
    private boolean idle;

    Connection(String url) {
        this.url = url;
    }

    @Override
    public void reconfigure(List<ExternalTask> tasks, ExternalTaskClientException error) {
        if (error == null) {
            failures = 0;
            idle = tasks.isEmpty();
            if (!connected) {
                log.info("已连接 / connected: {}", url);
            }
            connected = true;
            trouble = null;
            return;
        }
        failures++;
        connected = false;
        Trouble now = Trouble.of(error);
        if (now != trouble) {
            log.error("{} [{}]", now.inBothLanguages(), url);
            log.debug("The error was", error);
        }
        trouble = now;
        if (now.isFinal()) {
            end.complete(now.exitCode());
        }
    }

    @Override
    public long calculateBackoffTime() {
        return failures == 0
                ? (idle ? NOTHING_THERE.toMillis() : 0)
                : FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS))
                        .toMillis();
    }

    boolean isWell() {
        return connected;
    }

    /** Waits until the worker has to end. */
    int awaitEnd() {
        return end.join();
    }
}
