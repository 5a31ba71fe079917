package org.gridcase.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.calendar.DeadlineRule.Allowance;
import org.gridcase.calendar.domain.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule whose length somebody has promised differently: its reminders keep their share. */
class DeadlineRuleTest {

    @ParameterizedTest
    @CsvSource({"30, 15 d, 25 d", "60, 30 d, 50 d", "12, 6 d, 10 d", "2, 1 d, 1 d", "1, , "})
    void remindersInDaysKeepTheirShare(int days, String warn, String last) {
        DeadlineRule rule = rule("30 d", "15 d", "25 d").withinDays(days);

        assertThat(rule.handleWithin()).isEqualTo(new Period(days, Period.Unit.DAYS));
        assertThat(text(rule.warnAfter())).isEqualTo(warn);
        assertThat(text(rule.lastWarningAfter())).isEqualTo(last);
        assertThat(rule.basis()).isEqualTo("basis");
        assertThat(rule.atEnd().toString()).isEqualTo("climb");
    }

    @Test
    void remindersInOtherUnitsStay() {
        DeadlineRule rule = rule("30 d", "3 wd", null).withinDays(10);
        assertThat(text(rule.warnAfter())).isEqualTo("3 wd");
        assertThat(rule.lastWarningAfter()).isNull();
    }

    private static String text(Period period) {
        return period == null ? null : period.toString();
    }

    private static DeadlineRule rule(String within, String warn, String last) {
        return new DeadlineRule(
                null,
                Period.parse(within),
                Period.parse(warn),
                last == null ? null : Period.parse(last),
                AtEnd.parse("climb"),
                "cn",
                new Allowance(0, null),
                new Allowance(0, null),
                "basis",
                "1");
    }
}
