package org.gridcase.reminder.delivery;

/** A channel's other side did not take a delivery. Tells why in a word that has a text, and never an address. */
final class DeliveryFailure extends RuntimeException {

    /** Why; the text is the message {@code reminder.error.<word>} with the detail as its argument. */
    enum Reason {
        TIMEOUT("timeout"),
        UNREACHABLE("unreachable"),
        STATUS("status"),
        REFUSED("refused"),
        UNREADABLE("unreadable"),
        UNKNOWN_ROBOT("unknownRobot"),
        UNEXPECTED("unexpected");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    private final Reason reason;
    private final String detail;

    DeliveryFailure(Reason reason, String detail) {
        super(reason.code + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    String code() {
        return reason.code;
    }

    String detail() {
        return detail;
    }
}
