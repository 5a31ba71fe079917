package org.gridcase.deadline.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.domain.RequestKind;
import org.gridcase.deadline.domain.RequestRules;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.RequestRecord;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.Reminders;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** Puts on the timeline what became of a request, and tells the people whom it concerns. */
@Component
class RequestRecords {

    private final CaseFiles cases;
    private final Deciders deciders;
    private final Reminders reminders;

    RequestRecords(CaseFiles cases, Deciders deciders, Reminders reminders) {
        this.cases = cases;
        this.deciders = deciders;
        this.reminders = reminders;
    }

    void asked(RequestRecord request, PeriodRecord period) {
        String amount = String.valueOf(request.asked().amount());
        String unit = RequestRules.unit(request.asked());
        record(
                request,
                request.kind() == RequestKind.PAUSE
                        ? TimelineEntry.by(
                                request.askedBy(),
                                "pauseRequested",
                                period.stage(),
                                request.reason(),
                                request.ground().word(),
                                amount,
                                unit)
                        : TimelineEntry.by(
                                request.askedBy(),
                                "extensionRequested",
                                period.stage(),
                                request.reason(),
                                amount,
                                unit));
    }

    /** Those who decide hear of it, each time it comes to others. */
    void toDecide(RequestRecord request, PeriodRecord period) {
        remind(
                request,
                period,
                "received-" + request.unanswered(),
                ReminderKind.REQUEST_RECEIVED,
                deciders.people(request.deciders(), request.askedBy()),
                List.of(request.kind().word()));
    }

    void raised(RequestRecord request, PeriodRecord period) {
        record(
                request,
                TimelineEntry.byService(
                        "requestRaised", period.stage(), request.kind().word()));
        toDecide(request, period);
    }

    /** Nobody is above those who did not decide: they are urged, again and again. */
    void urged(RequestRecord request, PeriodRecord period) {
        record(
                request,
                TimelineEntry.byService(
                        "requestUrged", period.stage(), request.kind().word()));
        send(
                request,
                "urged-" + request.unanswered(),
                ReminderKind.SUPERVISION,
                deciders.people(request.deciders(), request.askedBy()),
                List.of(
                        request.caseNumber().value(),
                        "case.level." + period.stage(),
                        "deadlineStep.deadlineRequest",
                        request.decideBy().toString()));
    }

    void decided(RequestRecord request, PeriodRecord period, boolean approved) {
        record(
                request,
                approved
                        ? TimelineEntry.by(
                                request.decidedBy(),
                                "requestApproved",
                                period.stage(),
                                request.decisionReason(),
                                request.kind().word())
                        : TimelineEntry.by(
                                request.decidedBy(),
                                "requestRejected",
                                period.stage(),
                                request.decisionReason(),
                                request.kind().word()));
    }

    /** A calendar was corrected, or the service was down: until when it must be decided, or how long the pause may last. */
    void redated(RequestRecord before, RequestRecord after, PeriodRecord period) {
        boolean paused = after.pauseUntil() != null;
        record(
                after,
                TimelineEntry.byService(
                        paused ? "pauseRedated" : "requestRedated",
                        period.stage(),
                        (paused ? before.pauseUntil() : before.decideBy()).toString(),
                        (paused ? after.pauseUntil() : after.decideBy()).toString()));
    }

    /** Whoever asked hears what was decided, with the end as it is now. */
    void tellAsker(RequestRecord request, PeriodRecord period) {
        remind(
                request,
                period,
                "decided",
                ReminderKind.REQUEST_DECIDED,
                Set.of(request.askedBy()),
                List.of(request.kind().word(), "requestDecision." + request.outcome()));
    }

    void paused(RequestRecord request, PeriodRecord period, Instant before) {
        record(
                request,
                TimelineEntry.byService(
                        "clockPaused",
                        period.stage(),
                        request.ground().word(),
                        request.pauseUntil().toString(),
                        before.toString(),
                        period.timing().dueAt().toString()));
    }

    void resumed(RequestRecord request, PeriodRecord period, Instant before) {
        record(
                request,
                TimelineEntry.by(
                        request.resumedBy(),
                        "clockResumed",
                        period.stage(),
                        request.resumeReason(),
                        request.resumeWhy().word(),
                        before.toString(),
                        period.timing().dueAt().toString()));
    }

    void extended(RequestRecord request, PeriodRecord period, Instant before) {
        record(
                request,
                TimelineEntry.byService(
                        "extended",
                        period.stage(),
                        String.valueOf(request.asked().amount()),
                        RequestRules.unit(request.asked()),
                        before.toString(),
                        period.timing().dueAt().toString()));
    }

    void moot(RequestRecord request, String stage) {
        record(
                request,
                TimelineEntry.byService("requestMoot", stage, request.kind().word()));
    }

    void pauseEndedWithStep(RequestRecord request, String stage) {
        record(request, TimelineEntry.byService("pauseEnded", stage));
    }

    private void record(RequestRecord request, TimelineEntry entry) {
        cases.record(request.caseNumber(), entry);
    }

    private void remind(
            RequestRecord request,
            PeriodRecord period,
            String what,
            ReminderKind kind,
            Set<String> people,
            List<String> further) {
        List<String> arguments = new ArrayList<>(List.of(
                request.caseNumber().value(),
                "case.level." + period.stage(),
                "deadlineStep." + period.step().step(),
                period.timing().dueAt().toString()));
        arguments.addAll(further);
        send(request, what, kind, people, arguments);
    }

    private void send(
            RequestRecord request, String what, ReminderKind kind, Set<String> people, List<String> arguments) {
        PlaceCode place = cases.facts(request.caseNumber()).place();
        if (!people.isEmpty()) {
            reminders.send(new Reminder(
                    "request-" + request.id() + "-" + what,
                    kind,
                    request.caseNumber().value(),
                    place,
                    people,
                    arguments));
        }
    }
}
