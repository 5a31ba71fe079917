package org.gridcase.monitor.domain;

import java.util.Map;

/**
 * Where clusters are looked for: disputes of one matter in one community, or in the place above where they name none.
 *
 * @param community code
 */
public record Gathering(String matter, String community) {

    /** How many a gathering has; no cluster in it has more. */
    public record Size(Gathering gathering, long count) {

        public Size(Map.Entry<Gathering, Long> entry) {
            this(entry.getKey(), entry.getValue());
        }
    }
}
