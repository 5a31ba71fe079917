package org.gridcase.publicity.domain.masking;

import java.util.List;

/** The hits of all fields, in the order of the fields and from left to right; they never overlap. */
public record Screening(List<Hit> hits) {

    public Screening {
        hits = List.copyOf(hits);
    }

    public boolean clean() {
        return hits.isEmpty();
    }

    /** The text of the field with all that was found replaced; it screens clean. */
    public String masked(Field field) {
        List<Found> found = hits.stream()
                .filter(hit -> hit.fieldKey().equals(field.key()))
                .map(hit -> new Found(hit.from(), hit.to(), hit.kind(), hit.replacement()))
                .toList();
        return new MaskedText(field.text(), found).text();
    }
}
