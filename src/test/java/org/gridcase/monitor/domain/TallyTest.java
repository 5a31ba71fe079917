package org.gridcase.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void theMedianOfAWholeFollowsFromItsPartsHoweverItIsCut() {
        Random random = new Random(7);
        for (int n = 1; n < 40; n++) {
            double[] lengths = random.doubles(n, 0, 9).map(Math::rint).toArray();
            List<Tally> parts = new ArrayList<>();
            for (int from = 0; from < n; ) {
                int to = Math.min(n, from + 1 + random.nextInt(5));
                parts.add(Tally.lengths(Arrays.copyOfRange(lengths, from, to)));
                from = to;
            }
            Arrays.sort(lengths);
            Measure whole = Tally.sum(parts.stream()).measure(FigureCode.STAY);
            assertThat(whole.value()).isEqualTo((lengths[(n - 1) / 2] + lengths[n / 2]) / 2);
            assertThat(whole.n()).isEqualTo(n);
        }
    }

    @Test
    void ofNothingThereIsNoFigure() {
        assertThat(Tally.sum(Stream.empty()).measure(FigureCode.STAY)).isEqualTo(Measure.none(FigureCode.STAY));
        assertThat(Tally.sum(Stream.empty()).measure(FigureCode.OVERDUE)).isEqualTo(Measure.none(FigureCode.OVERDUE));
    }

    @Test
    void sharesAddUp() {
        Measure whole =
                Tally.sum(Stream.of(Tally.share(1, 2), Tally.share(0, 6))).measure(FigureCode.OVERDUE);
        assertThat(whole).isEqualTo(new Measure(0.125, 1L, 8));
    }
}
