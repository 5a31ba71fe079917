package org.gridcase.publicity.web;

import java.util.regex.Pattern;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Promptness;
import org.gridcase.publicity.persistence.NoticeSearch.Filter;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;

/** What somebody looks for among the notices, as it stands in an address. */
record NoticeQuery(String place, String promptness, String state, String q, int page) {

    static final int SIZE = 20;

    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST_TEXT = 100;
    private static final Pattern PLACE = Pattern.compile("[0-9]{6}|[0-9]{9}|[0-9]{12}");

    /** @throws Refusal (400) when something of it cannot be looked for */
    Filter filter() {
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.invalid("page", "casefile.filter.page", LAST_PAGE);
        }
        return new Filter(
                NoticeState.ENDED.code().equals(state) ? NoticeState.ENDED : NoticeState.SHOWN,
                placeCode(place),
                promptness.isBlank()
                        ? null
                        : Promptness.ofCode(promptness)
                                .orElseThrow(
                                        () -> Refusal.invalid("promptness", "notice.promptness.unknown", promptness)),
                FreeText.optionalLine("q", q, LONGEST_TEXT));
    }

    static PlaceCode placeCode(String place) {
        if (place.isBlank()) {
            return null;
        }
        if (!PLACE.matcher(place).matches()) {
            throw Refusal.invalid("place", "notice.place.level", place);
        }
        return PlaceCode.of(place);
    }
}
