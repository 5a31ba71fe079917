package org.gridcase.monitor.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of many sums must be withheld so that nobody computes from the others what one person did: a sum that is one
 * person's, and as many more as it takes that no such sum follows from those that are shown.
 *
 * @param <P> a part: what is never shown by smaller parts
 * @param <C> what a sum is called
 */
public final class Withholding<P, C> {

    private final List<Map<P, Set<String>>> views;

    /**
     * @param views each says of each part whose work it is, as far as the reader does not know it already; what several views
     *     say must hold for each of them
     */
    public Withholding(List<Map<P, Set<String>>> views) {
        this.views = views;
    }

    /**
     * @param sums that may be shown, each with its parts
     * @return those that must not be shown
     */
    public Set<C> withheld(Map<C, Set<P>> sums) {
        Map<C, Set<P>> shown = new LinkedHashMap<>(sums);
        for (Map<P, Set<String>> view : views) {
            shown.values().removeIf(sum -> people(view, sum).size() == 1);
        }
        boolean safe;
        do {
            safe = true;
            for (Map<P, Set<String>> view : views) {
                // One after the other, as what is withheld for one may do for all; by name, so that every page decides
                // alike.
                Optional<String> known =
                        new SumsKnown<>(view, shown.values()).people().stream().min(Comparator.naturalOrder());
                safe &= known.isEmpty() || !withholdFor(known.get(), view, shown);
            }
        } while (!safe);
        Set<C> withheld = new LinkedHashSet<>(sums.keySet());
        withheld.removeAll(shown.keySet());
        return withheld;
    }

    /** @return whether there was anything left to withhold */
    private boolean withholdFor(String person, Map<P, Set<String>> view, Map<C, Set<P>> shown) {
        Set<P> own = new HashSet<>();
        view.forEach((part, people) -> {
            if (people.equals(Set.of(person))) {
                own.add(part);
            }
        });
        for (Set<P> sum : List.copyOf(shown.values())) {
            if (sum.stream().anyMatch(own::contains)) {
                Map<C, Set<P>> inside = new LinkedHashMap<>(shown);
                inside.values()
                        .removeIf(other -> !sum.containsAll(other)
                                || other.equals(sum)
                                || other.stream().anyMatch(own::contains)
                                || people(view, other).isEmpty());
                Set<P> rest = new HashSet<>(sum);
                inside.values().forEach(rest::removeAll);
                if (people(view, rest).equals(Set.of(person))) {
                    Optional<C> smallest = smallest(view, inside);
                    if (smallest.isPresent()) {
                        shown.remove(smallest.get());
                        return true;
                    }
                    if (shown.values().removeIf(sum::equals)) {
                        return true;
                    }
                }
            }
        }
        Map<C, Set<P>> touching = new LinkedHashMap<>(shown);
        touching.values().removeIf(sum -> sum.stream().noneMatch(own::contains));
        Optional<C> any = smallest(view, touching.isEmpty() ? shown : touching);
        any.ifPresent(shown::remove);
        return any.isPresent();
    }

    private static <P, C> Optional<C> smallest(Map<P, Set<String>> view, Map<C, Set<P>> sums) {
        return sums.entrySet().stream()
                .min(Comparator.comparing(sum -> people(view, sum.getValue()).size()))
                .map(Map.Entry::getKey);
    }

    private static <P> Set<String> people(Map<P, Set<String>> view, Set<P> parts) {
        Set<String> people = new HashSet<>();
        parts.forEach(part -> people.addAll(view.getOrDefault(part, Set.of())));
        return people;
    }
}
