package org.gridcase.monitor.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridcase.monitor.service.MonitorScope;
import org.gridcase.territory.PlaceCode;
import org.springframework.web.util.UriUtils;

/** The address of the cases behind a number: what the number counts, the list lists. */
final class CasesLink {

    private final Map<String, String> asked = new LinkedHashMap<>();

    private CasesLink() {}

    /** In what is looked at. */
    static CasesLink in(MonitorScope scope) {
        return new CasesLink()
                .with("place", scope.place().map(one -> one.code().value()).orElse(null));
    }

    /** As an address that was asked for has it. */
    static CasesLink of(Map<String, String> asked) {
        CasesLink link = new CasesLink();
        asked.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                link.asked.put(name, value);
            }
        });
        return link;
    }

    /** @param value null or empty: without it */
    CasesLink with(String name, Object value) {
        CasesLink more = new CasesLink();
        more.asked.putAll(asked);
        if (value == null || value.toString().isBlank()) {
            more.asked.remove(name);
        } else {
            more.asked.put(name, value.toString());
        }
        return more;
    }

    /** What lies in a place; alone: what names no place within it. A part of a unit's calls is no territory of one's own. */
    CasesLink part(MonitorScope scope, PlaceCode place, boolean alone) {
        return scope.places().isEmpty() || alone
                ? with("part", place.value()).with("only", alone ? "true" : null)
                : with("place", place.value());
    }

    /** Put together by hand: a page has hundreds of them. */
    String path() {
        StringBuilder address = new StringBuilder(MonitorPages.ROOT + CaseListPage.CASES);
        asked.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(UriUtils.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }
}
