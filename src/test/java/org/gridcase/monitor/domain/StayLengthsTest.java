package org.gridcase.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StayLengthsTest {

    @Test
    void withoutStaysThereIsNoMedian() {
        assertThat(new StayLengths().share(0.5)).isNull();
    }

    @Test
    void theMedianOfAnEvenNumberLiesInTheMiddle() {
        StayLengths lengths = new StayLengths();
        lengths.add(10, 1);
        lengths.add(20, 1);

        assertThat(lengths.share(0.5)).isEqualTo(15.0);
    }

    @Test
    void countedByLengthTheShareIsThatOfTheSortedList() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<Integer> all = IntStream.range(0, 1 + random.nextInt(60))
                    .map(i -> random.nextInt(20) * 60)
                    .boxed()
                    .toList();
            StayLengths lengths = new StayLengths();
            all.forEach(one -> lengths.add(one, 1));
            List<Integer> sorted = all.stream().sorted().toList();
            double share = random.nextDouble();
            double at = share * (sorted.size() - 1);
            int below = sorted.get((int) at);
            int above = sorted.get((int) Math.ceil(at));

            assertThat(lengths.share(share)).isCloseTo(below + (at - Math.floor(at)) * (above - below), within(1e-6));
            assertThat(lengths.count()).isEqualTo(all.size());
        }
    }
}
