package org.gridcase.dispute.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.dispute.domain.MeetingParty;
import org.gridcase.dispute.persistence.JointMeetingRecord;
import org.gridcase.dispute.service.JointMeetings;
import org.gridcase.shared.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "disputes")
class JointMeetingController {

    private final JointMeetings meetings;
    private final CaseFiles cases;
    private final Words words;

    JointMeetingController(JointMeetings meetings, CaseFiles cases, Words words) {
        this.meetings = meetings;
        this.cases = cases;
        this.words = words;
    }

    @GetMapping("/api/disputes/{caseNumber}/joint-meetings")
    @Operation(summary = "The joint meetings (联席会商) of a dispute: who came, what each party undertook by when")
    List<Meeting> meetings(@PathVariable String caseNumber, Locale locale) {
        return meetings.of(cases.visible(caseNumber).number()).stream()
                .map(meeting -> view(meeting, locale))
                .toList();
    }

    private Meeting view(JointMeetingRecord meeting, Locale locale) {
        return new Meeting(
                meeting.stage(),
                words.of("case.level." + meeting.stage(), meeting.stage(), locale),
                meeting.purpose(),
                meeting.gatheredAt(),
                meeting.heldAt(),
                meeting.place(),
                meeting.outcome(),
                meeting.outcome() == null
                        ? null
                        : words.of("meetingOutcome." + meeting.outcome(), meeting.outcome(), locale),
                meeting.parties().stream().map(party -> view(party, locale)).toList());
    }

    private Attending view(MeetingParty party, Locale locale) {
        return new Attending(
                party.role().code(),
                words.of(party.role().word(), party.role().code(), locale),
                party.name(),
                party.attended(),
                party.undertaking(),
                party.by());
    }

    /** @param outcome {@code agreed}, {@code notAgreed}, {@code missed} or {@code moved}; null while it is to be held */
    record Meeting(
            String level,
            String levelLabel,
            String purpose,
            Instant gatheredAt,
            Instant heldAt,
            String place,
            String outcome,
            String outcomeLabel,
            List<Attending> parties) {}

    record Attending(String role, String roleLabel, String name, boolean attended, String undertaking, LocalDate by) {}
}
