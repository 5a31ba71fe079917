package org.gridcase.accountability.service;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridcase.accountability.domain.Facts;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListAmendments;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Matters;
import org.gridcase.responsibility.ProposedChange;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.Share;
import org.gridcase.shared.Words;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** A gap in the lists is not left to be found again: what is on no list is proposed as an entry, for the units to be heard. */
@Component
class GapProposals {

    private static final Locale STAFF = Locale.SIMPLIFIED_CHINESE;
    private static final String CODE = "R-";
    private static final String SERVICE = "gridcase";
    private static final BigDecimal WHOLE = new BigDecimal("100.00");

    private final ResponsibilityLists lists;
    private final ListAmendments amendments;
    private final Matters matters;
    private final Words words;
    private final Clock clock;

    GapProposals(ResponsibilityLists lists, ListAmendments amendments, Matters matters, Words words, Clock clock) {
        this.lists = lists;
        this.amendments = amendments;
        this.matters = matters;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Proposes an entry for the matter of the case, with whoever held it. Empty when there are no lists yet, when an entry
     * was cited that there is not, or when the entry is there and names no means: what they are to be is not ours to say.
     *
     * @return the number of the proposal
     */
    Optional<CaseNumber> propose(ReviewRecord review, Facts facts) {
        PlaceCode district = review.unit().place().at(Level.DISTRICT).orElseThrow();
        if (facts.power() != null
                || review.cited() != null
                || !matters.codes().contains(facts.subject())
                || lists.version(district, clock.instant()).isEmpty()) {
            return Optional.empty();
        }
        ListUnit lead = facts.holderAtMiss()
                .map(Facts.Held::place)
                .filter(place -> place.level() == Level.DEPARTMENT)
                .map(place -> new ListUnit(place.value()))
                .orElse(ListUnit.TOWN);
        String open = words.of("accountability.gap.text", "", STAFF);
        EntryContent entry = new EntryContent(
                CODE + review.number(),
                lead.isTown() ? ListKind.HANDED_DOWN : ListKind.CORE,
                words.text("accountability.gap.title", "", List.of("matter." + facts.subject()), STAFF),
                Set.of(facts.subject()),
                open,
                lead,
                List.of(new Share(lead, Share.Role.LEAD, WHOLE)),
                open,
                open,
                "");
        String reason = words.text(
                "accountability.gap.reason", "", List.of(review.number().value()), STAFF);
        ListChange change = new ListChange(district, List.of(entry), Set.of());
        return Optional.of(amendments.propose(
                new ProposedChange(change, reason, Origin.CALL),
                review.accuser() == null ? SERVICE : review.accuser()));
    }
}
