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
import org.gridcase.responsibility.Entry;
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

/** A gap in the lists is not left to be found again: what no list says is proposed, for the units to be heard. */
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
     * Proposes an entry for the matter of the case, with whoever held it; or, when the entry is there and names no means, that
     * it names them. Empty when there are no lists yet, when an entry was cited that there is not, or when the same is
     * proposed already.
     *
     * @return the number of the proposal
     */
    Optional<CaseNumber> propose(ReviewRecord review, Facts facts) {
        PlaceCode district = review.unit().place().at(Level.DISTRICT).orElseThrow();
        return facts.power() == null
                ? entry(review, facts, district)
                : means(review, facts.power().code(), district);
    }

    private Optional<CaseNumber> entry(ReviewRecord review, Facts facts, PlaceCode district) {
        if (review.cited() != null
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
        return Optional.of(propose(review, district, entry, "accountability.gap.reason"));
    }

    /** What the means are to be is not ours to say: the units are heard, and the district decides. */
    private Optional<CaseNumber> means(ReviewRecord review, String code, PlaceCode district) {
        return lists.inForce(district, code, clock.instant())
                .map(Entry::content)
                .filter(entry -> entry.means().isEmpty() && !amendments.isProposed(district, code))
                .map(entry -> entry.withMeans(words.of("accountability.gap.means", "", STAFF)))
                .map(entry -> propose(review, district, entry, "accountability.gap.reasonMeans"));
    }

    private CaseNumber propose(ReviewRecord review, PlaceCode district, EntryContent entry, String why) {
        String reason = words.text(why, "", List.of(review.number().value(), entry.code()), STAFF);
        ListChange change = new ListChange(district, List.of(entry), Set.of());
        return amendments.propose(
                new ProposedChange(change, reason, Origin.CALL), review.accuser() == null ? SERVICE : review.accuser());
    }
}
