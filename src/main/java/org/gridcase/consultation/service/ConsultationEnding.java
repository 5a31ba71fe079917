package org.gridcase.consultation.service;

import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.consultation.domain.Course;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.deadline.Periods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a step does not go on, and the end of a consultation. */
@Service
@Transactional
public class ConsultationEnding {

    private final ConsultationCourse course;
    private final ConsultationRows consultations;
    private final VisitRows visits;
    private final ResultNotices notices;
    private final Periods periods;
    private final CaseFiles cases;

    ConsultationEnding(
            ConsultationCourse course,
            ConsultationRows consultations,
            VisitRows visits,
            ResultNotices notices,
            Periods periods,
            CaseFiles cases) {
        this.course = course;
        this.consultations = consultations;
        this.visits = visits;
        this.notices = notices;
        this.periods = periods;
        this.cases = cases;
    }

    /** The step to which the matter was returned; null: no resolution comes of it. */
    public Stage backTo(CaseNumber number) {
        course.lock(number);
        return last(number).backTo();
    }

    /** No resolution comes of it: residents are told why. */
    public void reject(CaseNumber number) {
        ConsultationRecord consultation = course.lock(number);
        String reason = last(number).reason();
        notices.draftRejection(consultation, reason);
        close(consultation, consultation.course().rejected(), reason);
    }

    /** The resolution is in force, and nothing is left to be done. */
    public void done(CaseNumber number) {
        ConsultationRecord consultation = course.lock(number);
        close(consultation, consultation.course().done(), null);
    }

    private void close(ConsultationRecord consultation, Course end, String reason) {
        CaseNumber number = consultation.number();
        String ending = end.ending().code();
        consultations.ended(number, end, reason, course.now());
        cases.record(
                number,
                new TimelineEntry("consultationEnded", null, null, List.of("consultation.ending." + ending), reason));
        periods.close(number, ending);
        cases.closed(number, ending);
    }

    private VisitRecord last(CaseNumber number) {
        List<VisitRecord> all = visits.of(number);
        return all.get(all.size() - 1);
    }
}
