package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gridcase.monitor.domain.Breakdown;
import org.gridcase.monitor.domain.Figure;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.Measure;
import org.gridcase.monitor.service.FigureBreakdowns;
import org.gridcase.monitor.service.FigureReading;
import org.gridcase.monitor.service.FigureReadings;
import org.gridcase.monitor.service.Figures;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.monitor.web.MonitorPages.Asked;
import org.gridcase.shared.Words;
import org.gridcase.territory.Place;
import org.springframework.stereotype.Component;

/** Figures in the reader's words. */
@Component
class FigureViews {

    private final FigureReadings readings;
    private final Figures figures;
    private final FigureBreakdowns breakdowns;
    private final ReadModelRefresh refresh;
    private final Words words;

    FigureViews(
            FigureReadings readings,
            Figures figures,
            FigureBreakdowns breakdowns,
            ReadModelRefresh refresh,
            Words words) {
        this.readings = readings;
        this.figures = figures;
        this.breakdowns = breakdowns;
        this.refresh = refresh;
        this.words = words;
    }

    record FiguresView(
            @Schema(description = "Everything recorded until then is counted; null while the figures are being built")
            Instant asOf,

            @Schema(
                    description =
                            "Of so many cases that one sees the latest is not in it: their records cannot be read")
            long notCounted,

            @Schema(description = "Code of the place, or null for all that one sees")
            String place,

            @Schema(description = "First day") LocalDate from,

            @Schema(description = "Last day") LocalDate to,

            @Schema(description = "Fewer are shown, but neither ranked nor compared")
            int smallNumber,

            List<FigureView> figures) {}

    record FigureView(
            @Schema(example = "overdue") String code,

            String name,

            @Schema(description = "What it counts, in one sentence")
            String definition,

            @Schema(description = "`share` from 0 to 1, `perHundred`, or `minutes` of a median")
            String unit,

            boolean higherIsBetter,

            @Schema(description = "Null when there was nothing to count")
            Double value,

            @Schema(description = "Of those counted; null for a median")
            Long hits,

            @Schema(description = "How many were counted") long n,

            @Schema(description = "Too few to be ranked or compared")
            boolean small,

            @Schema(description = "Of as many days directly before; null when either is small")
            Double before,

            @Schema(
                    description =
                            "Median of the places of the same level in the place above, or of the district's departments;"
                                    + " null when small, or when fewer than three are not")
            Double parentMedian,

            List<PointView> trend,

            FigurePaths casePaths,

            List<BreakdownView> breakdowns) {}

    record PointView(LocalDate from, LocalDate to, Double value, long n, boolean small) {}

    record BreakdownView(
            @Schema(description = "`level`, `department` or `place`")
            String by,

            List<PartView> parts) {}

    record PartView(
            @Schema(description = "Code of a place, or word of a level")
            String key,

            String name,
            Double value,
            Long hits,
            long n,
            boolean small,

            @Schema(description = "From 1, the best first; null when small, and where the parts share one whole")
            Integer rank,

            FigurePaths casePaths) {}

    FiguresView of(Asked asked, Locale locale) {
        FigureReading reading = readings.of(asked.scope(), asked.period());
        return new FiguresView(
                refresh.asOf().orElse(null),
                refresh.notCounted(reading.scope()),
                reading.scope().place().map(Place::code).map(Object::toString).orElse(null),
                reading.period().from(),
                reading.period().lastDay(),
                figures.smallNumber(),
                figures.of(reading).stream()
                        .map(figure -> view(figure, breakdowns.of(figure.code(), reading), asked, locale))
                        .toList());
    }

    /** The cases that are counted in the same time. */
    private static CasesLink counted(Asked asked) {
        return CasesLink.in(asked.scope())
                .with("since", asked.period().from())
                .with("until", asked.period().lastDay());
    }

    private FigureView view(Figure figure, List<Breakdown> parts, Asked asked, Locale locale) {
        FigureCode code = figure.code();
        CasesLink counted = counted(asked);
        return new FigureView(
                code.code(),
                words.of(code.word(), code.code(), locale),
                words.of(code.word() + ".definition", code.code(), locale),
                code.unit().code(),
                code.higherIsBetter(),
                figure.value(),
                figure.hits(),
                figure.n(),
                figure.small(),
                figure.before(),
                figure.parentMedian(),
                figure.trend().stream()
                        .map(point -> new PointView(
                                point.from(), point.to().minusDays(1), point.value(), point.n(), point.small()))
                        .toList(),
                FigurePaths.of(code, new Measure(figure.value(), figure.hits(), figure.n()), counted),
                parts.stream()
                        .map(breakdown -> view(code, breakdown, counted, locale))
                        .toList());
    }

    private BreakdownView view(FigureCode code, Breakdown breakdown, CasesLink counted, Locale locale) {
        return new BreakdownView(
                breakdown.kind().code(),
                breakdown.parts().stream()
                        .map(part -> new PartView(
                                part.key(),
                                words.of(part.name(), part.name(), locale),
                                part.measure().value(),
                                part.measure().hits(),
                                part.measure().n(),
                                part.small(),
                                part.rank(),
                                paths(code, breakdown.kind(), part, counted)))
                        .toList());
    }

    private static FigurePaths paths(FigureCode code, Breakdown.Kind kind, Breakdown.Part part, CasesLink counted) {
        CasesLink of =
                kind == Breakdown.Kind.PLACE ? counted.with("place", part.key()) : counted.with("key", part.key());
        FigurePaths paths = FigurePaths.of(code, part.measure(), of);
        // Each level's share is of all that were settled at any.
        return kind == Breakdown.Kind.LEVEL && !code.isMedian()
                ? new FigurePaths(
                        FigurePaths.of(code, part.measure(), counted).counted(),
                        part.measure().hits() > 0
                                ? of.with("figure", code.code()).path()
                                : null,
                        null)
                : paths;
    }
}
