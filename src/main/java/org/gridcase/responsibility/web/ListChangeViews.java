package org.gridcase.responsibility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.application.ListChangeReading.Shown;
import org.gridcase.responsibility.domain.Amendment;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.HearingRecord;
import org.gridcase.responsibility.web.ListViews.Named;
import org.gridcase.responsibility.web.ListViews.ShareView;
import org.gridcase.shared.Words;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Words proposals for whoever may see them. */
@Component
class ListChangeViews {

    private final ListViews lists;
    private final Territory territory;
    private final Words words;

    ListChangeViews(ListViews lists, Territory territory, Words words) {
        this.lists = lists;
        this.territory = territory;
        this.words = words;
    }

    @Schema(name = "ListChangeSummary", description = "A proposal in a list")
    record SummaryView(
            String caseNumber,
            Named district,
            @Schema(description = "person, import or call") Named origin,

            @Schema(description = "hearing, deciding, returned, approved, refused, withdrawn or lapsed")
            Named state,

            List<String> codes,
            String reason,
            String proposedByName,
            Instant proposedAt,
            Instant inForceFrom) {}

    @Schema(name = "ListEntryContent", description = "What an entry says")
    record ContentView(
            Named list,
            String title,
            List<Named> matters,
            String legalBasis,
            Named lead,
            List<ShareView> shares,
            String expected,
            String punished,
            String means) {}

    @Schema(name = "ListAmendment", description = "One entry, as it was and as it is to be")
    record AmendmentView(
            @Schema(description = "add, replace or end") Named action,
            String code,
            @Schema(description = "null where it is added") ContentView before,
            @Schema(description = "null where it ends") ContentView after) {}

    @Schema(name = "ListHearing", description = "A unit that was asked, and what it said")
    record HearingView(
            int round,
            Named unit,

            @Schema(description = "accept, object or silent (no answer in time: no objection); null while waited for")
            Named opinion,

            String reason,
            String givenByName,
            Instant askedAt,
            Instant givenAt) {}

    @Schema(
            name = "ListChange",
            description = "A proposal with every entry before and after, and all that was said to it")
    record WholeView(
            SummaryView summary,
            String legalBasis,

            @Schema(description = "How often it was put before the units")
            int round,

            @Schema(description = "Until when the running step is owed")
            Instant dueAt,

            List<AmendmentView> amendments,
            List<HearingView> hearings,
            String decidedByName,
            Instant decidedAt,
            String decisionReason) {}

    SummaryView summary(ChangeRecord change, Locale locale) {
        return new SummaryView(
                change.number().value(),
                place(change.district()),
                lists.named("listOrigin.", change.origin().name().toLowerCase(Locale.ROOT), locale),
                named(change.state().word(), change.state().code(), locale),
                change.amendments().stream().map(Amendment::code).toList(),
                change.reason(),
                name(change.proposedBy()),
                change.proposedAt(),
                change.inForceFrom());
    }

    WholeView whole(Shown shown, Locale locale) {
        ChangeRecord change = shown.change();
        Map<ListUnit, Named> units = new HashMap<>();
        return new WholeView(
                summary(change, locale),
                change.legalBasis(),
                change.round(),
                shown.facts().dueAt(),
                change.amendments().stream()
                        .map(amendment -> amendment(amendment, shown.before().get(amendment.code()), units, locale))
                        .toList(),
                shown.hearings().stream()
                        .map(hearing -> hearing(hearing, locale))
                        .toList(),
                name(change.decidedBy()),
                change.decidedAt(),
                change.decisionReason());
    }

    private AmendmentView amendment(Amendment amendment, Entry before, Map<ListUnit, Named> units, Locale locale) {
        return new AmendmentView(
                named(amendment.action().word(), amendment.action().code(), locale),
                amendment.code(),
                before == null ? null : content(before.content(), units, locale),
                amendment.content() == null ? null : content(amendment.content(), units, locale));
    }

    private ContentView content(EntryContent content, Map<ListUnit, Named> units, Locale locale) {
        return new ContentView(
                lists.named("responsibility.list.", content.list().code(), locale),
                content.title(),
                content.matters().stream()
                        .map(matter -> lists.named("matter.", matter, locale))
                        .toList(),
                content.legalBasis(),
                lists.unit(content.lead(), units, locale),
                content.shares().stream()
                        .map(share -> new ShareView(
                                lists.unit(share.unit(), units, locale),
                                share.role().code(),
                                share.percent()))
                        .toList(),
                content.expected(),
                content.punished(),
                content.means());
    }

    private HearingView hearing(HearingRecord hearing, Locale locale) {
        return new HearingView(
                hearing.round(),
                place(hearing.unit()),
                hearing.opinion() == null
                        ? null
                        : named(hearing.opinion().word(), hearing.opinion().code(), locale),
                hearing.reason(),
                name(hearing.givenBy()),
                hearing.askedAt(),
                hearing.givenAt());
    }

    private Named place(PlaceCode code) {
        return new Named(code.value(), territory.find(code).map(Place::name).orElse(code.value()));
    }

    private Named named(String key, String code, Locale locale) {
        return new Named(code, words.of(key, code, locale));
    }

    private String name(String username) {
        return username == null
                ? null
                : territory.person(username).map(Person::name).orElse(username);
    }
}
