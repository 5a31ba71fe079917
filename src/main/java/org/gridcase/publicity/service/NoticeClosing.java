package org.gridcase.publicity.service;

import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Periods;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.PublicationStopped;
import org.gridcase.publicity.domain.masking.Hit;
import org.gridcase.publicity.domain.masking.Screening;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.publicity.persistence.SheetRows;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a notice down, and closes the case of one that is done with. */
@Service
@Transactional
public class NoticeClosing {

    private static final int LONGEST_WHY = 500;
    private static final String REASON = "reason";

    private final NoticeSteps steps;
    private final PublicationRows notices;
    private final SheetRows sheets;
    private final Screenings screenings;
    private final Periods periods;
    private final CaseFiles cases;
    private final NoticeRecords records;
    private final ApplicationEventPublisher events;

    NoticeClosing(
            NoticeSteps steps,
            PublicationRows notices,
            SheetRows sheets,
            Screenings screenings,
            Periods periods,
            CaseFiles cases,
            NoticeRecords records,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.notices = notices;
        this.sheets = sheets;
        this.screenings = screenings;
        this.periods = periods;
        this.cases = cases;
        this.records = records;
        this.events = events;
    }

    /** The content goes at once; the reason stands in its place, and passes the masking gate like everything public. */
    void withdraw(CaseNumber number, String reason, String by) {
        String why = FreeText.required(REASON, reason, LONGEST_WHY);
        steps.lockShown(number);
        Screening screening = screenings.text(number, REASON, "撤下理由", why);
        if (!screening.clean()) {
            Hit first = screening.hits().get(0);
            throw Refusal.invalid(
                    REASON,
                    "notice.withdraw.hits",
                    why.substring(first.from(), first.to()),
                    new Word("noticeHit." + first.kind().name()));
        }
        notices.withdrawn(number, why, by, steps.now());
        sheets.forget(number);
        records.withdrawn(number, why, by);
    }

    /** Nobody has seen it; its officer is not asked any more. */
    void giveUp(CaseNumber number, String reason, String by) {
        String why = FreeText.required(REASON, reason, NoticeSteps.LONGEST_REASON);
        NoticeRecord notice = steps.lockAwaiting(number);
        if (notice.state() != NoticeState.DRAFTED) {
            throw Refusal.conflict("notice.giveUp.shown");
        }
        notices.dropped(number);
        records.dropped(number, 1, why, by);
    }

    public void close(CaseNumber number) {
        NoticeRecord notice = steps.lock(number);
        String why = notice.state().code();
        periods.close(number, why);
        cases.closed(number, why);
        if (notice.state() != NoticeState.ENDED) {
            events.publishEvent(new PublicationStopped(
                    number, cases.facts(number).linkedTo(), notice.state().isPublic()));
        }
    }
}
