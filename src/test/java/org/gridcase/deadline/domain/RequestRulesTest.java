package org.gridcase.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.calendar.AtEnd;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.DeadlineRule.Allowance;
import org.gridcase.calendar.domain.Gap;
import org.gridcase.calendar.domain.Period;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.calendar.domain.WorkingHours;
import org.gridcase.deadline.domain.RequestRules.Standing;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked about a clock, and what may not. */
class RequestRulesTest {

    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "cn",
            1,
            ZoneId.of("Asia/Shanghai"),
            WorkingHours.parse("09:00-12:00,13:30-17:30"),
            Map.of(),
            Set.of(2026),
            LocalDate.of(2026, 12, 31));
    /** A Monday, 10:00. */
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

    private static final String FILE = UUID.randomUUID().toString();

    @Test
    void readsWhatIsAsked() {
        Ask ask = Ask.of("pause", "waitingForExpert", " 等鉴定 ", "5 wd", List.of(FILE, FILE));

        assertThat(ask.kind()).isEqualTo(RequestKind.PAUSE);
        assertThat(ask.ground()).isEqualTo(PauseGround.EXPERT);
        assertThat(ask.reason()).isEqualTo("等鉴定");
        assertThat(ask.period()).isEqualTo(new Period(5, Period.Unit.WORKING_DAYS));
        assertThat(ask.evidence()).containsExactly(UUID.fromString(FILE));
        assertThat(Ask.of("extension", "", "x", "1 wd", List.of(FILE)).ground()).isNull();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"-3 wd", "0 wd", "wd", "3", "3 weeks", "1.5 h", "immediately", "999999 wd", "3 wd; 4 wd"})
    void aPeriodIsAPositiveLengthOfTime(String period) {
        refused("deadline.request.period", () -> Ask.of("pause", "waitingForParty", "x", period, List.of(FILE)));
    }

    @Test
    void refusesWhatIsIncomplete() {
        refused("deadline.request.kind", () -> Ask.of(null, null, "x", "1 wd", List.of(FILE)));
        refused("deadline.request.kind", () -> Ask.of("stop", null, "x", "1 wd", List.of(FILE)));
        refused("deadline.request.ground", () -> Ask.of("pause", null, "x", "1 wd", List.of(FILE)));
        refused("deadline.request.ground", () -> Ask.of("pause", "tired", "x", "1 wd", List.of(FILE)));
        refused(
                "deadline.request.groundOfExtension",
                () -> Ask.of("extension", "waitingForParty", "x", "1 wd", List.of(FILE)));
        refused("shared.text.missing", () -> Ask.of("extension", null, " ", "1 wd", List.of(FILE)));
        refused("shared.text.tooLong", () -> Ask.of("extension", null, "字".repeat(1001), "1 wd", List.of(FILE)));
        refused("deadline.request.evidenceMissing", () -> Ask.of("extension", null, "x", "1 wd", null));
        refused("deadline.request.evidenceMissing", () -> Ask.of("extension", null, "x", "1 wd", List.of()));
        refused("deadline.request.evidenceUnknown", () -> Ask.of("extension", null, "x", "1 wd", List.of("1")));
        refused(
                "deadline.request.evidenceUnknown",
                () -> Ask.of("extension", null, "x", "1 wd", Collections.singletonList(null)));
        refused(
                "deadline.request.evidenceTooMany",
                () -> Ask.of("extension", null, "x", "1 wd", Collections.nCopies(21, FILE)));
    }

    @Test
    void onlyTheHolderAsksAndOneThingAtATime() {
        assertThatCode(() -> RequestRules.requireMayAsk(new Standing("zhang", false, false, false), "zhang"))
                .doesNotThrowAnyException();
        refused("deadline.request.over", () -> mayAsk(new Standing("zhang", true, false, false)));
        refused("deadline.request.unclaimed", () -> mayAsk(new Standing(null, false, false, false)));
        refused("deadline.request.notHolder", () -> mayAsk(new Standing("li", false, false, false)));
        refused("deadline.request.paused", () -> mayAsk(new Standing("zhang", false, true, false)));
        refused("deadline.request.pending", () -> mayAsk(new Standing("zhang", false, false, true)));
    }

    private static void mayAsk(Standing standing) {
        RequestRules.requireMayAsk(standing, "zhang");
    }

    @Test
    void asOftenAsTheRuleAllows() {
        DeadlineRule rule = rule(new Allowance(1, Period.parse("5 wd")), new Allowance(0, null));

        assertThat(RequestRules.requireAllowance(RequestKind.PAUSE, rule, 0)).isEqualTo(rule.pauses());
        refused("deadline.request.usedUp", () -> RequestRules.requireAllowance(RequestKind.PAUSE, rule, 1));
        refused("deadline.request.notAllowed", () -> RequestRules.requireAllowance(RequestKind.EXTENSION, rule, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "5 wd, true",
        "6 wd, false",
        // The fifth working day from Monday is the next Monday, until 17:30.
        "7 d, true",
        "8 d, false",
        "175 h, true",
        "176 h, false",
        "35 wh, true"
    })
    void asLongAsTheRuleAllowsWhateverTheUnit(String asked, boolean accepted) {
        Allowance fiveDays = new Allowance(1, Period.parse("5 wd"));
        DeadlineRule rule = rule(fiveDays, fiveDays);
        ThrowingCallable check = () ->
                RequestRules.requireNotTooLong(RequestKind.PAUSE, Period.parse(asked), rule, fiveDays, CALENDAR, NOW);

        if (accepted) {
            assertThatCode(check).doesNotThrowAnyException();
        } else {
            refused("deadline.request.tooLong", check);
        }
    }

    @Test
    void anExtensionIsInTheUnitOfTheRule() {
        Allowance fiveDays = new Allowance(1, Period.parse("5 wd"));
        DeadlineRule rule = rule(fiveDays, fiveDays);

        refused(
                "deadline.request.unit",
                () -> RequestRules.requireNotTooLong(
                        RequestKind.EXTENSION, Period.parse("3 d"), rule, fiveDays, CALENDAR, NOW));
    }

    @Test
    void aPauseBeyondTheHorizonIsRefused() {
        Allowance long_ = new Allowance(1, Period.parse("90 wd"));

        refused(
                "calendar.beyondHorizon",
                () -> RequestRules.requireNotTooLong(
                        RequestKind.PAUSE, Period.parse("80 d"), rule(long_, long_), long_, CALENDAR, NOW));
    }

    @Test
    void aPauseLastsAsAskedAndNeverLongerThanTheRule() {
        Allowance twoDays = new Allowance(1, Period.parse("2 wd"));

        assertThat(RequestRules.pauseUntil(Period.parse("1 h"), twoDays, CALENDAR, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(RequestRules.pauseUntil(Period.parse("9 d"), twoDays, CALENDAR, NOW))
                .isEqualTo(Instant.parse("2026-11-04T09:30:00Z"));
    }

    /** From Tuesday 11:00 to Thursday 14:00: 1 + 4 hours of Tuesday, 7 of Wednesday, 3.5 of Thursday. */
    @Test
    void aPauseMovesTheEndByExactlyWhatCountedInIt() {
        DeadlineRule rule = rule(new Allowance(0, null), new Allowance(0, null));
        Gap pause = new Gap(Instant.parse("2026-11-03T03:00:00Z"), Instant.parse("2026-11-05T06:00:00Z"));

        Instant without = Timing.of(rule, CALENDAR, NOW, NOW, null, List.of()).dueAt();
        Instant with = Timing.of(rule, CALENDAR, NOW, NOW, null, List.of(pause)).dueAt();

        // Three working days end on Thursday at 17:30; 15.5 working hours later it is Monday, 11:00.
        assertThat(without).isEqualTo(Instant.parse("2026-11-05T09:30:00Z"));
        assertThat(with).isEqualTo(Instant.parse("2026-11-10T02:30:00Z"));
    }

    private static DeadlineRule rule(Allowance pauses, Allowance extensions) {
        return new DeadlineRule(
                null, Period.parse("3 wd"), null, null, AtEnd.parse("climb"), "cn", pauses, extensions, "", "1");
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(action)
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
