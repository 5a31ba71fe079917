package org.gridcase.calendar;

import org.gridcase.calendar.domain.Period;

/**
 * What a step owes, as the table {@code deadline-rules} has it. All periods begin with the step.
 *
 * @param acceptWithin until when somebody must have taken it up, or null when that is not asked
 * @param handleWithin until when it must be done
 * @param warnAfter when the holder and the superior are reminded (yellow), or null
 * @param lastWarningAfter when they are reminded for the last time (red), or null
 * @param atEnd what happens when the period is over
 * @param calendar code of the working calendar by which it is counted
 * @param pauses how often the clock may be paused within the period, and how long at most each time (null: not at all)
 * @param extensions how often the period may be extended, and by how much at most each time (null: not at all)
 * @param basis where the rule comes from, in words
 * @param version of the table, with the override that took its place if one did
 */
public record DeadlineRule(
        Period acceptWithin,
        Period handleWithin,
        Period warnAfter,
        Period lastWarningAfter,
        AtEnd atEnd,
        String calendar,
        Allowance pauses,
        Allowance extensions,
        String basis,
        String version) {

    /** The same rule with another time to do it in; reminders that are counted in days too keep their share of it. */
    public DeadlineRule withinDays(int days) {
        return new DeadlineRule(
                acceptWithin,
                new Period(days, Period.Unit.DAYS),
                share(warnAfter, days),
                share(lastWarningAfter, days),
                atEnd,
                calendar,
                pauses,
                extensions,
                basis,
                version);
    }

    private Period share(Period reminder, int days) {
        if (reminder == null || reminder.unit() != Period.Unit.DAYS || handleWithin.unit() != Period.Unit.DAYS) {
            return reminder;
        }
        int amount = reminder.amount() * days / handleWithin.amount();
        return amount == 0 ? null : new Period(amount, Period.Unit.DAYS);
    }

    /** @param times 0 when it is not allowed at all; {@code atMost} is null then */
    public record Allowance(int times, Period atMost) {

        public Allowance {
            if (times < 0 || (times == 0) != (atMost == null)) {
                throw new IllegalArgumentException("not an allowance: " + times + " times at most " + atMost);
            }
        }
    }
}
