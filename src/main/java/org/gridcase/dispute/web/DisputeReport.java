package org.gridcase.dispute.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.gridcase.casefile.Party;
import org.gridcase.dispute.ReportDispute;
import org.gridcase.shared.Refusal;

/** The body of {@code POST /api/disputes}. */
record DisputeReport(
        @Schema(example = "楼上漏水", description = "One line without names", maxLength = 200)
        String title,

        @Schema(example = "楼上卫生间漏水到楼下，双方说法不一", maxLength = 5000)
        String description,

        @Schema(example = "water-leak", description = "A code of GET /api/matters")
        String matter,

        @Schema(example = "990100001001001001", description = "A community, grid, building or unit")
        String placeCode,

        @Schema(allowableValues = {"resident", "patrol", "camera", "hotline"})
        String source,

        @Schema(description = "People involved; left out: the number of parties")
        Integer people,

        @Schema(description = "Violence or danger to a person: the whistle is blown")
        Boolean violence,

        @Schema(description = "Both parties live in one building; left out: taken from the place")
        Boolean sameBuilding,

        @Schema(description = "Never for a camera alarm") List<Party> parties,

        @Schema(
                example = "2026-11-20T19:30:00+08:00",
                description = "ISO 8601; without an offset in the service's zone; left out: now")
        String occurredAt,

        @Schema(description = "Where the evidence of a camera alarm is kept (http or https)")
        String evidenceUrl,

        @Schema(description = "Number of the earlier case that this one repeats")
        String repeats,

        @Schema(description = "An officer's override of the entry level")
        String entryLevel,

        @Schema(description = "Why; required with entryLevel")
        String overrideReason) {

    ReportDispute by(String username, ZoneId zone) {
        return new ReportDispute(
                title,
                description,
                matter,
                placeCode,
                source,
                people,
                Boolean.TRUE.equals(violence),
                sameBuilding,
                named(),
                time(zone),
                evidenceUrl,
                repeats,
                entryLevel,
                overrideReason,
                username);
    }

    private List<Party> named() {
        if (parties != null && parties.stream().anyMatch(Objects::isNull)) {
            throw Refusal.invalid("parties[" + parties.indexOf(null) + "].name", "shared.text.missing");
        }
        return parties;
    }

    private Instant time(ZoneId zone) {
        if (occurredAt == null || occurredAt.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(occurredAt.strip()).toInstant();
        } catch (DateTimeParseException withoutOffset) {
            return localTime(zone);
        }
    }

    private Instant localTime(ZoneId zone) {
        try {
            return LocalDateTime.parse(occurredAt.strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalid("occurredAt", "casefile.form.date", occurredAt);
        }
    }
}
