package org.gridcase.call.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gridcase.call.WindowMissed;
import org.gridcase.call.domain.CallStep;
import org.gridcase.call.domain.Unit;
import org.gridcase.call.persistence.NoticeRows;
import org.gridcase.call.persistence.NoticeRows.Notice;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Periods;
import org.gridcase.document.PdfDocuments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A unit missed its window: a supervision notice (督办单) is issued, numbered and on paper. */
@Service
@Transactional
public class SupervisionNotices {

    private final Periods periods;
    private final NoticeRows notices;
    private final CallTurns turns;
    private final CaseFiles cases;
    private final PdfDocuments pdf;
    private final UnitNames names;
    private final MessageSource words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupervisionNotices(
            Periods periods,
            NoticeRows notices,
            CallTurns turns,
            CaseFiles cases,
            PdfDocuments pdf,
            UnitNames names,
            MessageSource words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.periods = periods;
        this.notices = notices;
        this.turns = turns;
        this.cases = cases;
        this.pdf = pdf;
        this.names = names;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** @param period the period of the step whose time is over */
    public void missed(CaseNumber number, CallStep step, long period) {
        turns.lockCall(number);
        periods.over(number);
        Unit unit = turns.unit(number, step);
        Instant now = clock.instant();
        Notice notice = notices.issue(
                unit.centre().place(),
                LocalDate.ofInstant(now, clock.getZone()).getYear(),
                number,
                unit.place(),
                step.code(),
                period,
                now);
        String title = number(notice);
        cases.record(number, TimelineEntry.byService("noticeIssued", unit.stage(), title, names.of(unit.place())));
        notices.kept(
                notice,
                cases.keepDocument(
                        number,
                        title + ".pdf",
                        "application/pdf",
                        pdf.render("supervision-notice", model(notice, step))));
        events.publishEvent(new WindowMissed(number, unit.place(), times(number, unit), turns.entry(number)));
    }

    private int times(CaseNumber number, Unit unit) {
        return (int) notices.about(number).stream()
                .filter(notice -> notice.unit().equals(unit.place()))
                .count();
    }

    /** As officials write it: 督办〔2026〕3号. */
    static String number(Notice notice) {
        return "督办〔" + notice.year() + "〕" + notice.number() + "号";
    }

    private Map<String, Object> model(Notice notice, CallStep step) {
        CaseFacts facts = cases.facts(notice.about());
        Map<String, Object> model = new HashMap<>();
        model.put("number", number(notice));
        model.put("caseNumber", facts.number().value());
        model.put("unit", names.of(notice.unit()));
        model.put("issuer", names.of(notice.district()));
        model.put("title", facts.title());
        model.put("step", words.getMessage("deadlineStep." + step.code(), null, Locale.SIMPLIFIED_CHINESE));
        model.put("issuedOn", LocalDate.ofInstant(notice.issuedAt(), clock.getZone()));
        return model;
    }
}
