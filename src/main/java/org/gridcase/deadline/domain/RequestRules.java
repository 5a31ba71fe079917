package org.gridcase.deadline.domain;

import java.time.Instant;
import java.util.List;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.DeadlineRule.Allowance;
import org.gridcase.calendar.domain.Period;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;

/** Whether a step allows what is asked about its clock. */
public final class RequestRules {

    private RequestRules() {}

    /**
     * How it stands with the case.
     *
     * @param holder who has taken the step up, or null
     * @param over whether the period is over
     * @param pending whether another request waits for its decision
     */
    public record Standing(String holder, boolean over, boolean paused, boolean pending) {}

    /**
     * Only whoever has taken the step up may ask, one thing at a time, and only while the clock runs.
     *
     * @throws Refusal (403, 409) otherwise
     */
    public static void requireMayAsk(Standing standing, String user) {
        if (standing.over()) {
            throw Refusal.conflict("deadline.request.over");
        }
        if (standing.holder() == null) {
            throw Refusal.conflict("deadline.request.unclaimed");
        }
        if (!standing.holder().equals(user)) {
            throw Refusal.forbidden("deadline.request.notHolder");
        }
        if (standing.paused()) {
            throw Refusal.conflict("deadline.request.paused");
        }
        if (standing.pending()) {
            throw Refusal.conflict("deadline.request.pending");
        }
    }

    /** @throws Refusal (409) when the rule allows none, or as many as it allows have been granted */
    public static Allowance requireAllowance(RequestKind kind, DeadlineRule rule, int granted) {
        Allowance allowance = kind == RequestKind.PAUSE ? rule.pauses() : rule.extensions();
        if (allowance.times() == 0) {
            throw Refusal.conflict("deadline.request.notAllowed", new Word(kind.word()));
        }
        if (granted >= allowance.times()) {
            throw Refusal.conflict("deadline.request.usedUp", new Word(kind.word()), allowance.times());
        }
        return allowance;
    }

    /**
     * An extension adds to the period of the rule, so it is in that unit. Amounts of different units are compared by when
     * they would end.
     *
     * @throws Refusal (400) when it is too long or in another unit, or ends beyond the calendar's horizon
     */
    public static void requireNotTooLong(
            RequestKind kind,
            Period asked,
            DeadlineRule rule,
            Allowance allowance,
            WorkingCalendar calendar,
            Instant now) {
        if (kind == RequestKind.EXTENSION && asked.unit() != rule.handleWithin().unit()) {
            throw Refusal.invalid("period", "deadline.request.unit", unitWord(rule.handleWithin()));
        }
        boolean tooLong = asked.unit() == allowance.atMost().unit()
                ? asked.amount() > allowance.atMost().amount()
                : end(asked, calendar, now).isAfter(end(allowance.atMost(), calendar, now));
        if (tooLong) {
            throw Refusal.invalid(
                    "period",
                    "deadline.request.tooLong",
                    allowance.atMost().amount(),
                    unitWord(allowance.atMost()),
                    new Word(kind.word()));
        }
    }

    /** Until when a pause that begins now lasts at the longest: as asked, and never longer than the rule allows. */
    public static Instant pauseUntil(Period asked, Allowance allowance, WorkingCalendar calendar, Instant now) {
        Instant wanted = end(asked, calendar, now);
        Instant limit = end(allowance.atMost(), calendar, now);
        return wanted.isBefore(limit) ? wanted : limit;
    }

    /** Key of the words of a period's unit. */
    public static String unit(Period period) {
        return "periodUnit." + period.unit().text();
    }

    private static Word unitWord(Period period) {
        return new Word(unit(period));
    }

    private static Instant end(Period period, WorkingCalendar calendar, Instant from) {
        return calendar.end(from, period, List.of()).at();
    }
}
