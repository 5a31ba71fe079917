package org.gridcase.responsibility.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ListVersion;
import org.gridcase.responsibility.Share;
import org.gridcase.shared.Words;
import org.gridcase.territory.Place;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Words lists for whoever reads them. Nobody is named: who decided stands in the case of the decision. */
@Component
class ListViews {

    private final Territory territory;
    private final Words words;

    ListViews(Territory territory, Words words) {
        this.territory = territory;
        this.words = words;
    }

    /** A code with its name in the reader's language. */
    record Named(String code, String label) {}

    record ShareView(Named unit, String role, BigDecimal percent) {}

    /** @param to null while no change that ends it was decided */
    record EntryView(
            String code,
            int version,
            Named list,
            String title,
            List<Named> matters,
            String legalBasis,
            Named lead,
            List<ShareView> shares,
            String expected,
            String punished,
            String means,
            Instant from,
            Instant to) {}

    /** @param decision number of the case in which it was decided; null for the founding */
    record VersionView(int number, Instant from, Instant decidedAt, String decision) {}

    /** @param version null before the lists were founded */
    record ListsView(Named district, Instant at, VersionView version, List<EntryView> entries) {}

    ListsView lists(Place district, Instant at, ListVersion version, List<Entry> entries, Locale locale) {
        return new ListsView(
                new Named(district.code().value(), district.name()),
                at,
                version == null ? null : version(version),
                entries(entries, locale));
    }

    VersionView version(ListVersion version) {
        return new VersionView(
                version.number(),
                version.from(),
                version.decidedAt(),
                version.decision() == null ? null : version.decision().value());
    }

    List<EntryView> entries(List<Entry> entries, Locale locale) {
        Map<ListUnit, Named> units = new HashMap<>();
        return entries.stream().map(entry -> entry(entry, units, locale)).toList();
    }

    private EntryView entry(Entry entry, Map<ListUnit, Named> units, Locale locale) {
        return new EntryView(
                entry.code(),
                entry.version(),
                named("responsibility.list.", entry.list().code(), locale),
                entry.title(),
                entry.matters().stream()
                        .sorted()
                        .map(matter -> named("matter.", matter, locale))
                        .toList(),
                entry.legalBasis(),
                unit(entry.lead(), units, locale),
                entry.shares().stream()
                        .map(share -> share(share, units, locale))
                        .toList(),
                entry.expected(),
                entry.punished(),
                entry.means(),
                entry.from(),
                entry.to());
    }

    private ShareView share(Share share, Map<ListUnit, Named> units, Locale locale) {
        return new ShareView(unit(share.unit(), units, locale), share.role().code(), share.percent());
    }

    Named unit(ListUnit unit, Map<ListUnit, Named> known, Locale locale) {
        return known.computeIfAbsent(unit, asked -> asked.department()
                .map(place -> new Named(
                        asked.value(), territory.find(place).map(Place::name).orElse(asked.value())))
                .orElseGet(() -> named("responsibility.unit.", asked.value(), locale)));
    }

    Named named(String prefix, String code, Locale locale) {
        return new Named(code, words.of(prefix + code, code, locale));
    }
}
