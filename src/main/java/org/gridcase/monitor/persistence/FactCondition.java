package org.gridcase.monitor.persistence;

import java.time.Instant;
import java.util.Map;
import org.gridcase.monitor.domain.CaseFilter.Facts;
import org.gridcase.monitor.domain.CaseFilter.Side;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.shared.SqlTime;

/**
 * Which of the facts that the figures add up are asked for, as a condition on {@code gridcase.monitor_fact fact}: the one
 * definition of the figures tells which cases are behind them.
 */
public record FactCondition(String sql) {

    /** Columns of the fact, for conditions that others make. */
    public static final String PLACE = "fact.place";

    public static final String NUMBER = "fact.number";
    private static final String KEY = "fact.key";

    /**
     * To whom only cases of units are shown: a call that went on to another unit stays visible to the first one; what the other
     * does is not its figure. The units are {@code :scopeUnits}.
     */
    public static final String OF_OWN_UNITS =
            "(fact.figure <> '" + FigureCode.CLAIMED.code() + "' OR " + KEY + " = ANY (:scopeUnits))";

    /**
     * @param ends no later than now: what is still to come counts for nothing
     * @param within condition on {@link #PLACE} and {@link #NUMBER}; its parameters are in {@code values}
     * @param values takes the parameters
     */
    public static FactCondition of(
            Facts asked, Instant begins, Instant ends, String within, Map<String, Object> values) {
        values.put("factFigure", asked.code().code());
        values.put("factFrom", SqlTime.of(begins));
        values.put("factTo", SqlTime.of(ends));
        String sql = "fact.figure = :factFigure AND fact.at >= :factFrom AND fact.at < :factTo AND "
                + side(asked.side()) + " AND " + within;
        if (asked.key() != null) {
            values.put("factKey", asked.key());
            sql += " AND " + KEY + " = :factKey";
        }
        return new FactCondition(sql);
    }

    private static String side(Side side) {
        return switch (side) {
            case COUNTED -> "fact.counted = 1";
            case HITS -> "fact.hit = 1";
            case MISSES -> "fact.counted = 1 AND fact.hit = 0";
        };
    }
}
