package org.gridcase.casefile.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.casefile.Party;

/** A party as a reader sees it. What is missing stays missing. */
public final class PartyMask {

    private static final String HIDDEN = "***";
    private static final int ENDS_SHOWN_FROM = 11;

    /** Where an address begins to tell the household: the first digit, or a Chinese number before such a word. */
    private static final Pattern HOUSE = Pattern.compile("[0-9０-９]|[一二三四五六七八九十百两]+\\s*(号|栋|幢|座|单元|室|楼|层|组|户|弄|门)");

    private PartyMask() {}

    public static Party show(Party party, Disclosure disclosure) {
        return switch (disclosure) {
            case EVERYTHING -> party;
            case NAME -> new Party(party.name(), phone(party.phone()), address(party.address()));
            case OUTLINE -> new Party(name(party.name()), phone(party.phone()), address(party.address()));
            case NOTHING -> new Party(HIDDEN, hidden(party.phone()), hidden(party.address()));
        };
    }

    /** 张三丰 → 张*: the first character, which may lie beyond the BMP. */
    private static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** 13812341234 → 138****1234; a shorter number keeps its last two digits only. */
    private static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.length() >= ENDS_SHOWN_FROM
                ? digits.substring(0, digits.length() - 8) + "****" + digits.substring(digits.length() - 4)
                : "****" + digits.substring(Math.max(0, digits.length() - 2));
    }

    private static String address(String address) {
        if (address == null) {
            return null;
        }
        Matcher house = HOUSE.matcher(address);
        return house.find() ? address.substring(0, house.start()).strip() + HIDDEN : address;
    }

    private static String hidden(String value) {
        return value == null ? null : HIDDEN;
    }
}
