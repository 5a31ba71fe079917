package org.gridcase.meeting.service;

import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MeetingRows;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Who convenes a meeting and leads it: the post that the rule names, or whoever answers for it at the level above. */
@Component
class MeetingRights {

    private final Territory territory;
    private final CaseFiles cases;
    private final MeetingRows meetings;

    MeetingRights(Territory territory, CaseFiles cases, MeetingRows meetings) {
        this.territory = territory;
        this.cases = cases;
        this.meetings = meetings;
    }

    boolean leads(Person person, Post convenor, PlaceCode place) {
        return person.posts().stream()
                .anyMatch(held -> held.post() == convenor && held.place().equals(place)
                        || convenor.superiors().contains(held.post())
                                && held.place().covers(place));
    }

    /** @throws Refusal (403) when the person does not lead the meetings of such a body */
    void requireLeads(String username, String convenor, PlaceCode place) {
        Post post = Post.ofCode(convenor).orElseThrow();
        territory
                .person(username)
                .filter(person -> leads(person, post, place))
                .orElseThrow(() -> Refusal.forbidden("meeting.meeting.notConvenor", post.label()));
    }

    /** The meeting, when the signed-in person may see it. */
    MeetingRecord visible(String number) {
        CaseNumber seen = cases.visible(number == null ? "" : number.strip()).number();
        return meetings.find(seen).orElseThrow(() -> Refusal.notFound("meeting.meeting.unknown", number));
    }

    /** The meeting, locked, when the signed-in person leads it. */
    MeetingRecord lead(String number) {
        MeetingRecord seen = visible(number);
        requireLeads(territory.currentPerson().username(), seen.rule().convenor(), seen.place());
        return lock(seen.number());
    }

    boolean mayLead(MeetingRecord meeting) {
        Post post = Post.ofCode(meeting.rule().convenor()).orElseThrow();
        return leads(territory.currentPerson(), post, meeting.place());
    }

    /** The meeting, whoever asks. */
    MeetingRecord find(CaseNumber number) {
        return meetings.find(number).orElseThrow(() -> Refusal.notFound("meeting.meeting.unknown", number.value()));
    }

    MeetingRecord lock(CaseNumber number) {
        return meetings.lock(number).orElseThrow(() -> Refusal.notFound("meeting.meeting.unknown", number.value()));
    }

    /** @throws Refusal (409) when it is somewhere else by now */
    static void requireState(MeetingRecord meeting, MeetingRecord.State... states) {
        if (!java.util.Arrays.asList(states).contains(meeting.state())) {
            throw Refusal.conflict(
                    "meeting.meeting.otherState",
                    new org.gridcase.shared.Word(
                            "meeting.state." + meeting.state().code()));
        }
    }

    String me() {
        return territory.currentPerson().username();
    }
}
