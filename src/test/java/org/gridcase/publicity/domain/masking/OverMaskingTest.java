package org.gridcase.publicity.domain.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often the gate stops a text with nothing to hide in it. */
class OverMaskingTest {

    private static final Logger log = LoggerFactory.getLogger(OverMaskingTest.class);
    private static final double BOUND = 0.01;
    private static final int NOTICES = 1000;

    private final MaskingGate gate = new MaskingGate(List.of("0531-88886666"));

    @Test
    void hardlyAnyCleanNoticeIsStopped() {
        long seed = new Random().nextLong();

        measure("clean notices, seed " + seed, new CleanNotices(seed).notices(NOTICES));
    }

    @Test
    void hardlyAnyTextOfTheProductIsStopped() {
        List<String> texts = CleanNotices.product();

        assertThat(texts).hasSizeGreaterThan(NOTICES);
        measure("texts of the product", texts);
    }

    private void measure(String which, List<String> texts) {
        List<String> stopped = texts.stream()
                .filter(text -> !screening(text).clean())
                .map(text -> screening(text) + " of " + text)
                .toList();
        double rate = (double) stopped.size() / texts.size();
        log.info("Over-masking: {} of {} {} are stopped ({} %)", stopped.size(), texts.size(), which, rate * 100);
        assertThat(rate).as("%s: %s", which, stopped).isLessThan(BOUND);
    }

    private Screening screening(String text) {
        return gate.screen(List.of(new Field("content", "公示内容", text)), Known.NOBODY);
    }
}
