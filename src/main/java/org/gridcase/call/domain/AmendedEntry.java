package org.gridcase.call.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.Share.Role;

/** What a listed entry is to say once the centre has decided a call by it: no more is changed than was decided. */
public final class AmendedEntry {

    private static final BigDecimal WHOLE = new BigDecimal("100.00");

    private AmendedEntry() {}

    /** An entry whose only unit is this one stands in the list of those whose power it is. */
    public static ListKind listOf(ListUnit alone) {
        return alone.isTown() ? ListKind.HANDED_DOWN : ListKind.CORE;
    }

    /** The unit has all of it. */
    public static List<Share> alone(ListUnit unit) {
        return List.of(new Share(unit, Role.LEAD, WHOLE));
    }

    /**
     * The entry under the title that was decided. The law that the centre names is added to that of the entry; matters,
     * tasks, sanctions and means stay.
     *
     * <p>When the unit leads already, the shares stay too. Otherwise the former lead leaves the entry, the other partners
     * keep what they have, and the unit leads with the rest: the former lead's share and the one that it had itself.
     */
    public static EntryContent of(EntryContent listed, ListUnit lead, String title, String legalBasis) {
        List<Share> shares = listed.lead().equals(lead) ? listed.shares() : ledBy(lead, listed);
        return new EntryContent(
                listed.code(),
                mayLead(listed.list(), lead, shares.size()) ? listed.list() : listOf(lead),
                title,
                listed.matters(),
                listed.legalBasis().contains(legalBasis) ? listed.legalBasis() : listed.legalBasis() + "；" + legalBasis,
                lead,
                shares,
                listed.expected(),
                listed.punished(),
                listed.means());
    }

    private static List<Share> ledBy(ListUnit lead, EntryContent listed) {
        List<Share> partners = listed.shares().stream()
                .filter(share -> !share.unit().equals(lead) && !share.unit().equals(listed.lead()))
                .toList();
        BigDecimal rest = partners.stream().map(Share::percent).reduce(WHOLE, BigDecimal::subtract);
        return Stream.concat(Stream.of(new Share(lead, Role.LEAD, rest)), partners.stream())
                .toList();
    }

    /** What is shared has two units at least, what the district keeps is no town's, what was handed down is the town's. */
    private static boolean mayLead(ListKind list, ListUnit lead, int units) {
        return switch (list) {
            case SHARED -> units > 1;
            case CORE -> !lead.isTown();
            case HANDED_DOWN -> lead.isTown();
        };
    }
}
