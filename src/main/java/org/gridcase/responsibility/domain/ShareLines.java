package org.gridcase.responsibility.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.shared.Refusal;

/** The units of an entry as people write them into a form: a line for each, its code and its percentage. */
public final class ShareLines {

    private static final String SHARES = EntryRules.SHARES;

    /** How staff write {@link ListUnit#TOWN}. */
    private static final String TOWN = "镇街";

    private static final Pattern LINE = Pattern.compile("(\\S+?)[\\s,，:：]+([0-9]{1,3}(?:\\.[0-9]{1,2})?)\\s*[%％]?");

    private ShareLines() {}

    /** @throws Refusal (400) naming the field {@code shares} and the line that cannot be read */
    public static List<Share> parse(List<String> lines, ListUnit lead) {
        List<Share> shares = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw Refusal.invalid(SHARES, "listChange.shares.line", line);
            }
            ListUnit unit = unit(SHARES, matcher.group(1));
            shares.add(new Share(unit, roleOf(unit, lead), new BigDecimal(matcher.group(2))));
        }
        return shares;
    }

    /**
     * A unit as people write it.
     *
     * @param field in which it stands
     * @throws Refusal (400) naming the field when it is neither the code of a department nor the town
     */
    public static ListUnit unit(String field, String text) {
        try {
            return TOWN.equals(text) ? ListUnit.TOWN : new ListUnit(text);
        } catch (Refusal malformed) {
            throw Refusal.invalid(field, malformed.messageKey(), text == null ? "" : text);
        }
    }

    public static Role roleOf(ListUnit unit, ListUnit lead) {
        return unit.equals(lead) ? Role.LEAD : Role.COOPERATING;
    }
}
