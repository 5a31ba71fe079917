package org.gridcase.dispute.domain;

import java.util.ArrayList;
import java.util.List;
import org.gridcase.shared.Refusal;

/**
 * Somebody who persuades together with others at the deliberation station (议事站).
 *
 * @param role {@link #PARTY_MEMBER}, {@link #RESIDENT_REPRESENTATIVE}, {@link #VOLUNTEER} or {@link #OTHER}
 */
public record Participant(String role, String name, boolean invited, boolean attended, String opinion) {

    public static final String PARTY_MEMBER = "partyMember";
    public static final String RESIDENT_REPRESENTATIVE = "residentRepresentative";
    public static final String VOLUNTEER = "volunteer";
    public static final String OTHER = "other";

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_ATTENDANCE = 4_000;

    /** Names as people write them: one a line, or separated by a comma, a semicolon or an enumeration comma. */
    public static List<Participant> invited(String role, String names) {
        return lines(names, "[\\n,，、;；]").stream()
                .map(name -> new Participant(role, checked("invited", name), true, false, null))
                .toList();
    }

    /** Who came, one a line, with what they said behind a colon: {@code 张示范：同意各付一半}. */
    public static List<Participant> attended(String attendance) {
        if (attendance != null && attendance.length() > LONGEST_ATTENDANCE) {
            throw Refusal.invalid("attendance", "dispute.attendance.tooLong", LONGEST_ATTENDANCE);
        }
        List<Participant> participants = new ArrayList<>();
        for (String line : lines(attendance, "\\n")) {
            String[] parts = line.split("[:：]", 2);
            String opinion = parts.length == 2 && !parts[1].isBlank() ? parts[1].strip() : null;
            participants.add(new Participant(OTHER, checked("attendance", parts[0].strip()), false, true, opinion));
        }
        return participants;
    }

    /** The name with what was said, as it was written down. */
    public String line() {
        return opinion == null ? name : name + "：" + opinion;
    }

    private static List<String> lines(String text, String separator) {
        return text == null
                ? List.of()
                : java.util.Arrays.stream(text.split(separator))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static String checked(String field, String name) {
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refusal.invalid(field, "dispute.participant.name", LONGEST_NAME);
        }
        return name;
    }
}
