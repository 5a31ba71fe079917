package org.gridcase.consultation.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConvenedRecord;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.meeting.MeetingProcedure;
import org.gridcase.meeting.Meetings;
import org.springframework.stereotype.Component;

/** The meetings by which the steps of bodies were decided last. */
@Component
class DecidingMeetings {

    private final VisitRows visits;
    private final Meetings meetings;

    DecidingMeetings(VisitRows visits, Meetings meetings) {
        this.visits = visits;
        this.meetings = meetings;
    }

    record Deciding(VisitRecord visit, ConvenedRecord convened, MeetingProcedure procedure) {}

    /** One for each step that has decided, in the order of the steps. */
    List<Deciding> of(CaseNumber number) {
        List<VisitRecord> all = visits.of(number);
        List<ConvenedRecord> convened = visits.meetings(number);
        List<Deciding> deciding = new ArrayList<>();
        for (Stage stage : Stage.OF_BODIES) {
            all.stream()
                    .filter(visit -> visit.step() == stage && visit.outcome() != null)
                    .max(Comparator.comparingLong(VisitRecord::id))
                    .ifPresent(visit -> convened.stream()
                            .filter(meeting -> meeting.visit() == visit.id())
                            .max(Comparator.comparing(ConvenedRecord::at))
                            .ifPresent(meeting ->
                                    deciding.add(new Deciding(visit, meeting, meetings.record(meeting.meeting())))));
        }
        return deciding;
    }
}
