package org.gridcase.monitor.web;

import java.util.List;
import java.util.Locale;
import org.gridcase.monitor.domain.CaseFilter.Facts;
import org.gridcase.monitor.domain.CaseFilter.Side;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.shared.Words;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** What a figure counts, in words. */
@Component
class FigureChips {

    private final Territory territory;
    private final Words words;

    FigureChips(Territory territory, Words words) {
        this.territory = territory;
        this.words = words;
    }

    String of(Facts facts, Locale locale) {
        String what = side(facts.code(), facts.side(), locale);
        if (facts.key() != null) {
            what = key(facts, locale) + " · " + what;
        }
        String days = facts.during().from() + " — " + facts.during().lastDay();
        return text("monitor.cases.chip.figure", locale, word(facts.code().word(), locale), what, days);
    }

    /** What is behind one side of the figure: that something is solved, or that it is not. */
    String side(FigureCode code, Side side, Locale locale) {
        return word(side == Side.COUNTED ? "monitor.cases.counted.all" : code.word() + "." + side.code(), locale);
    }

    /** The same with how many there are. */
    String side(FigureCode code, Side side, long count, Locale locale) {
        return text("monitor.cases.counted.side", locale, side(code, side, locale), String.valueOf(count));
    }

    String counted(long counted, long cases, Locale locale) {
        return text("monitor.cases.counted", locale, String.valueOf(counted), String.valueOf(cases));
    }

    private String key(Facts facts, Locale locale) {
        return facts.code() == FigureCode.CLAIMED
                ? territory.find(PlaceCode.of(facts.key())).map(Place::name).orElse(facts.key())
                : word("case.level." + facts.key(), locale);
    }

    private String text(String key, Locale locale, String... arguments) {
        return words.text(key, key, List.of(arguments), locale);
    }

    private String word(String key, Locale locale) {
        return words.of(key, key, locale);
    }
}
