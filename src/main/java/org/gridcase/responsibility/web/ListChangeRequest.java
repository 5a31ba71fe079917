package org.gridcase.responsibility.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ProposedChange;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.application.ListProposals.Proposal;
import org.gridcase.responsibility.domain.Amendment.Action;
import org.gridcase.responsibility.domain.ShareLines;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;

/** The body of {@code POST /api/list-changes}. */
@Schema(name = "ListChangeProposal", description = "Entries that are to be added, replaced or ended together")
record ListChangeRequest(
        @Schema(example = "990100", description = "Left out: the district of the person's own post")
        String district,

        List<EntryRequest> entries,

        @Schema(description = "Why, 1 to 1,000 characters") String reason,

        @Schema(description = "On what the change stands, 1 to 1,000 characters")
        String legalBasis) {

    @Schema(name = "ProposedEntry", description = "Of an entry that is to end only action and code are read")
    record EntryRequest(
            @Schema(allowableValues = {"add", "replace", "end"})
            String action,

            @Schema(example = "S-11") String code,

            @Schema(allowableValues = {"core", "handed-down", "shared"})
            String list,

            String title,

            @Schema(description = "Codes of GET /api/matters")
            List<String> matters,

            String legalBasis,

            @Schema(example = "99010001", description = "8 digits of a department, or town")
            String lead,

            @Schema(description = "Every unit with its part of the money; together 100.00")
            List<ShareRequest> shares,

            String expected,
            String punished,
            String means) {}

    @Schema(name = "ProposedShare")
    record ShareRequest(
            @Schema(example = "99010001") String unit,
            @Schema(example = "60.00") BigDecimal percent) {}

    /** @throws Refusal (400) naming the first field that cannot be read */
    Proposal read(PlaceCode of) {
        List<EntryContent> put = new ArrayList<>();
        Set<String> ended = new HashSet<>();
        Map<String, Action> asked = new HashMap<>();
        List<EntryRequest> wanted = entries == null ? List.of() : entries;
        for (int i = 0; i < wanted.size(); i++) {
            String field = "entries[" + i + "].";
            EntryRequest entry = wanted.get(i);
            if (entry == null || entry.code() == null || entry.code().isBlank()) {
                throw Refusal.invalid(field + "code", "shared.text.missing");
            }
            String code = entry.code().strip();
            Action action = Action.ofCode(entry.action() == null ? "" : entry.action())
                    .orElseThrow(() -> Refusal.invalid(field + "action", "listChange.action.unknown"));
            if (asked.put(code, action) != null) {
                throw Refusal.invalid(field + "code", "listChange.twice", code);
            }
            if (action == Action.END) {
                ended.add(code);
            } else {
                put.add(content(field, code, entry));
            }
        }
        return new Proposal(
                new ProposedChange(new ListChange(of, put, ended), reason, legalBasis, Origin.PERSON), asked);
    }

    private static EntryContent content(String field, String code, EntryRequest entry) {
        String list = entry.list() == null ? "" : entry.list();
        ListUnit lead = ShareLines.unit(field + "lead", entry.lead());
        return new EntryContent(
                code,
                ListKind.ofCode(list)
                        .orElseThrow(() -> Refusal.invalid(field + "list", "responsibility.list.unknown", list)),
                entry.title(),
                matters(field, entry.matters()),
                entry.legalBasis(),
                lead,
                shares(field, entry.shares(), lead),
                entry.expected(),
                entry.punished(),
                entry.means());
    }

    private static Set<String> matters(String field, List<String> codes) {
        Set<String> matters = new HashSet<>(codes == null ? List.of() : codes);
        if (matters.contains(null)) {
            throw Refusal.invalid(field + "matters", "shared.text.missing");
        }
        return matters;
    }

    private static List<Share> shares(String field, List<ShareRequest> wanted, ListUnit lead) {
        List<Share> shares = new ArrayList<>();
        for (ShareRequest share : wanted == null ? List.<ShareRequest>of() : wanted) {
            if (share == null || share.percent() == null) {
                throw Refusal.invalid(field + "shares", "shared.text.missing");
            }
            ListUnit unit = ShareLines.unit(field + "shares", share.unit());
            shares.add(new Share(unit, ShareLines.roleOf(unit, lead), share.percent()));
        }
        return shares;
    }
}
