package org.gridcase.dispute.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.dispute.domain.Agreement.Kind;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aWrittenOneNamesItsPerformanceDate() {
        refused("performanceDate", () -> new Agreement(Kind.WRITTEN, "修好水管", null, TODAY));
        assertThat(new Agreement(Kind.ORAL, "当面道歉", null, TODAY).performanceDate())
                .isNull();
    }

    @Test
    void termsAreGivenAndOfALengthThatPeopleRead() {
        refused("terms", () -> new Agreement(Kind.ORAL, " ", null, TODAY));
        refused("terms", () -> new Agreement(Kind.ORAL, "长".repeat(5001), null, TODAY));
        assertThat(new Agreement(Kind.ORAL, "𠮷".repeat(5000), null, TODAY).terms())
                .hasSize(10000);
    }

    @Test
    void datesThatCannotBeAreRefused() {
        refused("signedOn", () -> new Agreement(Kind.ORAL, "道歉", null, TODAY.plusDays(1)).checkDates(TODAY));
        refused("performanceDate", () -> new Agreement(Kind.WRITTEN, "付款", TODAY.minusDays(1), TODAY)
                .checkDates(TODAY));
        refused("performanceDate", () -> new Agreement(Kind.WRITTEN, "付款", TODAY.minusDays(1), null).checkDates(TODAY));
        new Agreement(Kind.WRITTEN, "付款", TODAY, TODAY).checkDates(TODAY);
    }

    @Test
    void onlyASignedWrittenOneCanBeConfirmedWithinThirtyDays() {
        assertThat(new Agreement(Kind.WRITTEN, "付款", TODAY, TODAY).confirmationUntil())
                .isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(new Agreement(Kind.WRITTEN, "付款", TODAY, null).confirmationUntil())
                .isNull();
        assertThat(new Agreement(Kind.ORAL, "道歉", null, TODAY).confirmationUntil())
                .isNull();
    }

    private static void refused(String field, ThrowingCallable action) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(action).satisfies(refusal -> assertThat(refusal.field())
                .isEqualTo(field));
    }
}
