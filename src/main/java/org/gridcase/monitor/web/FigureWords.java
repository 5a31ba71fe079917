package org.gridcase.monitor.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.gridcase.monitor.domain.FigureCode.Unit;
import org.gridcase.monitor.web.FigureViews.FigureView;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** Values of figures as people read them. */
@Component
class FigureWords {

    static final String NONE = "—";

    private static final int PERCENT = 100;
    private static final int MINUTES_OF_HOUR = 60;
    private static final int MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

    private final Words words;

    FigureWords(Words words) {
        this.words = words;
    }

    String unit(FigureView figure, Locale locale) {
        return words.of("monitor.overview.unit." + figure.unit(), figure.unit(), locale);
    }

    /** With its unit; a dash when there is none. */
    String value(FigureView figure, Double value, Locale locale) {
        if (value == null) {
            return NONE;
        }
        if (isShare(figure)) {
            return text("monitor.overview.percent", rounded(value * PERCENT), locale);
        }
        return figure.unit().equals(Unit.MINUTES.code())
                ? length(value, locale)
                : text("monitor.overview.perHundred", rounded(value), locale);
    }

    /** Against the period before: up or down and by how much; a dash when they are not compared. */
    String change(FigureView figure, Locale locale) {
        if (figure.before() == null || figure.value() == null) {
            return NONE;
        }
        double change = figure.value() - figure.before();
        String much = isShare(figure)
                ? text("monitor.overview.points", rounded(Math.abs(change) * PERCENT), locale)
                : value(figure, Math.abs(change), locale);
        return change == 0 ? words.of("monitor.overview.same", "", locale) : (change > 0 ? "▲ " : "▼ ") + much;
    }

    /** Null when it is neither, or nobody can tell. */
    static Boolean isBetter(FigureView figure) {
        return figure.before() == null
                        || figure.value() == null
                        || figure.value().equals(figure.before())
                ? null
                : Boolean.valueOf(figure.value() > figure.before() == figure.higherIsBetter());
    }

    private static boolean isShare(FigureView figure) {
        return figure.unit().equals(Unit.SHARE.code());
    }

    private String length(double minutes, Locale locale) {
        if (minutes < MINUTES_OF_HOUR) {
            return text("monitor.overview.minutes", rounded(minutes), locale);
        }
        return minutes < MINUTES_OF_DAY
                ? text("monitor.overview.hours", rounded(minutes / MINUTES_OF_HOUR), locale)
                : text("monitor.overview.days", rounded(minutes / MINUTES_OF_DAY), locale);
    }

    private static String rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private String text(String key, String argument, Locale locale) {
        return words.text(key, argument, List.of(argument), locale);
    }
}
