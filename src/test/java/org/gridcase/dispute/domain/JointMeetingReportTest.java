package org.gridcase.dispute.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;

class JointMeetingReportTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final MeetingParty SUPPLIER =
            new MeetingParty(MeetingRole.SUPPLIER, "示范热力", true, "接通供热", TODAY.plusDays(20));
    private static final MeetingParty RESIDENTS = new MeetingParty(MeetingRole.RESIDENTS, null, true, null, null);
    private static final MeetingParty ABSENT = new MeetingParty(MeetingRole.DEVELOPER, "示范置业", false, null, null);

    @Test
    void anAgreementNeedsTwoWhoCameAndSomethingUndertaken() {
        assertThat(report(Outcome.AGREED, null, SUPPLIER, RESIDENTS, ABSENT).parties())
                .hasSize(3);
        refuses("dispute.meeting.tooFew", () -> report(Outcome.AGREED, null, SUPPLIER, ABSENT));
        refuses("dispute.meeting.nothingUndertaken", () -> report(Outcome.AGREED, null, RESIDENTS, RESIDENTS));
    }

    @Test
    void failureNeedsItsReasonAndAnAdjournmentItsRecord() {
        refuses("dispute.reason.missing", () -> report(Outcome.NOT_AGREED, null, ABSENT));
        assertThat(report(Outcome.NOT_AGREED, "亏损", ABSENT).reason()).isEqualTo("亏损");
        refuses("dispute.notes.missing", () -> report(Outcome.ANOTHER_SESSION, null, SUPPLIER));
    }

    @Test
    void whoDidNotComeUndertakesNothingAndWhatIsUndertakenHasItsDay() {
        refuses("dispute.meeting.absent", () -> new MeetingParty(MeetingRole.DEVELOPER, "x", false, "修", TODAY));
        refuses(
                "dispute.meeting.undertakingAndDate",
                () -> new MeetingParty(MeetingRole.DEVELOPER, "x", true, "修", null));
        refuses(
                "dispute.meeting.undertakingAndDate",
                () -> new MeetingParty(MeetingRole.DEVELOPER, "x", true, null, TODAY));
    }

    @Test
    void nothingIsDueBeforeTheMeetingAndTheMeetingIsNotAhead() {
        JointMeetingReport fine = report(Outcome.AGREED, null, SUPPLIER, RESIDENTS);
        fine.checkDates(NOW, ZONE);
        refuses("dispute.meeting.undertakingPast", () -> report(
                        Outcome.AGREED,
                        null,
                        RESIDENTS,
                        new MeetingParty(MeetingRole.SUPPLIER, null, true, "供热", TODAY.minusDays(1)))
                .checkDates(NOW, ZONE));
        refuses("dispute.meeting.future", () -> new JointMeetingReport(
                        Outcome.AGREED, null, null, NOW.plusSeconds(3600), null, List.of(SUPPLIER, RESIDENTS))
                .checkDates(NOW, ZONE));
    }

    @Test
    void theUndertakingsAreTheTermsAndTheLastOfThemTheDay() {
        Undertakings undertakings = new Undertakings(
                List.of(SUPPLIER, RESIDENTS, new MeetingParty(MeetingRole.DEVELOPER, "示范置业", true, "补齐设备", TODAY)));

        assertThat(undertakings.text(MeetingParty::name))
                .isEqualTo("示范热力：接通供热（2026-12-13 前完成）\n示范置业：补齐设备（2026-11-23 前完成）");
        assertThat(undertakings.lastDay()).isEqualTo(TODAY.plusDays(20));
        assertThat(new Undertakings(List.of(RESIDENTS)).none()).isTrue();
    }

    @Test
    void rolesAreReadHoweverTheyAreWrittenDown() {
        assertThat(MeetingRole.invited("[\"supplier\",\"residents\"]"))
                .containsExactly(MeetingRole.SUPPLIER, MeetingRole.RESIDENTS);
        refuses("dispute.meeting.role", () -> MeetingRole.invited("supplier,mayor"));
        refuses("dispute.meeting.invited", () -> MeetingRole.invited(null));
    }

    private static JointMeetingReport report(Outcome outcome, String reason, MeetingParty... parties) {
        return new JointMeetingReport(outcome, reason, null, null, null, List.of(parties));
    }

    private static void refuses(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                .isEqualTo(key));
    }
}
