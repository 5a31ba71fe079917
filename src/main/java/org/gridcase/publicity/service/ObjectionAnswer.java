package org.gridcase.publicity.service;

import java.time.Instant;
import java.util.List;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.ObjectionDecided;
import org.gridcase.publicity.domain.ObjectionDecision;
import org.gridcase.publicity.domain.ObjectionStage;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.ObjectionRecord;
import org.gridcase.publicity.persistence.ObjectionRows;
import org.gridcase.publicity.persistence.VersionRecord;
import org.gridcase.publicity.persistence.VersionRows;
import org.gridcase.publicity.process.PublicationWorkflow;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer of the notice's place answers an objection, and puts right what nobody else owns. */
@Service
@Transactional
public class ObjectionAnswer {

    /** The kind of case, and the process, of an objection. */
    public static final String PROCESS = PublicPeriods.OBJECTION;

    private static final String ORDINARY = "ordinary";

    private final NoticeSteps steps;
    private final ObjectionRows objections;
    private final VersionRows versions;
    private final ObjectionRecords records;
    private final Periods periods;
    private final CaseFiles cases;
    private final Territory territory;
    private final NoticeClosing closing;
    private final PublicationWorkflow publication;
    private final ApplicationEventPublisher events;

    ObjectionAnswer(
            NoticeSteps steps,
            ObjectionRows objections,
            VersionRows versions,
            ObjectionRecords records,
            Periods periods,
            CaseFiles cases,
            Territory territory,
            NoticeClosing closing,
            PublicationWorkflow publication,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.objections = objections;
        this.versions = versions;
        this.records = records;
        this.periods = periods;
        this.cases = cases;
        this.territory = territory;
        this.closing = closing;
        this.publication = publication;
        this.events = events;
    }

    /** The officer owes an answer, or what follows from it, from now on. */
    public StepOpening open(CaseNumber number, ObjectionStage stage) {
        StepOpening opening = openAt(lockNotice(number), number, stage);
        records.opened(number, stage, opening.owed());
        return opening;
    }

    /** Not done in time: a supervision notice (督办), told to the level above, and the time begins anew. */
    public StepOpening overdue(CaseNumber number, ObjectionStage stage) {
        NoticeRecord notice = lockNotice(number);
        periods.over(number);
        return openAt(notice, number, stage);
    }

    private StepOpening openAt(NoticeRecord notice, CaseNumber number, ObjectionStage stage) {
        HeldPost officer = NoticeOfficers.of(notice.place());
        Owed owed = periods.open(
                number,
                new Step(PROCESS, stage.step(), ORDINARY),
                new Holder(stage.code(), officer.post().code(), officer.place().value(), null),
                List.of(officer.post()),
                stage.code());
        return new StepOpening(officer.group(), owed);
    }

    /** Somebody takes it up, or gives it back (null). */
    public Owed taken(CaseNumber number, String username) {
        return periods.taken(number, username, username == null ? "givenBack" : "taken");
    }

    /**
     * Told in the same transaction to whoever owns the matter of the notice.
     *
     * @return whether the officer has to put the notice right: it was upheld, and nobody who was told took the notice down
     * @throws Refusal (400) without a decision or a reason, (409) when the person approved the notice and another is in post
     */
    public boolean decide(CaseNumber number, String outcome, String reason, String by) {
        ObjectionDecision decision = ObjectionDecision.ofCode(outcome)
                .orElseThrow(() -> Refusal.invalid("outcome", "objection.decide.outcome"));
        String why = FreeText.required("reason", reason, NoticeSteps.LONGEST_REASON);
        NoticeRecord notice = lockNotice(number);
        requireImpartial(notice, objection(number).version(), by);
        objections.decided(number, decision, why, by, steps.now());
        records.decided(number, notice.number(), decision, why, by);
        CaseNumber about = cases.facts(notice.number()).linkedTo();
        boolean upheld = decision == ObjectionDecision.UPHOLD;
        events.publishEvent(new ObjectionDecided(notice.number(), number, about, upheld, notice.kind()));
        return upheld
                && !isFollowedByItsOwner(notice)
                && steps.lock(notice.number()).state() == NoticeState.SHOWN;
    }

    /** What a consultation has drafted it takes down itself when the matter goes back; nobody else has to. */
    private static boolean isFollowedByItsOwner(NoticeRecord notice) {
        return notice.kind() == NoticeKind.CONSULTATION_RESULT && notice.draftedBy() == null;
    }

    /** Who approved the notice does not judge an objection to it, unless nobody else is in post. */
    private void requireImpartial(NoticeRecord notice, int version, String by) {
        HeldPost officer = NoticeOfficers.of(notice.place());
        boolean approvedIt = versions.find(notice.number(), version)
                .orElseThrow()
                .publishedBy()
                .equals(by);
        List<String> others = territory.holders(notice.place(), officer.post()).stream()
                .map(Person::username)
                .filter(username -> !username.equals(by))
                .toList();
        if (approvedIt && !others.isEmpty()) {
            throw Refusal.conflict("objection.ownNotice");
        }
    }

    /**
     * The officer has put right what was objected to: takes the notice down, or has drafted a version that says it right.
     *
     * @throws Refusal (400) when it is neither, or a reason lacks; (409) when no corrected version was drafted
     */
    public void remedy(CaseNumber number, String outcome, String reason, String by) {
        Remedy remedy =
                Remedy.ofCode(outcome).orElseThrow(() -> Refusal.invalid("outcome", "objection.remedy.outcome"));
        NoticeRecord notice = lockNotice(number);
        boolean shown = notice.state() == NoticeState.SHOWN;
        if (remedy == Remedy.WITHDRAW && shown) {
            closing.withdraw(notice.number(), reason, by);
            publication.noticeWithdrawn(notice.number());
        }
        if (remedy == Remedy.CORRECT && shown) {
            objections.remedied(number, correction(notice, objection(number)));
        }
        records.remedied(number, remedy.word(), by);
    }

    /**
     * The version that puts the notice right: what waits, or what is shown. A text that was written before anybody objected
     * cannot be an answer to the objection.
     *
     * @throws Refusal (409) when there is none
     */
    private int correction(NoticeRecord notice, ObjectionRecord objection) {
        if (notice.awaitsDecision() && isAfter(notice.draftAt(), objection)) {
            return notice.version() + 1;
        }
        return versions.find(notice.number(), notice.version())
                .filter(shown -> shown.version() > objection.version() && isAfter(shown.writtenAt(), objection))
                .map(VersionRecord::version)
                .orElseThrow(() -> Refusal.conflict("objection.remedy.notCorrected"));
    }

    private static boolean isAfter(Instant written, ObjectionRecord objection) {
        return written == null || written.isAfter(objection.filedAt());
    }

    /** All is done: the notice may end, if nothing else keeps it. */
    public void close(CaseNumber number) {
        ObjectionRecord objection = objection(number);
        steps.lock(objection.notice());
        periods.close(number, objection.decision().code());
        cases.closed(number, objection.decision().code());
        publication.objectionDecided(objection.notice());
    }

    /** The notice first, always: its period waits for the same row. */
    private NoticeRecord lockNotice(CaseNumber number) {
        return steps.lock(objection(number).notice());
    }

    private ObjectionRecord objection(CaseNumber number) {
        return objections.find(number).orElseThrow(() -> Refusal.notFound("objection.unknown", number.value()));
    }
}
