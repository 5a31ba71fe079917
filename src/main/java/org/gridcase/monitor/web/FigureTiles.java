package org.gridcase.monitor.web;

import java.util.List;
import java.util.Locale;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.web.FigureViews.FigureView;
import org.gridcase.monitor.web.FigureViews.FiguresView;
import org.springframework.stereotype.Component;

/** Puts figures into words. */
@Component
class FigureTiles {

    private final FigureWords words;
    private final FigureChips chips;

    FigureTiles(FigureWords words, FigureChips chips) {
        this.words = words;
        this.chips = chips;
    }

    List<FigureTile> of(FiguresView view, Locale locale) {
        return view.figures().stream().map(figure -> tile(figure, locale)).toList();
    }

    /** What it is and how often, as "not solved: 9". */
    private String against(FigureView figure, Locale locale) {
        FigureCode code = FigureCode.of(figure.code());
        if (figure.casePaths().against(code) == null) {
            return null;
        }
        long count = code.higherIsBetter() ? figure.n() - figure.hits() : figure.hits();
        return chips.side(code, FigurePaths.side(code), count, locale);
    }

    private FigureTile tile(FigureView figure, Locale locale) {
        return new FigureTile(
                figure.code(),
                figure.name(),
                figure.definition(),
                words.value(figure, figure.value(), locale),
                figure.n(),
                figure.casePaths().counted(),
                against(figure, locale),
                figure.casePaths().against(FigureCode.of(figure.code())),
                figure.small(),
                figure.before() == null ? null : words.value(figure, figure.before(), locale),
                words.change(figure, locale),
                FigureWords.isBetter(figure),
                figure.parentMedian() == null ? null : words.value(figure, figure.parentMedian(), locale),
                figure.trend().stream()
                        .map(point -> new FigureTile.Point(
                                point.from(), point.value(), words.value(figure, point.value(), locale)))
                        .toList());
    }
}
