package org.gridcase.publicity.service;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.publicity.CorrectionDropped;
import org.gridcase.publicity.NoticeOwner;
import org.gridcase.publicity.NoticePublished;
import org.gridcase.publicity.domain.Content;
import org.gridcase.publicity.domain.NoticeDecision;
import org.gridcase.publicity.domain.NoticeStage;
import org.gridcase.publicity.domain.masking.Hit;
import org.gridcase.publicity.domain.masking.Screening;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.ObjectionRows;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.publicity.persistence.ScreeningRows;
import org.gridcase.publicity.persistence.VersionRecord;
import org.gridcase.publicity.persistence.VersionRows;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer of a place decides about a draft; what is published is frozen with the same transaction. */
@Service
@Transactional
public class NoticeApproval {

    private static final String OUTCOME = "outcome";

    private final NoticeSteps steps;
    private final PublicationRows notices;
    private final VersionRows versions;
    private final ScreeningRows seen;
    private final ObjectionRows objections;
    private final Screenings screenings;
    private final PublicationRules rules;
    private final Periods periods;
    private final CaseFiles cases;
    private final NoticeRecords records;
    private final List<NoticeOwner> owners;
    private final ApplicationEventPublisher events;

    NoticeApproval(
            NoticeSteps steps,
            PublicationRows notices,
            VersionRows versions,
            ScreeningRows seen,
            ObjectionRows objections,
            Screenings screenings,
            PublicationRules rules,
            Periods periods,
            CaseFiles cases,
            NoticeRecords records,
            List<NoticeOwner> owners,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.notices = notices;
        this.versions = versions;
        this.seen = seen;
        this.objections = objections;
        this.screenings = screenings;
        this.rules = rules;
        this.periods = periods;
        this.cases = cases;
        this.records = records;
        this.owners = owners;
        this.events = events;
    }

    /** What was drafted is screened at once: whoever opens the task knows how much there is to resolve. */
    public StepOpening open(CaseNumber number) {
        NoticeRecord notice = steps.lockAwaiting(number);
        StepOpening opening = openAt(notice);
        records.toApprove(
                notice,
                opening.owed(),
                screenings.open(number, notice.draft()).hits().size());
        return opening;
    }

    /** Not published in time: a supervision notice (督办), and the time begins anew. Nothing is published by itself. */
    public StepOpening overdue(CaseNumber number) {
        NoticeRecord notice = steps.lockAwaiting(number);
        periods.over(number);
        return openAt(notice);
    }

    private StepOpening openAt(NoticeRecord notice) {
        String step = rules.of(notice.promptness()).publishStep();
        return new StepOpening(
                NoticeOfficers.of(notice.place()).group(), steps.open(notice, NoticeStage.APPROVAL, step));
    }

    /** Somebody takes the decision up, or gives it back (null). */
    public Owed taken(CaseNumber number, String username) {
        return periods.taken(number, username, username == null ? "givenBack" : "taken");
    }

    /**
     * What a decision leads to.
     *
     * @param published whether a new version is public
     * @param shown whether any version is
     */
    public record Decided(boolean published, boolean shown) {}

    /** @throws Refusal when it is no decision, lacks a reason, was not seen before, or the gate still holds something */
    public Decided decide(CaseNumber number, String outcome, String reason, String by) {
        NoticeDecision decision =
                NoticeDecision.ofCode(outcome).orElseThrow(() -> Refusal.invalid(OUTCOME, "notice.decide.outcome"));
        NoticeRecord notice = steps.lockAwaiting(number);
        int version = notice.version() + 1;
        if (decision == NoticeDecision.DROP) {
            String why = FreeText.required("reason", reason, NoticeSteps.LONGEST_REASON);
            requireNotOwed(notice);
            if (notice.version() == 0) {
                CaseNumber about = cases.facts(number).linkedTo();
                owners.forEach(owner -> owner.requireMayDrop(notice.kind(), about));
            }
            notices.dropped(number);
            records.dropped(number, version, why, by);
            if (notice.version() > 0) {
                events.publishEvent(
                        new CorrectionDropped(number, cases.facts(number).linkedTo()));
            }
            return new Decided(false, notice.version() > 0);
        }
        publish(notice, version, by);
        return new Decided(true, true);
    }

    /** The correction that an upheld objection has brought about cannot be dropped; the notice can be taken down. */
    private void requireNotOwed(NoticeRecord notice) {
        if (objections.owesCorrection(notice.number(), notice.version())) {
            throw Refusal.conflict("notice.drop.upheld");
        }
    }

    private void publish(NoticeRecord notice, int number, String by) {
        Content draft = notice.draft();
        CaseNumber about = cases.facts(notice.number()).linkedTo();
        owners.forEach(owner -> owner.requireMayPublish(notice.kind(), about));
        requireClean(screenings.open(notice.number(), draft));
        if (!seen.hasSeen(notice.number(), by, digestOf(draft))) {
            throw Refusal.invalid(OUTCOME, "notice.publish.notSeen");
        }
        Instant now = steps.now();
        String frozen = draft.frozen(head(notice, number, now));
        VersionRecord version = new VersionRecord(
                number, frozen, Content.digest(frozen), notice.draftAt() == null ? now : notice.draftAt(), by, now);
        versions.insert(notice.number(), draft.title(), version);
        notices.published(notice.number(), number);
        records.published(notice.number(), version);
        events.publishEvent(new NoticePublished(notice.number(), about, number));
    }

    private static void requireClean(Screening open) {
        if (!open.clean()) {
            Hit first = open.hits().get(0);
            throw Refusal.invalid(
                    OUTCOME,
                    "notice.publish.hits",
                    open.hits().size(),
                    new Word("noticeField." + first.fieldKey()),
                    new Word("noticeHit." + first.kind().name()));
        }
    }

    /** The digest by which a draft is known; number and version do not belong to it yet. */
    static String digestOf(Content draft) {
        return Content.digest(draft.frozen(new TreeMap<>()));
    }

    private static SortedMap<String, String> head(NoticeRecord notice, int version, Instant at) {
        SortedMap<String, String> head = new TreeMap<>();
        head.put("number", notice.number().value());
        head.put("version", String.valueOf(version));
        head.put("place", notice.place().value());
        head.put("kind", notice.kind().code());
        head.put("promptness", notice.promptness().code());
        head.put("objections", notice.objections() ? "yes" : "no");
        head.put("published", at.toString());
        return head;
    }
}
