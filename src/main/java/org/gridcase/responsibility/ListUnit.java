package org.gridcase.responsibility;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;

/**
 * Who is meant by a list: a department of the district (区直部门) by the 8 digits of its code, or {@code town}, the town
 * that the matter lies in. Departments come before the town.
 */
public record ListUnit(String value) implements Comparable<ListUnit> {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}|town");

    /** The word for whichever town the matter lies in. */
    public static final ListUnit TOWN = new ListUnit("town");

    /** @throws Refusal when the text is neither the code of a department nor {@code town} */
    public ListUnit {
        if (value == null || !FORM.matcher(value).matches()) {
            throw Refusal.invalid("unit", "responsibility.unit.malformed", value);
        }
    }

    public boolean isTown() {
        return equals(TOWN);
    }

    /** The department's place; empty for the town. */
    public Optional<PlaceCode> department() {
        return isTown() ? Optional.empty() : Optional.of(PlaceCode.of(value));
    }

    /** The place of this unit for a matter that lies in the town. */
    public PlaceCode at(PlaceCode town) {
        return department().orElse(town);
    }

    @Override
    public int compareTo(ListUnit other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
