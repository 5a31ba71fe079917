package org.gridcase.publicity.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Publications;
import org.gridcase.publicity.domain.NoticeStage;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.gridcase.territory.HeldPost;
import org.springframework.stereotype.Component;

/** What all steps of a notice have in common: its officer holds it, and owes one thing by an instant. */
@Component
class NoticeSteps {

    static final int LONGEST_REASON = 1_000;

    private static final String ORDINARY = "ordinary";

    private final PublicationRows notices;
    private final Periods periods;
    private final Clock clock;

    NoticeSteps(PublicationRows notices, Periods periods, Clock clock) {
        this.notices = notices;
        this.periods = periods;
        this.clock = clock;
    }

    NoticeRecord lock(CaseNumber number) {
        return notices.lock(number).orElseThrow(() -> Refusal.notFound("notice.unknown", number.value()));
    }

    /** @throws Refusal (409) when nothing waits for the officer's decision */
    NoticeRecord lockAwaiting(CaseNumber number) {
        NoticeRecord notice = lock(number);
        if (!notice.awaitsDecision()) {
            throw Refusal.conflict("notice.notAwaiting", new Word(notice.state().word()));
        }
        return notice;
    }

    /** @throws Refusal (409) when it is not public now */
    NoticeRecord lockShown(CaseNumber number) {
        NoticeRecord notice = lock(number);
        if (notice.state() != NoticeState.SHOWN) {
            throw Refusal.conflict("notice.notShown", new Word(notice.state().word()));
        }
        return notice;
    }

    /** The officer of the place owes the step from now on, or the service waits for its end. */
    Owed open(NoticeRecord notice, NoticeStage stage, String step) {
        return periods.open(
                notice.number(),
                step(step),
                holder(notice, stage),
                List.of(NoticeOfficers.of(notice.place()).post()),
                stage.code());
    }

    static Step step(String step) {
        return new Step(Publications.PROCESS, step, ORDINARY);
    }

    static Holder holder(NoticeRecord notice, NoticeStage stage) {
        HeldPost officer = NoticeOfficers.of(notice.place());
        return new Holder(stage.code(), officer.post().code(), officer.place().value(), null);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
