package org.gridcase.consultation.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.consultation.domain.Checklist;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.VisitRecord;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.Meetings;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.gridcase.territory.Person;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The supervision committee (居务监督委员会) looks at the procedure and the papers before anything is made public. */
@Service
@Transactional
public class Oversight {

    /** With the lines of the checklist that it names it fits into the rectification. */
    private static final int LONGEST_PROBLEM = 1_200;

    /** Whoever sits in one of these does not oversee a community's affairs. */
    private static final List<BodyKind> LEADING = List.of(BodyKind.PARTY_COMMITTEE, BodyKind.TWO_COMMITTEES);

    private final ConsultationCourse course;
    private final ConsultationSteps steps;
    private final ConsultationRules rules;
    private final VisitRows visits;
    private final Checks checks;
    private final DecidingMeetings deciding;
    private final Findings findings;
    private final OpenFindings open;
    private final Meetings meetings;
    private final Territory territory;
    private final CaseFiles cases;
    private final ZoneId zone;

    Oversight(
            ConsultationCourse course,
            ConsultationSteps steps,
            ConsultationRules rules,
            VisitRows visits,
            Checks checks,
            DecidingMeetings deciding,
            Findings findings,
            OpenFindings open,
            Meetings meetings,
            Territory territory,
            CaseFiles cases,
            Clock clock) {
        this.course = course;
        this.steps = steps;
        this.rules = rules;
        this.visits = visits;
        this.checks = checks;
        this.deciding = deciding;
        this.findings = findings;
        this.open = open;
        this.meetings = meetings;
        this.territory = territory;
        this.cases = cases;
        this.zone = clock.getZone();
    }

    public Opening open(CaseNumber number) {
        ConsultationRecord consultation = course.lockAt(number, Stage.OVERSEE);
        if (visits.current(number).isEmpty()) {
            visits.open(consultation, rules.of(Stage.OVERSEE), course.now());
        }
        return steps.open(consultation, Turn.OVERSEE);
    }

    /**
     * A member agrees. Where the committee has another one who may oversee this matter, two of them do.
     *
     * @return whether the committee has agreed; not yet: another member is to look at it
     * @throws Refusal (409) when a line of the checklist fails that was not pointed out, or something is not put right; or when
     *     the person has agreed already, and another member is waited for
     */
    public boolean approve(CaseNumber number, String by) {
        ConsultationRecord consultation = course.lockAt(number, Stage.OVERSEE);
        List<Checklist.Line> lines = checks.of(consultation);
        if (open.waitForThem(number)) {
            throw Refusal.conflict("consultation.oversee.findingOpen");
        }
        for (Checklist.Line failed : Checklist.failed(lines, findings.putRight(number, deciding.of(number)))) {
            throw Refusal.conflict(
                    "consultation.oversee.failed",
                    new Word(failed.step().word()),
                    new Word("consultation.check." + failed.item().code()));
        }
        VisitRecord visit = course.visit(number);
        boolean seconded = visit.agreedBy() != null && !visit.agreedBy().equals(by);
        if (!seconded && hasAnother(consultation, by)) {
            agreed(visit, number, by);
            return false;
        }
        checks.keep(consultation, visit);
        course.approved(consultation, false, by);
        return true;
    }

    private void agreed(VisitRecord visit, CaseNumber number, String by) {
        if (by.equals(visit.agreedBy())) {
            throw Refusal.conflict("consultation.oversee.secondMember");
        }
        visits.agreed(visit.id(), by);
        cases.record(number, TimelineEntry.by(by, "consultationAgreed", Stage.OVERSEE.code(), null));
    }

    private boolean hasAnother(ConsultationRecord consultation, String by) {
        return territory.holders(consultation.place(), Post.SUPERVISION_MEMBER).stream()
                .map(Person::username)
                .anyMatch(member -> !member.equals(by) && isImpartial(consultation, member));
    }

    /**
     * What is wrong is to be put right by a date; nothing goes on until it is.
     *
     * @param named codes of the lines of the checklist that it is about; none: it is about something else
     * @throws Refusal (400) when one of them does not fail
     */
    public void pointOut(CaseNumber number, String problem, Set<String> named, String by) {
        ConsultationRecord consultation = course.lockAt(number, Stage.OVERSEE);
        String what = FreeText.required("problem", problem, LONGEST_PROBLEM);
        List<Checklist.Line> failed =
                checks.of(consultation).stream().filter(line -> !line.passed()).toList();
        for (String code : named) {
            if (failed.stream().map(Checklist.Line::code).noneMatch(code::equals)) {
                throw Refusal.invalid("lines", "consultation.oversee.lineNotFailed", code);
            }
        }
        List<Checklist.Line> about =
                failed.stream().filter(line -> named.contains(line.code())).toList();
        visits.agreed(course.visit(number).id(), null);
        CaseNumber rectification = findings.pointOut(consultation, about, what, by, course.now());
        cases.record(
                number, TimelineEntry.by(by, "consultationFinding", Stage.OVERSEE.code(), what, rectification.value()));
        steps.waits(consultation, rectification, "rectificationAwaited");
    }

    /**
     * Nobody oversees what they have led or decided themselves.
     *
     * @throws Refusal (403) when the person convened a step, or belongs to the committees that lead the community
     */
    public void requireImpartial(CaseNumber number, String username) {
        if (!isImpartial(course.lock(number), username)) {
            throw Refusal.forbidden("consultation.oversee.ownWork");
        }
    }

    private boolean isImpartial(ConsultationRecord consultation, String username) {
        LocalDate today = LocalDate.ofInstant(course.now(), zone);
        boolean led = visits.meetings(consultation.number()).stream()
                .anyMatch(meeting -> meeting.by().equals(username));
        boolean leads = LEADING.stream().anyMatch(body -> meetings.accounts(consultation.place(), body, today)
                .contains(username));
        return !led && !leads;
    }

    /** Whether anything that was pointed out is still to be put right. */
    public boolean isFindingOpen(CaseNumber number) {
        course.lockAt(number, Stage.OVERSEE);
        return open.waitForThem(number);
    }

    public void returnTo(CaseNumber number, String step, String reason, String by) {
        ConsultationRecord consultation = course.lockAt(number, Stage.OVERSEE);
        checks.keep(consultation, course.visit(number));
        course.returned(
                consultation,
                Stage.ofCode(step).orElse(null),
                FreeText.required("reason", reason, Agenda.LONGEST_REASON),
                by);
    }

    /** @throws Refusal (409) while the matter can be returned: what a body resolved is not ended by the committee */
    public void reject(CaseNumber number, String reason, String by) {
        ConsultationRecord consultation = course.lockAt(number, Stage.OVERSEE);
        ConsultationCourse.requireMayNotReturn(consultation);
        checks.keep(consultation, course.visit(number));
        course.rejected(consultation, FreeText.required("reason", reason, Agenda.LONGEST_REASON), by);
    }
}
