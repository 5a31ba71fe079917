package org.gridcase.publicity.domain.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One find in some text, before it is said which field that is. */
record Found(int from, int to, HitKind kind, String replacement, boolean recorded) {

    private static final Pattern ROLE = Pattern.compile("(?:居民|住户|业主|村民|户主|邻居|租户|[^某]人|党员|员|者|长|书记|主任)$");
    private static final Comparator<Found> LEFT_TO_RIGHT = Comparator.comparingInt(Found::from)
            .thenComparing(Comparator.comparingInt(Found::to).reversed())
            // So that the answer does not depend on the order of the scans.
            .thenComparing(Found::kind);

    Found(int from, int to, HitKind kind) {
        this(from, to, kind, kind.replacement());
    }

    Found(int from, int to, HitKind kind, String replacement) {
        this(from, to, kind, replacement, false);
    }

    /** The same at another place. */
    Found at(int start, int end) {
        return new Found(start, end, kind, replacement, recorded);
    }

    Found ofTheRecord() {
        return new Found(from, to, kind, replacement, true);
    }

    /** 居民某某 where 居民某居民 would say it twice. */
    Found inContext(String text) {
        boolean said =
                kind == HitKind.NAME && ROLE.matcher(text.substring(0, from)).find();
        return said ? new Found(from, to, kind, "某某", recorded) : this;
    }

    /** What overlaps becomes one find, told by its longest part. */
    static List<Found> merged(Stream<Found> finds) {
        List<Found> merged = new ArrayList<>();
        int longest = 0;
        for (Found next : finds.sorted(LEFT_TO_RIGHT).toList()) {
            Found last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || next.from >= last.to) {
                merged.add(next);
                longest = next.length();
                continue;
            }
            Found teller = next.length() > longest ? next : last;
            longest = Math.max(longest, next.length());
            merged.set(
                    merged.size() - 1,
                    new Found(
                            last.from,
                            Math.max(last.to, next.to),
                            teller.kind,
                            teller.replacement,
                            last.recorded || next.recorded));
        }
        return merged;
    }

    private int length() {
        return to - from;
    }
}
