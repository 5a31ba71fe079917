package org.gridcase.accountability.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;

/**
 * Who decides. Nobody picks the members: whoever has a part in the matter is left out with the reason, and lots are drawn
 * among the others. Anybody can draw the lots again and comes to the same panel.
 *
 * @param members usernames, an odd number of them; empty when there are too few
 * @param leftOut everybody else who was considered, with the reason
 */
public record Panel(List<String> members, Map<String, Exclusion> leftOut) {

    public Panel {
        members = List.copyOf(members);
        leftOut = java.util.Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }

    public enum Exclusion {
        /** Belongs to the unit. */
        OF_UNIT("ofUnit"),
        ACCUSER("accuser"),
        /** Belongs to a department that the entry or the case concerns. */
        CONCERNED("concerned"),
        /** Sat on the panel whose decision is appealed. */
        FIRST_PANEL("firstPanel"),
        /** The lot fell on others. */
        NOT_DRAWN("notDrawn");

        private final String code;

        Exclusion(String code) {
            this.code = code;
        }

        /** The word used in data and in the API. */
        public String code() {
            return code;
        }
    }

    /**
     * Who has a part in the matter.
     *
     * @param accuser null when the service opened the review
     * @param departments that the entry or the case concerns
     * @param firstPanel the members of the panel whose decision is appealed; empty in the first round
     */
    public record Parts(Unit unit, String accuser, Set<PlaceCode> departments, Set<String> firstPanel) {

        private Exclusion of(Person person) {
            if (unit.isOf(person.posts())) {
                return Exclusion.OF_UNIT;
            }
            if (person.username().equals(accuser)) {
                return Exclusion.ACCUSER;
            }
            if (firstPanel.contains(person.username())) {
                return Exclusion.FIRST_PANEL;
            }
            boolean concerned = person.posts().stream()
                    .anyMatch(held -> held.place().level() == Level.DEPARTMENT && departments.contains(held.place()));
            return concerned ? Exclusion.CONCERNED : null;
        }
    }

    /**
     * Forms a panel. The first one leaves enough people for an appeal where that is possible.
     *
     * @param lot what the lots are drawn from, such as the number of the review and the round
     */
    public static Panel form(String lot, List<Person> considered, Parts parts, PanelRule rule, boolean appeal) {
        Map<String, Exclusion> leftOut = new LinkedHashMap<>();
        for (Person person : considered) {
            Exclusion why = parts.of(person);
            if (why != null) {
                leftOut.put(person.username(), why);
            }
        }
        List<String> eligible = considered.stream()
                .map(Person::username)
                .filter(username -> !leftOut.containsKey(username))
                .distinct()
                .sorted(Comparator.comparing(username -> digest(lot + "|" + username)))
                .toList();
        int size = size(eligible.size(), rule, appeal);
        eligible.stream().skip(size).forEach(username -> leftOut.put(username, Exclusion.NOT_DRAWN));
        return new Panel(eligible.subList(0, size).stream().sorted().toList(), leftOut);
    }

    private static int size(int eligible, PanelRule rule, boolean appeal) {
        if (eligible < rule.least()) {
            return 0;
        }
        int most = appeal ? eligible : Math.max(rule.least(), eligible - rule.least());
        int size = Math.min(most, rule.most());
        return size % 2 == 1 ? size : size - 1;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean formed() {
        return !members.isEmpty();
    }
}
