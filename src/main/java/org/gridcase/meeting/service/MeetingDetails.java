package org.gridcase.meeting.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.Meetings;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MeetingRows;
import org.springframework.stereotype.Component;

/** What a meeting adds to its case where it is shown. */
@Component
class MeetingDetails implements CaseDetails {

    private final MeetingRows meetings;

    MeetingDetails(MeetingRows meetings) {
        this.meetings = meetings;
    }

    @Override
    public String kind() {
        return Meetings.PROCESS;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        Map<CaseNumber, List<Detail>> details = new HashMap<>();
        for (MeetingRecord meeting : meetings.all(numbers)) {
            details.put(
                    meeting.number(),
                    List.of(
                            new Detail("body", meeting.kind().code()),
                            new Detail("startsAt", meeting.startsAt()),
                            new Detail("state", meeting.state().code())));
        }
        return details;
    }

    /** Reasons of the clock ledger have one set of words for all kinds of cases. */
    @Override
    public String messageKey(String field, String value) {
        return field.equals("heldReason") ? field + "." + value : "meeting." + field + "." + value;
    }
}
