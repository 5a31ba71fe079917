package org.gridcase.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridcase.monitor.Solvable;
import org.junit.jupiter.api.Test;

class WithholdingTest {

    @Test
    void whatSeveralPeopleDidIsShown() {
        Map<String, Set<String>> people = Map.of("a", Set.of("p", "q"), "b", Set.of("r", "s"));

        assertThat(withheld(people, Map.of("A", Set.of("a"), "all", Set.of("a", "b"))))
                .isEmpty();
    }

    @Test
    void ofATotalTheSmallestOtherNumberIsWithheldToo() {
        Map<String, Set<String>> people =
                Map.of("a", Set.of("p"), "b", Set.of("q", "r", "s"), "c", Set.of("t", "u"), "none", Set.of());
        Map<String, Set<String>> sums = new LinkedHashMap<>();
        sums.put("A", Set.of("a"));
        sums.put("B", Set.of("b"));
        sums.put("C", Set.of("c"));
        sums.put("none", Set.of("none"));
        sums.put("all", Set.of("a", "b", "c", "none"));

        assertThat(withheld(people, sums)).containsExactly("A", "C");
    }

    @Test
    void whereNothingElseIsInItTheTotalIsWithheld() {
        assertThat(withheld(Map.of("a", Set.of("p")), Map.of("A", Set.of("a"), "all", Set.of("a"))))
                .containsExactlyInAnyOrder("A", "all");
    }

    @Test
    void onePersonInTwoPostsIsOnePerson() {
        Map<String, Set<String>> people = Map.of("a", Set.of("p"), "b", Set.of("p"), "c", Set.of("q", "r"));

        assertThat(withheld(people, Map.of("both", Set.of("a", "b"), "C", Set.of("c"))))
                .containsExactly("both");
    }

    @Test
    void whateverIsShownNobodysWorkFollows() {
        int shown = 0;
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<String> parts = IntStream.range(0, 4 + random.nextInt(10))
                    .mapToObj(part -> "part" + part)
                    .toList();
            Map<String, Set<String>> people = new HashMap<>();
            parts.forEach(part -> people.put(part, some(random, List.of("p", "q", "r", "s", "t", "u"), 3)));
            Map<String, Set<String>> sums = new LinkedHashMap<>();
            for (int sum = 0; sum < 3 + random.nextInt(14); sum++) {
                sums.put("sum" + sum, some(random, parts, parts.size()));
            }

            Set<String> withheld = withheld(people, sums);

            Map<String, Set<String>> rest = new LinkedHashMap<>(sums);
            rest.keySet().removeAll(withheld);
            shown += rest.size();
            assertThat(Solvable.people(people, new ArrayList<>(rest.values())))
                    .as("seed " + seed)
                    .isEmpty();
            if (Solvable.people(people, new ArrayList<>(sums.values())).isEmpty()) {
                assertThat(withheld).as("seed " + seed).isEmpty();
            }
        }
        assertThat(shown).isGreaterThan(400);
    }

    private static Set<String> some(Random random, List<String> of, int most) {
        Set<String> some = new HashSet<>();
        IntStream.range(0, random.nextInt(most + 1)).forEach(i -> some.add(of.get(random.nextInt(of.size()))));
        return some;
    }

    private static Set<String> withheld(Map<String, Set<String>> people, Map<String, Set<String>> sums) {
        return new Withholding<String, String>(List.of(people)).withheld(sums);
    }
}
