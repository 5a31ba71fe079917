package org.gridcase.calendar.application;

import java.text.Normalizer;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.shared.Refusal;

/** The years that a file is said to publish: {@code 2027}, {@code 2026,2027} or {@code 2024-2026}. */
final class PublishedYears {

    private static final Pattern PART = Pattern.compile("\\s*(2[0-9]{3})\\s*(?:-\\s*(2[0-9]{3})\\s*)?");

    private PublishedYears() {}

    static SortedSet<Integer> parse(String text) {
        SortedSet<Integer> years = new TreeSet<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[–—~至]", "-");
        for (String part : plain.split("[,、;]", -1)) {
            Matcher form = PART.matcher(part);
            if (!form.matches()) {
                throw Refusal.invalid("years", "calendar.import.years", text);
            }
            int first = Integer.parseInt(form.group(1));
            int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
            if (last < first) {
                throw Refusal.invalid("years", "calendar.import.years", text);
            }
            for (int year = first; year <= last; year++) {
                years.add(year);
            }
        }
        return years;
    }
}
