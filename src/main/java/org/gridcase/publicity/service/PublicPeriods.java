package org.gridcase.publicity.service;

import java.util.HashSet;
import java.util.Set;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.publicity.PublicationEnded;
import org.gridcase.publicity.domain.NoticeStage;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.ObjectionRows;
import org.gridcase.publicity.persistence.PublicationRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long a notice is open to objections, and how long it is shown. */
@Service
@Transactional
public class PublicPeriods {

    /** The kind of case of an objection; each is linked to its notice. */
    static final String OBJECTION = "objection";

    private static final String PENDING = "objectionsPending";

    private final NoticeSteps steps;
    private final PublicationRows notices;
    private final ObjectionRows objections;
    private final PublicationRules rules;
    private final Periods periods;
    private final CaseFiles cases;
    private final NoticeRecords records;
    private final ApplicationEventPublisher events;

    PublicPeriods(
            NoticeSteps steps,
            PublicationRows notices,
            ObjectionRows objections,
            PublicationRules rules,
            Periods periods,
            CaseFiles cases,
            NoticeRecords records,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.notices = notices;
        this.objections = objections;
        this.rules = rules;
        this.periods = periods;
        this.cases = cases;
        this.records = records;
        this.events = events;
    }

    /** Whether the version that is shown has a period for objections before it that is not over yet. */
    @Transactional(readOnly = true)
    public boolean takesObjections(CaseNumber number) {
        return notices.find(number)
                .filter(notice -> notice.objections() && notice.objectionsOverAt() == null)
                .isPresent();
    }

    public Owed openObjections(CaseNumber number) {
        NoticeRecord notice = steps.lockShown(number);
        Owed owed = steps.open(
                notice, NoticeStage.OBJECTIONS, rules.of(notice.promptness()).objectionStep());
        records.objectionsOpened(number, owed);
        return owed;
    }

    /**
     * The time for objections has passed, or one of them was decided since. Whoever files an objection holds the notice, so
     * that none comes between the count and the end.
     *
     * @return whether one is open, or upheld and not put right: then the period is not over
     */
    public boolean endObjections(CaseNumber number) {
        NoticeRecord notice = steps.lockShown(number);
        String step = rules.of(notice.promptness()).objectionStep();
        boolean firstLook = periods.running(number, NoticeSteps.step(step), NoticeStage.OBJECTIONS.code())
                .isPresent();
        if (firstLook) {
            periods.over(number);
        }
        Set<CaseNumber> unsettled = new HashSet<>(cases.openLinkedTo(number, OBJECTION));
        unsettled.addAll(objections.upheld(number, notice.version()));
        if (!unsettled.isEmpty()) {
            if (firstLook) {
                await(notice, unsettled.size());
            }
            return true;
        }
        notices.objectionsOver(number, steps.now());
        records.objectionsOver(number);
        ended(notice);
        return false;
    }

    /** The officer keeps the case and owes nothing: who answers the objections owes that. */
    private void await(NoticeRecord notice, int open) {
        periods.close(notice.number(), PENDING);
        cases.heldBy(
                notice.number(),
                NoticeSteps.holder(notice, NoticeStage.OBJECTIONS),
                null,
                WorkingCalendars.NATIONAL,
                PENDING,
                steps.now());
        records.objectionsPending(notice.number(), open);
    }

    public Owed openShowing(CaseNumber number) {
        NoticeRecord notice = steps.lockShown(number);
        Owed owed = steps.open(
                notice, NoticeStage.SHOWN, rules.of(notice.promptness()).showStep());
        records.shown(number, owed);
        return owed;
    }

    public void endShowing(CaseNumber number) {
        NoticeRecord notice = steps.lockShown(number);
        periods.over(number);
        notices.ended(number, steps.now());
        records.ended(number);
        if (!notice.objections()) {
            ended(notice);
        }
    }

    private void ended(NoticeRecord notice) {
        events.publishEvent(new PublicationEnded(
                notice.number(), cases.facts(notice.number()).linkedTo(), notice.version()));
    }
}
