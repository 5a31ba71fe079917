package org.gridcase.dispute.domain;

import java.time.LocalDate;
import org.gridcase.shared.Refusal;

/**
 * A mediation agreement (调解协议), written or oral (People's Mediation Law, art. 28).
 *
 * @param performanceDate by when it is to be performed; required when written
 * @param signedOn when the parties signed or agreed; null for a draft
 */
public record Agreement(Kind kind, String terms, LocalDate performanceDate, LocalDate signedOn) {

    public enum Kind {
        WRITTEN("written"),
        ORAL("oral");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw Refusal.invalid("agreementKind", "dispute.agreement.kind", code);
        }
    }

    /** Days from its effect within which the parties may together ask a court to confirm it (art. 33). */
    public static final int CONFIRMATION_DAYS = 30;

    private static final int LONGEST_TERMS = 5_000;

    public Agreement {
        if (terms == null || terms.isBlank()) {
            throw Refusal.invalid("terms", "dispute.agreement.terms");
        }
        if (terms.codePointCount(0, terms.length()) > LONGEST_TERMS) {
            throw Refusal.invalid("terms", "dispute.agreement.termsTooLong", LONGEST_TERMS);
        }
        if (kind == Kind.WRITTEN && performanceDate == null) {
            throw Refusal.invalid("performanceDate", "dispute.agreement.performanceDate");
        }
    }

    /** Dates that cannot be: performed before it was made, or signed in the future. */
    public void checkDates(LocalDate today) {
        if (signedOn != null && signedOn.isAfter(today)) {
            throw Refusal.invalid("signedOn", "dispute.agreement.signedInFuture");
        }
        if (performanceDate != null && performanceDate.isBefore(signedOn == null ? today : signedOn)) {
            throw Refusal.invalid("performanceDate", "dispute.agreement.performancePast");
        }
    }

    /** The last day for asking the court; null for an oral or an unsigned one. */
    public LocalDate confirmationUntil() {
        return kind == Kind.WRITTEN && signedOn != null ? signedOn.plusDays(CONFIRMATION_DAYS) : null;
    }
}
