package org.gridcase.monitor.web;

import java.util.List;
import java.util.Locale;
import org.gridcase.monitor.web.FigureViews.FigureView;
import org.gridcase.monitor.web.FigureViews.FiguresView;
import org.springframework.stereotype.Component;

/** Puts figures into words. */
@Component
class FigureTiles {

    private final FigureWords words;

    FigureTiles(FigureWords words) {
        this.words = words;
    }

    List<FigureTile> of(FiguresView view, Locale locale) {
        return view.figures().stream().map(figure -> tile(figure, locale)).toList();
    }

    private FigureTile tile(FigureView figure, Locale locale) {
        return new FigureTile(
                figure.code(),
                figure.name(),
                figure.definition(),
                words.value(figure, figure.value(), locale),
                figure.n(),
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
