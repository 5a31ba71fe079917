package org.gridcase.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Requests that wait until there is something to answer. The database is asked again and again, and not listened to in this
 * process: whatever node makes the work, a worker at any other has it a second later.
 */
@Component
class LongPolls {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** More than these are answered at once: a question a second of each is what the database bears beside its work. */
    static final int MOST = 100;

    /** Of one account: more threads than these gain nothing, and one department must not take the places of the others. */
    static final int EACH = 5;

    private final TaskScheduler scheduler;
    private final Clock clock;
    private final Map<String, Integer> waiting = new HashMap<>();

    LongPolls(TaskScheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * @param account who asks
     * @param longest how long to wait at most; the answer is empty then
     * @param unheard gets what was found when the client waited no longer
     */
    <T> DeferredResult<List<T>> answer(
            String account, Supplier<List<T>> ask, Duration longest, Consumer<List<T>> unheard) {
        List<T> now = ask.get();
        if (!now.isEmpty() || longest.isZero() || !enters(account)) {
            DeferredResult<List<T>> result = new DeferredResult<>();
            result.setResult(now);
            return result;
        }
        Duration bounded = longest.compareTo(LONGEST) > 0 ? LONGEST : longest;
        DeferredResult<List<T>> result = new DeferredResult<>(bounded.toMillis(), List.of());
        AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
        result.onCompletion(() -> {
            stop.get().run();
            leaves(account);
        });
        var asking = scheduler.scheduleWithFixedDelay(
                () -> askAgain(result, ask, unheard), clock.instant().plus(PAUSE), PAUSE);
        stop.set(() -> asking.cancel(false));
        return result;
    }

    /** The first of an account always finds a place, however many the others have. */
    private synchronized boolean enters(String account) {
        int own = waiting.getOrDefault(account, 0);
        int all = waiting.values().stream().mapToInt(Integer::intValue).sum();
        if (own >= EACH || own > 0 && all >= MOST) {
            return false;
        }
        waiting.put(account, own + 1);
        return true;
    }

    private synchronized void leaves(String account) {
        waiting.computeIfPresent(account, (name, own) -> own == 1 ? null : own - 1);
    }

    private static <T> void askAgain(DeferredResult<List<T>> result, Supplier<List<T>> ask, Consumer<List<T>> unheard) {
        if (result.isSetOrExpired()) {
            return;
        }
        try {
            List<T> found = ask.get();
            if (!found.isEmpty() && !result.setResult(found)) {
                unheard.accept(found);
            }
        } catch (RuntimeException error) {
            result.setErrorResult(error);
        }
    }
}
