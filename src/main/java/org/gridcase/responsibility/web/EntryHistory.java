package org.gridcase.responsibility.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What an entry said in the course of time, and what was different each time. */
final class EntryHistory {

    /** By the last part of the key of their words. */
    private static final Map<String, Function<EntryText, String>> FIELDS = fields();

    private EntryHistory() {}

    /** @param differences from what was said before; empty for the first */
    record Step(EntryText entry, boolean first, List<Difference> differences) {}

    /** @param field the last part of the key of its words */
    record Difference(String field, String before, String after) {}

    /**
     * @param versions oldest first
     * @return newest first
     */
    static List<Step> of(List<EntryText> versions) {
        List<Step> steps = new ArrayList<>();
        EntryText before = null;
        for (EntryText version : versions) {
            steps.add(new Step(version, before == null, before == null ? List.of() : differences(before, version)));
            before = version;
        }
        Collections.reverse(steps);
        return steps;
    }

    private static List<Difference> differences(EntryText before, EntryText after) {
        return FIELDS.entrySet().stream()
                .map(field -> new Difference(
                        field.getKey(),
                        field.getValue().apply(before),
                        field.getValue().apply(after)))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }

    private static Map<String, Function<EntryText, String>> fields() {
        Map<String, Function<EntryText, String>> fields = new LinkedHashMap<>();
        fields.put("list", EntryText::listName);
        fields.put("title", EntryText::title);
        fields.put("matters", EntryText::matters);
        fields.put("legalBasis", EntryText::legalBasis);
        fields.put("shares", EntryText::money);
        fields.put("expected", EntryText::expected);
        fields.put("punished", EntryText::punished);
        fields.put("means", EntryText::means);
        return Collections.unmodifiableMap(fields);
    }
}
