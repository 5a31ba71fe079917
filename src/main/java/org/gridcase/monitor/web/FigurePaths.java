package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.monitor.domain.CaseFilter.Side;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.domain.Measure;

/** Where the cases behind a figure are listed. A median is of no cases, and where nothing was counted nothing is listed. */
@Schema(description = "Addresses of the cases behind a figure; null where there are none, and for a median")
record FigurePaths(
        @Schema(description = "Of all that was counted, `n`")
        String counted,

        @Schema(description = "Of the `hits`") String hits,

        @Schema(description = "Of the others; null where hits are no share of what was counted")
        String misses) {

    private static final FigurePaths NONE = new FigurePaths(null, null, null);

    /** @param where what is looked at, and the level or unit */
    static FigurePaths of(FigureCode code, Measure measure, CasesLink where) {
        if (code.isMedian()) {
            return NONE;
        }
        CasesLink figure = where.with("figure", code.code());
        return new FigurePaths(
                path(figure, code, Side.COUNTED, measure.n()),
                path(figure, code, Side.HITS, measure.hits()),
                path(figure, code, Side.MISSES, measure.n() - measure.hits()));
    }

    /** What a manager asks for first: what keeps the figure from being better. */
    String against(FigureCode code) {
        return code.higherIsBetter() ? misses : hits;
    }

    /** Which side that is. */
    static Side side(FigureCode code) {
        return code.higherIsBetter() ? Side.MISSES : Side.HITS;
    }

    private static String path(CasesLink figure, FigureCode code, Side side, long cases) {
        return cases > 0 && side.isOf(code)
                ? figure.with("side", side == Side.COUNTED ? null : side.code()).path()
                : null;
    }
}
