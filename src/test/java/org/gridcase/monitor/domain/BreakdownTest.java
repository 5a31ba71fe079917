package org.gridcase.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gridcase.monitor.domain.Breakdown.Kind;
import org.gridcase.monitor.domain.Breakdown.Part;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    private static final int SMALL = 5;

    @Test
    void theBestIsFirstEqualOnesAlikeAndSmallOnesNowhere() {
        assertThat(ranks(FigureCode.SATISFACTION, 4, 10, 3, 4, 8, 10, 8, 10, 0, 10))
                .containsExactly(3, null, 1, 1, 4);
        assertThat(ranks(FigureCode.OVERDUE, 8, 10, 0, 10, 8, 10)).containsExactly(2, 1, 2);
    }

    @Test
    void theMedianOfThreeThatAreNotSmallAndNeverOfTwo() {
        assertThat(Medians.of(shares(1, 10, 2, 10, 9, 10), SMALL)).isEqualTo(0.2);
        assertThat(Medians.of(shares(0, 10, 5, 10, 10, 10, 10, 10), SMALL)).isEqualTo(0.75);
        assertThat(Medians.of(shares(1, 10, 2, 10, 1, 1), SMALL)).isNull();
    }

    private static List<Integer> ranks(FigureCode code, long... hitsOfN) {
        List<Part> parts = shares(hitsOfN).stream()
                .map(share -> Part.of("a", "a", share, SMALL))
                .toList();
        return Breakdown.ranked(Kind.PLACE, code, parts).parts().stream()
                .map(Part::rank)
                .toList();
    }

    private static List<Measure> shares(long... hitsOfN) {
        return IntStream.range(0, hitsOfN.length / 2)
                .mapToObj(i -> Measure.hits(FigureCode.OVERDUE, hitsOfN[2 * i], hitsOfN[2 * i + 1]))
                .toList();
    }
}
