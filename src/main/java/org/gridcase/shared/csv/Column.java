package org.gridcase.shared.csv;

import java.util.Set;

/** A column of an import file, known by its English name or by the headings that people in China write. */
public record Column(String name, boolean required, Set<String> aliases) {

    boolean isHeaded(String heading) {
        return name.equalsIgnoreCase(heading) || aliases.contains(heading);
    }
}
