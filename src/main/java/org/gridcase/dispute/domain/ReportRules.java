package org.gridcase.dispute.domain;

import org.gridcase.dispute.ReportDispute;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;

/** What a report must satisfy beyond being well-formed text. */
public final class ReportRules {

    private static final int MOST_PEOPLE = 100_000;
    private static final int LONGEST_REASON = 1_000;

    private ReportRules() {}

    public static void check(ReportDispute report) {
        if (report.matter() == null || Matter.find(report.matter()).isEmpty()) {
            throw Refusal.invalid("matter", "dispute.matter.unknown", report.matter());
        }
        Source source = Source.find(report.source() == null ? "" : report.source())
                .orElseThrow(() -> Refusal.invalid("source", "dispute.source.unknown", report.source()));
        if (report.placeCode() == null || report.placeCode().isBlank()) {
            throw Refusal.invalid("placeCode", "dispute.place.missing");
        }
        if (PlaceCode.of(report.placeCode()).level().digits() < Level.COMMUNITY.digits()) {
            throw Refusal.invalid("placeCode", "dispute.place.tooWide", report.placeCode());
        }
        if (report.people() != null && (report.people() < 1 || report.people() > MOST_PEOPLE)) {
            throw Refusal.invalid("people", "dispute.people.range", MOST_PEOPLE);
        }
        if (source == Source.CAMERA && !report.parties().isEmpty()) {
            throw Refusal.invalid("parties", "dispute.camera.identity");
        }
    }

    /** The officer's wish to begin elsewhere, or null. */
    public static EntryOverride override(ReportDispute report, PlaceCode place) {
        if (report.entryLevel() == null || report.entryLevel().isBlank()) {
            return null;
        }
        Stage stage = Stage.find(report.entryLevel())
                .filter(wanted -> wanted != Stage.DISTRICT)
                .orElseThrow(() -> Refusal.invalid("entryLevel", "dispute.entryLevel.unknown", report.entryLevel()));
        if (stage.placeFor(place).isEmpty()) {
            throw Refusal.invalid("entryLevel", "dispute.entryLevel.noPlace", new Word(stage.word()), place.value());
        }
        return new EntryOverride(stage, reason("overrideReason", report.overrideReason()));
    }

    /** A reason that somebody owes: given, and of a length that people read. */
    public static String reason(String field, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid(field, "dispute.reason.missing");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw Refusal.invalid(field, "dispute.reason.tooLong", LONGEST_REASON);
        }
        return reason.strip();
    }
}
