package org.gridcase.responsibility.domain;

import java.util.ArrayList;
import java.util.List;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Share;
import org.gridcase.shared.Refusal;

/**
 * What is put right in one entry of a proposal; null leaves a part as it was proposed.
 *
 * @param code of the entry; null where the proposal has one only
 */
public record EntryRevision(
        String code,
        ListKind list,
        String title,
        String legalBasis,
        ListUnit lead,
        List<String> shareLines,
        String expected,
        String punished,
        String means) {

    /** Whether anything is put right: a proposal may come again as it was, with a better reason. */
    public boolean isEmpty() {
        return list == null
                && title == null
                && legalBasis == null
                && lead == null
                && shareLines.isEmpty()
                && expected == null
                && punished == null
                && means == null;
    }

    /** @throws Refusal (400) when it is not said which entry is meant, or there is nothing in it to put right */
    public List<EntryContent> of(List<EntryContent> proposed) {
        if (isEmpty()) {
            return proposed;
        }
        EntryContent meant = proposed.stream()
                .filter(content ->
                        code == null ? proposed.size() == 1 : content.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("code", "listChange.revise.which"));
        List<EntryContent> revised = new ArrayList<>(proposed);
        revised.set(revised.indexOf(meant), revised(meant));
        return revised;
    }

    private EntryContent revised(EntryContent before) {
        ListUnit leads = lead == null ? before.lead() : lead;
        return new EntryContent(
                before.code(),
                list == null ? before.list() : list,
                or(title, before.title()),
                before.matters(),
                or(legalBasis, before.legalBasis()),
                leads,
                shareLines.isEmpty() ? withLead(before.shares(), leads) : ShareLines.parse(shareLines, leads),
                or(expected, before.expected()),
                or(punished, before.punished()),
                or(means, before.means()));
    }

    private static List<Share> withLead(List<Share> shares, ListUnit lead) {
        return shares.stream()
                .map(share -> new Share(share.unit(), ShareLines.roleOf(share.unit(), lead), share.percent()))
                .toList();
    }

    private static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
