package org.gridcase.responsibility.domain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Share;
import org.gridcase.shared.Refusal;

/**
 * What is put right in one entry of a proposal; null leaves a part as it was proposed.
 *
 * @param code of the entry; null where the proposal has one only
 * @param matters null: as they were; empty: none
 * @param dropped the entry is not proposed any more
 */
public record EntryRevision(
        String code,
        boolean dropped,
        ListKind list,
        String title,
        Set<String> matters,
        String legalBasis,
        ListUnit lead,
        List<String> shareLines,
        String expected,
        String punished,
        String means) {

    /** Whether nothing is put right. */
    public boolean isEmpty() {
        return !dropped
                && list == null
                && title == null
                && matters == null
                && legalBasis == null
                && lead == null
                && shareLines.isEmpty()
                && expected == null
                && punished == null
                && means == null;
    }

    /**
     * The proposal with all of them; as it was where there are none: it may come again with a better reason.
     *
     * @throws Refusal (400) when it is not said which entry is meant, or the same is meant twice
     */
    public static ListChange of(ListChange proposed, List<EntryRevision> revisions) {
        Map<String, EntryContent> put = new LinkedHashMap<>();
        proposed.put().forEach(content -> put.put(content.code(), content));
        Set<String> ended = new TreeSet<>(proposed.ended());
        Set<String> meant = new HashSet<>();
        for (EntryRevision revision : revisions) {
            String code = revision.meant(proposed);
            if (!meant.add(code)) {
                throw Refusal.invalid("entries", "listChange.twice", code);
            }
            if (revision.dropped) {
                put.remove(code);
                ended.remove(code);
            } else {
                put.computeIfPresent(code, (same, before) -> revision.revised(before));
            }
        }
        return new ListChange(proposed.district(), List.copyOf(put.values()), ended);
    }

    private String meant(ListChange proposed) {
        List<String> codes = Stream.concat(
                        proposed.put().stream().map(EntryContent::code),
                        dropped ? proposed.ended().stream() : Stream.empty())
                .toList();
        return codes.stream()
                .filter(one -> code == null ? codes.size() == 1 : one.equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("code", "listChange.revise.which"));
    }

    private EntryContent revised(EntryContent before) {
        ListUnit leads = lead == null ? before.lead() : lead;
        return new EntryContent(
                before.code(),
                list == null ? before.list() : list,
                or(title, before.title()),
                matters == null ? before.matters() : matters,
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
