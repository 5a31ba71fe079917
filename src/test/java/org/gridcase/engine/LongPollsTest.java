package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.StandardServletAsyncWebRequest;
import org.springframework.web.context.request.async.WebAsyncManager;
import org.springframework.web.context.request.async.WebAsyncUtils;

/** Who may wait for work, and how many. */
class LongPollsTest {

    private final ThreadPoolTaskScheduler scheduler = scheduler();
    private final LongPolls polls = new LongPolls(scheduler, Clock.systemUTC());

    @AfterEach
    void stop() {
        scheduler.shutdown();
    }

    @Test
    void oneAccountHasItsPlacesAndNoMore() {
        List<DeferredResult<List<String>>> own = IntStream.range(0, LongPolls.EACH)
                .mapToObj(any -> poll("99010001"))
                .toList();

        assertThat(own).noneMatch(DeferredResult::isSetOrExpired);
        assertThat(poll("99010001").isSetOrExpired()).as("answered at once").isTrue();
        assertThat(poll("99010002").isSetOrExpired()).as("waits").isFalse();
    }

    @Test
    void theFirstOfAnAccountFindsAPlaceHoweverManyTheOthersHave() {
        int accounts = LongPolls.MOST / LongPolls.EACH;
        for (int account = 0; account < accounts; account++) {
            for (int place = 0; place < LongPolls.EACH; place++) {
                assertThat(poll("full-" + account).isSetOrExpired()).isFalse();
            }
        }

        assertThat(poll("late").isSetOrExpired()).isFalse();
        assertThat(poll("late").isSetOrExpired())
                .as("the second has no right to one")
                .isTrue();
    }

    @Test
    void aPlaceIsFreeAgainWhenItsRequestIsOver() throws Exception {
        List<WebAsyncManager> requests = IntStream.range(0, LongPolls.EACH)
                .mapToObj(any -> over(poll("99010001")))
                .toList();
        assertThat(requests).hasSize(LongPolls.EACH);

        assertThat(poll("99010001").isSetOrExpired()).isFalse();
    }

    /** A request that the container has completed. */
    private static WebAsyncManager over(DeferredResult<List<String>> result) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        ServletWebRequest web = new ServletWebRequest(request, new MockHttpServletResponse());
        WebAsyncManager manager = WebAsyncUtils.getAsyncManager(web);
        StandardServletAsyncWebRequest async =
                new StandardServletAsyncWebRequest(request, (MockHttpServletResponse) web.getResponse());
        manager.setAsyncWebRequest(async);
        try {
            manager.startDeferredResultProcessing(result);
            async.onComplete(null);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        return manager;
    }

    private DeferredResult<List<String>> poll(String account) {
        return polls.answer(account, List::of, Duration.ofMinutes(1), unheard -> {});
    }

    private static ThreadPoolTaskScheduler scheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.initialize();
        return scheduler;
    }
}
