package org.gridcase.publicity.domain.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridcase.publicity.domain.masking.PlantedNotices.Notice;
import org.gridcase.publicity.domain.masking.PlantedNotices.Planted;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Nothing of what is planted in a thousand notices gets through. With a seed that nobody chose the same, but for one thing
 * that no reader could do either: of names that nobody recorded and that are ordinary words (高峰), a few in a thousand.
 */
class NoLeakTest {

    private static final Logger log = LoggerFactory.getLogger(NoLeakTest.class);
    private static final int NOTICES = 1000;
    private static final double BOUND = 0.01;

    private final MaskingGate gate = new MaskingGate();

    private record Leak(Notice notice, Planted planted, String masked) {

        boolean wasRecorded() {
            return planted.kind() != HitKind.NAME
                    || notice.known().names().stream().anyMatch(name -> name.endsWith(planted.secret()));
        }
    }

    @Test
    void aThousandNoticesLeakNothing() {
        assertThat(leaks(20_261_123)).isEmpty();
    }

    @Test
    void noticesOfAnySeedLeakNothingThatIsRecordedOrHasAForm() {
        long seed = new Random().nextLong();

        List<Leak> leaks = leaks(seed);

        assertThat(leaks).as("seed %d", seed).noneMatch(Leak::wasRecorded);
        assertThat((double) leaks.size() / NOTICES)
                .as("seed %d: %s", seed, leaks)
                .isLessThan(BOUND);
    }

    private List<Leak> leaks(long seed) {
        PlantedNotices notices = new PlantedNotices(seed);
        List<Leak> leaks = new ArrayList<>();
        Map<HitKind, Integer> planted = new EnumMap<>(HitKind.class);
        for (int i = 0; i < NOTICES; i++) {
            Notice notice = notices.next();
            String masked = masked(notice);
            Leaks.of(masked, notice.planted()).forEach(leak -> leaks.add(new Leak(notice, leak, masked)));
            notice.planted().forEach(one -> planted.merge(one.kind(), 1, Integer::sum));
            staysClean(seed, notice, masked);
        }
        log.info("Seed {}: {} notices with {} planted, {} leaks", seed, NOTICES, planted, leaks.size());
        assertThat(planted).containsOnlyKeys(HitKind.values());
        return leaks;
    }

    private String masked(Notice notice) {
        return gate.screen(List.of(notice.field()), notice.known()).masked(notice.field());
    }

    private void staysClean(long seed, Notice notice, String masked) {
        Field again = new Field(notice.field().key(), notice.field().label(), masked);
        assertThat(gate.screen(List.of(again), notice.known()).hits())
                .as("seed %d: what is masked is clean: %s", seed, masked)
                .isEmpty();
    }
}
