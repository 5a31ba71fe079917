package org.gridcase.dispute.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.gridcase.shared.Refusal;

/**
 * In which role somebody is gathered to a joint meeting (联席会商). The first six are those of the "red property" (红色物业) and
 * of whoever built and whoever supplies. The words for them are the messages {@code meetingRole.<code>}.
 */
public enum MeetingRole {
    DEVELOPER("developer"),
    PROPERTY_COMPANY("propertyCompany"),
    OWNERS_COMMITTEE("ownersCommittee"),
    SUPPLIER("supplier"),
    RESIDENTS("residents"),
    COMMUNITY_COMMITTEE("communityCommittee"),
    OTHER("other");

    private static final Pattern WORD = Pattern.compile("[a-zA-Z]+");

    private final String code;

    MeetingRole(String code) {
        this.code = code;
    }

    /** The word in data, and the beginning of the names of the role's fields in the form. */
    public String code() {
        return code;
    }

    /** Key of the word in the reader's language. */
    public String word() {
        return "meetingRole." + code;
    }

    /** The roles that a list of codes names, however it is written down: at least two, for one party alone is no meeting. */
    public static Set<MeetingRole> invited(String codes) {
        Set<MeetingRole> invited = EnumSet.noneOf(MeetingRole.class);
        WORD.matcher(codes == null ? "" : codes).results().forEach(word -> invited.add(of(word.group())));
        if (invited.size() < 2) {
            throw Refusal.invalid("invited", "dispute.meeting.invited");
        }
        return invited;
    }

    public static MeetingRole of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("invited", "dispute.meeting.role", code));
    }
}
