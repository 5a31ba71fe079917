package org.gridcase.responsibility;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gridcase.shared.FreeText;

/**
 * What an entry says, whether it is in force or only proposed. Two contents that say the same are equal: shares and matters
 * are kept in one order, texts without the blanks around them.
 *
 * @param code by which everybody cites it, unique in its district: {@code S-01}
 * @param matters codes of the matters of disputes that fall under it; may be empty
 * @param legalBasis 法律依据
 * @param lead 主责单位
 * @param shares every unit with its part, the lead first
 * @param expected what is expected of the units (工作任务)
 * @param punished what is punished (问责情形)
 * @param means people, money and equipment that go with the power; empty: the list names none
 */
public record EntryContent(
        String code,
        ListKind list,
        String title,
        Set<String> matters,
        String legalBasis,
        ListUnit lead,
        List<Share> shares,
        String expected,
        String punished,
        String means) {

    public EntryContent {
        title = plain(title);
        legalBasis = plain(legalBasis);
        expected = plain(expected);
        punished = plain(punished);
        means = plain(means);
        matters = Collections.unmodifiableSet(new TreeSet<>(matters));
        shares = shares.stream().sorted().toList();
    }

    public EntryContent withMeans(String named) {
        return new EntryContent(code, list, title, matters, legalBasis, lead, shares, expected, punished, named);
    }

    private static String plain(String text) {
        return text == null ? "" : FreeText.trimmed(text).replace("\r\n", "\n").replace('\r', '\n');
    }
}
