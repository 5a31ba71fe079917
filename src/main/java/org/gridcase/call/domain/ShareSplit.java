package org.gridcase.call.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.territory.PlaceCode;

/**
 * Who pays how much: exact to the cent. Everybody pays the whole cents of its share; the cents that are left over go one by
 * one to those with the largest remainder, and where remainders are equal in the order of the shares, the lead first.
 */
public final class ShareSplit {

    /** Percentages have two digits after the point. */
    private static final BigInteger PARTS = BigInteger.valueOf(10_000);

    private ShareSplit() {}

    /**
     * @param cents the whole amount, not negative
     * @param shares adding up to 100.00
     * @return the amounts in the order of the shares; they add up to {@code cents}
     */
    public static Map<PlaceCode, Long> of(long cents, List<UnitShare> shares) {
        BigDecimal whole = shares.stream().map(UnitShare::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (cents < 0 || whole.compareTo(BigDecimal.valueOf(100)) != 0) {
            throw new IllegalArgumentException(cents + " cents over " + whole + " percent");
        }
        Map<PlaceCode, Long> amounts = new LinkedHashMap<>();
        List<Rest> rests = new ArrayList<>();
        long left = cents;
        for (UnitShare share : shares) {
            BigInteger[] paid = BigInteger.valueOf(cents)
                    .multiply(share.percent().movePointRight(2).toBigIntegerExact())
                    .divideAndRemainder(PARTS);
            amounts.merge(share.unit(), paid[0].longValueExact(), Long::sum);
            rests.add(new Rest(share.unit(), paid[1]));
            left -= paid[0].longValueExact();
        }
        rests.sort(Comparator.comparing(Rest::parts).reversed());
        for (Rest rest : rests.subList(0, Math.toIntExact(left))) {
            amounts.merge(rest.unit(), 1L, Long::sum);
        }
        return amounts;
    }

    /** What is missing to a unit's next cent, in ten-thousandths of it. */
    private record Rest(PlaceCode unit, BigInteger parts) {}
}
