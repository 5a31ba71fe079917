package org.gridcase.monitor.service;

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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The headline figures of what a manager may see. */
@Service
public class Figures {

    private final int smallNumber;

    Figures(@Value("${gridcase.monitor.small-number:5}") int smallNumber) {
        this.smallNumber = smallNumber;
    }

    /** All figures, in the order of their codes. */
    public List<Figure> of(FigureReading reading) {
        return Arrays.stream(FigureCode.values())
                .map(code -> figure(code, reading))
                .toList();
    }

    /** How many there must be to be compared. */
    public int smallNumber() {
        return smallNumber;
    }

    private Figure figure(FigureCode code, FigureReading reading) {
        Measure now = reading.whole(code);
        Measure before = reading.before(code);
        boolean small = now.isSmall(smallNumber);
        return new Figure(
                code,
                now.value(),
                now.hits(),
                now.n(),
                small,
                small || before.isSmall(smallNumber) ? null : before.value(),
                small ? null : Medians.of(reading.beside(code), smallNumber),
                trend(code, reading));
    }

    private List<Point> trend(FigureCode code, FigureReading reading) {
        List<Point> trend = new ArrayList<>();
        for (MonitorPeriod slice : Slices.of(reading.period())) {
            Measure point = reading.slice(code, trend.size() + 1);
            trend.add(new Point(slice.from(), slice.to(), point.value(), point.n(), point.isSmall(smallNumber)));
        }
        return trend;
    }
}
