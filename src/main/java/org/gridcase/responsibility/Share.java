package org.gridcase.responsibility;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * One unit's part in an entry: whether it leads or helps, and its share of the money (财权分配占比) in percent. Two shares
 * of the same part are equal however their percentage was written: 30 is 30.00. The lead comes first, then by unit.
 */
public record Share(ListUnit unit, Role role, BigDecimal percent) implements Comparable<Share> {

    private static final int CENTS = 2;
    private static final int MOST_DIGITS = 9;
    private static final Comparator<Share> ORDER =
            Comparator.comparing(Share::role).thenComparing(Share::unit);

    public Share {
        BigDecimal plain = percent.stripTrailingZeros();
        // What is far out of range stays as it was written: made longer it could fill the memory.
        percent = plain.scale() < CENTS && (long) plain.precision() - plain.scale() <= MOST_DIGITS
                ? plain.setScale(CENTS)
                : plain;
    }

    @Override
    public int compareTo(Share other) {
        return ORDER.compare(this, other);
    }

    /** The part that a unit plays. */
    public enum Role {
        /** 主体责任: answers for the whole. */
        LEAD,
        /** 配合责任. */
        COOPERATING;

        /** The word used in data and in the API. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Role> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(role -> role.code().equals(code))
                    .findFirst();
        }
    }
}
