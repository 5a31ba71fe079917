package org.gridcase.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.calendar.DeadlineRule.Allowance;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.domain.Ask;
import org.gridcase.deadline.domain.RequestKind;
import org.gridcase.deadline.domain.RequestRules;
import org.gridcase.deadline.domain.RequestRules.Standing;
import org.gridcase.deadline.domain.RequestState;
import org.gridcase.deadline.domain.ResumeWhy;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.PeriodRows;
import org.gridcase.deadline.persistence.RequestRecord;
import org.gridcase.deadline.persistence.RequestRows;
import org.gridcase.deadline.process.DeadlineRequestWorkflow;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people ask about the clock of a case that they see. */
@Service
@Transactional
public class DeadlineRequests {

    private final CaseFiles cases;
    private final PeriodRows periods;
    private final PeriodClock periodClock;
    private final RequestRows requests;
    private final RequestDecisions decisions;
    private final RequestRecords records;
    private final Deciders deciders;
    private final DeadlineRequestWorkflow workflow;
    private final ClockLedger ledger;
    private final Territory territory;
    private final Clock clock;

    DeadlineRequests(
            CaseFiles cases,
            PeriodRows periods,
            PeriodClock periodClock,
            RequestRows requests,
            RequestDecisions decisions,
            RequestRecords records,
            Deciders deciders,
            DeadlineRequestWorkflow workflow,
            ClockLedger ledger,
            Territory territory,
            Clock clock) {
        this.cases = cases;
        this.periods = periods;
        this.periodClock = periodClock;
        this.requests = requests;
        this.decisions = decisions;
        this.records = records;
        this.deciders = deciders;
        this.workflow = workflow;
        this.ledger = ledger;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * What the signed-in person may do about the clock now.
     *
     * @param pause how often it may still be paused, and how long each time; null when the person may not ask for it
     * @param extension the same for an extension
     * @param why why the person may ask for neither, or null
     * @param resume whether the person may end the pause
     */
    public record Options(Allowance pause, Allowance extension, Refusal why, boolean resume) {}

    /** All requests of the case, oldest first. */
    @Transactional(readOnly = true)
    public List<RequestRecord> of(String number) {
        return requests.of(cases.visible(number).number());
    }

    /** Asks; the level above decides. */
    public RequestRecord ask(String number, Ask ask) {
        CaseNumber of = cases.visible(number).number();
        String user = territory.currentPerson().username();
        if (!cases.hasAttachments(
                of, ask.evidence().stream().map(UUID::toString).toList())) {
            throw Refusal.invalid("attachments", "deadline.request.evidenceElsewhere");
        }
        PeriodRecord period = requireOpenPeriod(of);
        Instant now = now();
        RequestRules.requireMayAsk(standing(period, now), user);
        Allowance allowance = RequestRules.requireAllowance(ask.kind(), period.rule(), granted(period, ask.kind()));
        RequestRules.requireNotTooLong(
                ask.kind(), ask.period(), period.rule(), allowance, periodClock.calendar(period), now);
        List<String> groups = deciders.of(segment(of).holder());
        long id = requests.insert(period, ask, user, now, groups, decisions.decideBy(period));
        records.asked(requests.get(id), period);
        workflow.requested(of, id);
        return requests.get(id);
    }

    /** The holder, or somebody of the level above, lets the clock run again before the pause is over. */
    public RequestRecord resume(String number, String reason) {
        CaseNumber of = cases.visible(number).number();
        Person person = territory.currentPerson();
        String why = FreeText.required("reason", reason, Ask.LONGEST_REASON);
        requireOpenPeriod(of);
        RequestRecord request = requests.open(of)
                .filter(open -> open.state() == RequestState.PAUSED)
                .orElseThrow(() -> Refusal.conflict("deadline.resume.notPaused"));
        if (!mayResume(person, of)) {
            throw Refusal.forbidden("deadline.resume.notYours");
        }
        requests.toResume(request.id(), ResumeWhy.ASKED, person.username(), why);
        workflow.resumed(of, request.id());
        return requests.get(request.id());
    }

    @Transactional(readOnly = true)
    public Options options(String number) {
        CaseNumber of = cases.visible(number).number();
        Person person = territory.currentPerson();
        Optional<PeriodRecord> period =
                periods.of(of).stream().filter(one -> one.endedAt() == null).findFirst();
        if (period.isEmpty()) {
            return new Options(null, null, Refusal.conflict("deadline.request.nothingOwed"), false);
        }
        Standing standing = standing(period.get(), now());
        try {
            RequestRules.requireMayAsk(standing, person.username());
        } catch (Refusal why) {
            return new Options(null, null, why, standing.paused() && paused(of) && mayResume(person, of));
        }
        Allowance pause = left(period.get(), RequestKind.PAUSE);
        Allowance extension = left(period.get(), RequestKind.EXTENSION);
        Refusal none = pause == null && extension == null ? Refusal.conflict("deadline.request.noneLeft") : null;
        return new Options(pause, extension, none, false);
    }

    private static Allowance left(PeriodRecord period, RequestKind kind) {
        Allowance all = kind == RequestKind.PAUSE
                ? period.rule().pauses()
                : period.rule().extensions();
        int left = all.times() - granted(period, kind);
        return left <= 0 ? null : new Allowance(left, all.atMost());
    }

    private static int granted(PeriodRecord period, RequestKind kind) {
        return kind == RequestKind.PAUSE ? period.pausesGranted() : period.extensionsGranted();
    }

    private boolean paused(CaseNumber number) {
        return requests.open(number)
                .filter(open -> open.state() == RequestState.PAUSED)
                .isPresent();
    }

    private boolean mayResume(Person person, CaseNumber number) {
        ClockLedger.Holder holder = segment(number).holder();
        return person.username().equals(holder.username()) || deciders.isAbove(person, holder);
    }

    private Standing standing(PeriodRecord period, Instant now) {
        Segment segment = segment(period.caseNumber());
        boolean pending = requests.open(period.caseNumber()).isPresent();
        boolean over = period.missedAt() != null
                || !segment.paused() && !now.isBefore(period.timing().dueAt());
        return new Standing(segment.holder().username(), over, segment.paused(), pending);
    }

    private Segment segment(CaseNumber number) {
        List<Segment> segments = ledger.segments(number.value());
        return segments.get(segments.size() - 1);
    }

    /** Holds the case until the transaction ends. */
    private PeriodRecord requireOpenPeriod(CaseNumber number) {
        Optional<PeriodRecord> period = periods.lockOpen(number);
        if ("closed".equals(cases.facts(number).status())) {
            throw Refusal.conflict("casefile.closed", number.value());
        }
        return period.orElseThrow(() -> Refusal.conflict("deadline.request.nothingOwed"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
