package org.gridcase.monitor.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.Measure;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.domain.Tally;
import org.gridcase.monitor.persistence.FigureRows;
import org.gridcase.monitor.persistence.FigureRows.Counted;

/** What was counted for a scope and a period, read once for all that is shown of it. */
public final class FigureReading {

    private final MonitorScope scope;
    private final MonitorPeriod period;
    private final Set<String> own;
    private final Map<FigureCode, List<Counted>> rows;
    private final Map<FigureCode, List<String>> beside;

    /**
     * @param own places whose sum is the whole
     * @param beside places or units with which the whole is compared, by figure
     */
    FigureReading(
            MonitorScope scope,
            MonitorPeriod period,
            Set<String> own,
            List<Counted> rows,
            Map<FigureCode, List<String>> beside) {
        this.scope = scope;
        this.period = period;
        this.own = own;
        this.rows = rows.stream().collect(Collectors.groupingBy(Counted::code));
        this.beside = beside;
    }

    public MonitorScope scope() {
        return scope;
    }

    public MonitorPeriod period() {
        return period;
    }

    Measure whole(FigureCode code) {
        return sum(code, this::inPeriod);
    }

    Measure before(FigureCode code) {
        return sum(code, row -> isOwn(row) && row.slice() == FigureRows.BEFORE);
    }

    /** @param slice from 1 */
    Measure slice(FigureCode code, int slice) {
        return sum(code, row -> isOwn(row) && row.slice() == slice);
    }

    /** Of one of the places below, or beside. */
    Measure at(FigureCode code, String place) {
        return sum(code, row -> row.place().equals(place) && row.slice() != FigureRows.BEFORE);
    }

    /** By level or by unit. */
    Map<String, Measure> byKey(FigureCode code) {
        Map<String, List<Tally>> tallies = rows(code).stream()
                .filter(this::inPeriod)
                .collect(Collectors.groupingBy(
                        Counted::key, TreeMap::new, Collectors.mapping(Counted::tally, Collectors.toList())));
        Map<String, Measure> measures = new TreeMap<>();
        tallies.forEach(
                (key, parts) -> measures.put(key, Tally.sum(parts.stream()).measure(code)));
        return measures;
    }

    /** Of all with which the whole is compared, itself among them; empty when it is compared with nothing. */
    Collection<Measure> beside(FigureCode code) {
        return beside.getOrDefault(code, List.of()).stream()
                .map(place -> at(code, place))
                .toList();
    }

    private Measure sum(FigureCode code, Predicate<Counted> which) {
        return Tally.sum(rows(code).stream().filter(which).map(Counted::tally)).measure(code);
    }

    private List<Counted> rows(FigureCode code) {
        return rows.getOrDefault(code, List.of());
    }

    private boolean inPeriod(Counted row) {
        return isOwn(row) && row.slice() != FigureRows.BEFORE;
    }

    private boolean isOwn(Counted row) {
        return own.contains(row.place());
    }
}
