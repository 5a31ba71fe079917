package org.gridcase.accountability.domain;

import java.util.List;

/** What the records answer to a question, and why. */
public record Answer(Question question, boolean yes, List<Evidence> evidence) {

    public Answer {
        evidence = List.copyOf(evidence);
    }
}
