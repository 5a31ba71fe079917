package org.gridcase.tasklist;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** English and raw keys that have no business on a Chinese screen. */
public final class Leftovers {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z_.-]{2,}");

    /** Names of formats and of the product; the rest of the languages' names. */
    private static final Set<String> AT_HOME =
            Set.of("gridcase", "English", "png", "pdf", "JPG", "JPEG", "PNG", "WebP", "HEIC", "PDF");

    private Leftovers() {}

    public static Set<String> in(String visibleText) {
        Set<String> found = new TreeSet<>();
        LATIN.matcher(visibleText).results().map(match -> match.group()).forEach(found::add);
        found.removeAll(AT_HOME);
        return found;
    }
}
