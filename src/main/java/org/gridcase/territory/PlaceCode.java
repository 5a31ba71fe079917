package org.gridcase.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.Refusal;

/**
 * The code of a place. It starts with the code of the place above it, so "everything in my territory" is a prefix: 12
 * digits are the national statistical code of a community, 15 the code of a grid by GB/T 34300. A department of a district
 * is a place beside the towns: nothing lies in it, whatever digits other codes begin with.
 */
public record PlaceCode(String value) {

    /** @throws Refusal when the text is not a code of any level */
    public PlaceCode {
        if (value == null || Level.ofDigits(value.length()).isEmpty() || !isDigits(value)) {
            throw Refusal.invalid("placeCode", "territory.placeCode.malformed", value);
        }
    }

    /** Not by a regular expression: the managers' pages read the codes of all posts of a district. */
    private static boolean isDigits(String value) {
        for (int index = 0; index < value.length(); index++) {
            if (value.charAt(index) < '0' || value.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    public static PlaceCode of(String value) {
        return new PlaceCode(value);
    }

    public Level level() {
        return Level.ofDigits(value.length()).orElseThrow();
    }

    /** The place directly above, empty for a district. */
    public Optional<PlaceCode> parent() {
        return level().above().map(above -> new PlaceCode(value.substring(0, above.digits())));
    }

    /** The place at a level at or above this one; empty when this one lies in no place of that level. */
    public Optional<PlaceCode> at(Level level) {
        Level mine = level();
        if (mine == level) {
            return Optional.of(this);
        }
        return level == Level.DEPARTMENT || level.digits() > mine.digits()
                ? Optional.empty()
                : Optional.of(new PlaceCode(value.substring(0, level.digits())));
    }

    /** This place and all above it, from this one up to the district. */
    public List<PlaceCode> upwards() {
        List<PlaceCode> places = new ArrayList<>();
        for (Optional<PlaceCode> place = Optional.of(this);
                place.isPresent();
                place = place.get().parent()) {
            places.add(place.get());
        }
        return places;
    }

    /** Whether the other place is this one or lies in it. */
    public boolean covers(PlaceCode other) {
        return level() == Level.DEPARTMENT ? equals(other) : other.value.startsWith(value);
    }

    /** Whether it is an office that can be called to a case: a department or a town. */
    public boolean isUnit() {
        return level() == Level.DEPARTMENT || level() == Level.TOWN;
    }

    @Override
    public String toString() {
        return value;
    }
}
