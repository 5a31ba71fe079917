package org.gridcase.consultation.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.consultation.domain.PublicStanding;
import org.gridcase.consultation.domain.PublicStanding.Look;
import org.gridcase.consultation.domain.Sitting;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeStanding;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Publications;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The result is made public, and comes into force when residents had their say and nothing is open. */
@Service
@Transactional
public class Publishing {

    /** A reason that stands in the place of a notice is not longer than this. */
    private static final int LONGEST_PUBLIC_REASON = 500;

    private final ConsultationCourse course;
    private final ConsultationSteps steps;
    private final ConsultationRules rules;
    private final ConsultationRows consultations;
    private final VisitRows visits;
    private final ResultNotices notices;
    private final OpenFindings findings;
    private final Publications publications;
    private final CaseFiles cases;
    private final Words words;

    Publishing(
            ConsultationCourse course,
            ConsultationSteps steps,
            ConsultationRules rules,
            ConsultationRows consultations,
            VisitRows visits,
            ResultNotices notices,
            OpenFindings findings,
            Publications publications,
            CaseFiles cases,
            Words words) {
        this.course = course;
        this.steps = steps;
        this.rules = rules;
        this.consultations = consultations;
        this.visits = visits;
        this.notices = notices;
        this.findings = findings;
        this.publications = publications;
        this.cases = cases;
        this.words = words;
    }

    /** The notice is drafted from the record; its officer approves it. */
    public void draft(CaseNumber number) {
        ConsultationRecord consultation = course.lockAt(number, Stage.PUBLICISE);
        if (visits.current(number).isEmpty()) {
            visits.open(consultation, rules.of(Stage.PUBLICISE), course.now());
        }
        CaseNumber notice = notices.draftResult(consultation);
        consultations.notice(number, notice);
        cases.record(number, TimelineEntry.byService("consultationPublishing", Stage.PUBLICISE.code(), notice.value()));
        steps.waits(consultation, notice, "noticeAwaited");
    }

    /** Where the result stands with the residents now; whoever files or answers an objection waits for this look. */
    public Look look(CaseNumber number) {
        ConsultationRecord consultation = course.lockAt(number, Stage.PUBLICISE);
        publications.about(number, NoticeKind.CONSULTATION_RESULT).stream()
                .map(NoticeStanding::notice)
                .sorted(Comparator.comparing(CaseNumber::value))
                .forEach(consultations::lockCase);
        return standing(consultation, publications.about(number, NoticeKind.CONSULTATION_RESULT))
                .look();
    }

    /** What was drafted here last is looked at, and the objections to everything that was ever told of the result. */
    private PublicStanding standing(ConsultationRecord consultation, List<NoticeStanding> told) {
        NoticeStanding newest = told.stream()
                .filter(one -> one.notice().equals(consultation.notice()))
                .findFirst()
                .orElseThrow();
        return new PublicStanding(
                newest.awaitsDecision(),
                newest.state() == NoticeState.DROPPED || newest.state() == NoticeState.WITHDRAWN,
                newest.periodOver(),
                told.stream().anyMatch(one -> one.objectionsOpen() > 0),
                isUpheld(told, consultation.number()),
                findings.waitForThem(consultation.number()));
    }

    /** What was resolved without knowing of an objection does not answer it: only a return after it does. */
    private boolean isUpheld(List<NoticeStanding> told, CaseNumber number) {
        Instant returned = visits.of(number).stream()
                .filter(visit -> ConsultationCourse.RETURN.equals(visit.outcome()))
                .map(VisitRecord::decidedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return told.stream().map(NoticeStanding::upheldAt).anyMatch(at -> at != null && at.isAfter(returned));
    }

    /** @throws Refusal (409) when a resident was right meanwhile, or it was stopped too often: then the matter goes back */
    public void publishAgain(CaseNumber number) {
        if (look(number) == Look.UPHELD) {
            throw Refusal.conflict("consultation.stopped.upheld");
        }
        VisitRecord visit = course.visit(number);
        if (visit.tries().undecided() >= rules.of(Stage.PUBLICISE).meetings()) {
            throw Refusal.conflict("consultation.stopped.bound", visit.tries().undecided());
        }
        visits.tried(visit.id(), visit.tries().after(Sitting.UNDECIDED));
    }

    /** The database refuses it while anything is open. */
    public void enterIntoForce(CaseNumber number) {
        ConsultationRecord consultation = course.lockAt(number, Stage.PUBLICISE);
        course.approved(consultation, false, null);
        consultations.inForce(number, consultation.course().passed(), course.now());
        cases.record(number, TimelineEntry.byService("consultationInForce", Stage.IMPLEMENT.code()));
    }

    public boolean mayReturn(CaseNumber number) {
        return course.lock(number).course().mayReturn();
    }

    /** An objection was upheld: somebody names the step to which the matter goes back. */
    public Opening openReturn(CaseNumber number) {
        return steps.open(course.lockAt(number, Stage.PUBLICISE), Turn.NAME_RETURN);
    }

    /** Nothing comes of the notice: somebody says what follows. */
    public Opening openStopped(CaseNumber number) {
        return steps.open(course.lockAt(number, Stage.PUBLICISE), Turn.DECIDE_STOPPED);
    }

    /** The notice is taken down, and the matter goes back. @param reason public: it stands in the place of the notice */
    public void returnTo(CaseNumber number, String step, String reason, String by) {
        ConsultationRecord consultation = course.lockAt(number, Stage.PUBLICISE);
        String why = FreeText.required("reason", reason, LONGEST_PUBLIC_REASON);
        Stage to = Stage.ofCode(step).orElse(null);
        ConsultationCourse.requireMayReturn(consultation, to);
        withdraw(consultation, why, by);
        course.returned(consultation, to, why, by);
    }

    /** @throws org.gridcase.shared.Refusal (409) while the matter can be returned: one person does not end what a body resolved */
    public void reject(CaseNumber number, String reason, String by) {
        ConsultationRecord consultation = course.lockAt(number, Stage.PUBLICISE);
        ConsultationCourse.requireMayNotReturn(consultation);
        course.rejected(consultation, FreeText.required("reason", reason, LONGEST_PUBLIC_REASON), by);
    }

    /** A resident was right, and the matter cannot go back any more: then it ends. */
    public void endByObjection(CaseNumber number) {
        ConsultationRecord consultation = course.lockAt(number, Stage.PUBLICISE);
        String why = words.of("consultation.upheldAtBound", "upheld", Locale.SIMPLIFIED_CHINESE);
        withdraw(consultation, why, null);
        course.rejected(consultation, why, null);
    }

    private void withdraw(ConsultationRecord consultation, String why, String by) {
        CaseNumber notice = consultation.notice();
        switch (publications.state(notice).orElseThrow()) {
            case SHOWN -> publications.withdraw(notice, why, by);
            case DRAFTED -> publications.giveUp(notice, why, by);
            default -> {}
        }
    }
}
