package org.gridcase.accountability.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridcase.accountability.domain.Means.InPost;
import org.junit.jupiter.api.Test;

/** How long a unit was without people, against counting minute by minute. */
class MeansTest {

    private static final int CASES = 5_000;
    private static final int DAY = 100;
    private static final Instant START = Instant.parse("2026-11-02T01:00:00Z");

    @Test
    void theMinutesInWhichNobodyWasInPost() {
        Random random = new Random(20_261_122);
        for (int number = 0; number < CASES; number++) {
            List<int[]> posts = new ArrayList<>();
            List<InPost> inPost = new ArrayList<>();
            for (int person = random.nextInt(5); person > 0; person--) {
                int from = random.nextInt(DAY);
                int to = random.nextInt(4) == 0 ? Integer.MAX_VALUE : from + random.nextInt(DAY);
                posts.add(new int[] {from, to});
                inPost.add(new InPost("p" + person, at(from), to == Integer.MAX_VALUE ? null : at(to)));
            }
            int begins = random.nextInt(DAY);
            int ends = begins + random.nextInt(DAY);
            long vacant = IntStream.range(begins, ends)
                    .filter(minute -> posts.stream().noneMatch(post -> post[0] <= minute && minute < post[1]))
                    .count();

            assertThat(new Means(null, inPost, List.of())
                            .vacant(at(begins), at(ends))
                            .toMinutes())
                    .as("%d to %d of %s", begins, ends, inPost)
                    .isEqualTo(vacant);
        }
    }

    @Test
    void whoeverWasThereForAMomentIsCounted() {
        Means means = new Means(
                null,
                List.of(
                        new InPost("before", at(0), at(10)),
                        new InPost("within", at(20), at(21)),
                        new InPost("within", at(22), at(23)),
                        new InPost("after", at(31), null)),
                List.of());

        assertThat(means.people(at(11), at(30))).isEqualTo(1);
        assertThat(means.people(at(10), at(31))).isEqualTo(3);
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }
}
