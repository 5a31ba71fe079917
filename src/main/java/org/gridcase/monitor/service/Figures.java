package org.gridcase.monitor.service;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridcase.monitor.domain.Figure;
import org.gridcase.monitor.domain.Figure.Point;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.Measure;
import org.gridcase.monitor.domain.Medians;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.domain.Slices;
import org.gridcase.monitor.persistence.FigureRows;
import org.gridcase.monitor.persistence.FigureRows.OverTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The headline figures of what a manager may see. */
@Service
@Transactional(readOnly = true)
public class Figures {

    private final FigureRows rows;
    private final CountedRows counted;
    private final Clock clock;
    private final int smallNumber;

    Figures(
            FigureRows rows,
            CountedRows counted,
            Clock clock,
            @Value("${gridcase.monitor.small-number:5}") int smallNumber) {
        this.rows = rows;
        this.counted = counted;
        this.clock = clock;
        this.smallNumber = smallNumber;
    }

    /** All figures, in the order of their codes. */
    public List<Figure> of(MonitorScope scope, MonitorPeriod period) {
        return Arrays.stream(FigureCode.values())
                .map(code -> figure(code, scope, period))
                .toList();
    }

    /** How many there must be to be compared. */
    public int smallNumber() {
        return smallNumber;
    }

    private Figure figure(FigureCode code, MonitorScope scope, MonitorPeriod period) {
        List<MonitorPeriod> slices = Slices.of(period);
        List<Instant> begins =
                slices.stream().map(slice -> slice.begins(clock.getZone())).toList();
        OverTime line = rows.overTime(code, counted.withBefore(code, scope, period), begins);
        Measure now = line.period();
        boolean small = now.isSmall(smallNumber);
        List<Point> trend = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            Measure point = line.slices().get(i);
            trend.add(new Point(
                    slices.get(i).from(), slices.get(i).to(), point.value(), point.n(), point.isSmall(smallNumber)));
        }
        return new Figure(
                code,
                now.value(),
                now.hits(),
                now.n(),
                small,
                small || line.before().isSmall(smallNumber)
                        ? null
                        : line.before().value(),
                small ? null : parentMedian(code, scope, period),
                trend);
    }

    private Double parentMedian(FigureCode code, MonitorScope scope, MonitorPeriod period) {
        if (code == FigureCode.CLAIMED && scope.places().isEmpty()) {
            return counted.departments(scope, period)
                    .map(within -> Medians.of(rows.byUnit(code, within).values(), smallNumber))
                    .orElse(null);
        }
        return counted.parent(scope, period)
                .map(within -> Medians.of(
                        rows.byPlace(
                                        code,
                                        within,
                                        scope.place()
                                                .orElseThrow()
                                                .code()
                                                .level()
                                                .digits())
                                .values(),
                        smallNumber))
                .orElse(null);
    }
}
