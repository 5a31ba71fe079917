package org.gridcase.casefile;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** What a case may be opened with: every field is checked and cleaned here, whichever way the report came in. */
@Component
class AcceptedFacts {

    static final int TITLE = 200;
    static final int TEXT = 5_000;
    static final int NAME = 100;
    static final int PHONE = 30;
    static final int ADDRESS = 200;
    static final int LINK = 1_000;
    static final int PARTIES = 50;
    static final int OLDEST_YEARS = 10;
    private static final Pattern PHONE_FORM = Pattern.compile("[0-9+()\\- ]*[0-9][0-9+()\\- ]*");

    private final Territory territory;
    private final Clock clock;

    AcceptedFacts(Territory territory, Clock clock) {
        this.territory = territory;
        this.clock = clock;
    }

    /** @throws Refusal naming the field that is wrong */
    NewCase accept(NewCase facts) {
        if (facts.place() == null) {
            throw Refusal.invalid("placeCode", "shared.text.missing");
        }
        territory.require(facts.place());
        return new NewCase(
                facts.kind(),
                FreeText.requiredLine("title", facts.title(), TITLE),
                FreeText.required("description", facts.description(), TEXT),
                facts.matter(),
                facts.place(),
                facts.source(),
                link(facts.evidenceLink()),
                parties(facts.parties()),
                occurredAt(facts.occurredAt()),
                facts.reportedBy(),
                facts.linkedTo());
    }

    private static String link(String text) {
        String link = FreeText.optionalLine("evidenceUrl", text, LINK);
        if (link == null) {
            return null;
        }
        try {
            URI uri = URI.create(link);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return link;
            }
        } catch (IllegalArgumentException notAUri) {
            // Refused below, like any other text that is no link.
        }
        throw Refusal.invalid("evidenceUrl", "casefile.evidenceLink.malformed");
    }

    private static List<Party> parties(List<Party> parties) {
        if (parties == null) {
            return List.of();
        }
        if (parties.size() > PARTIES) {
            throw Refusal.invalid("parties", "casefile.parties.tooMany", PARTIES);
        }
        return IntStream.range(0, parties.size())
                .mapToObj(index -> party("parties[" + index + "].", parties.get(index)))
                .toList();
    }

    private static Party party(String field, Party party) {
        if (party == null) {
            throw Refusal.invalid(field + "name", "shared.text.missing");
        }
        String phone = FreeText.optionalLine(field + "phone", party.phone(), PHONE);
        if (phone != null && !PHONE_FORM.matcher(phone).matches()) {
            throw Refusal.invalid(field + "phone", "casefile.phone.malformed");
        }
        return new Party(
                FreeText.requiredLine(field + "name", party.name(), NAME),
                phone,
                FreeText.optionalLine(field + "address", party.address(), ADDRESS));
    }

    private Instant occurredAt(Instant at) {
        if (at == null) {
            return null;
        }
        if (at.isAfter(clock.instant())) {
            throw Refusal.invalid("occurredAt", "casefile.occurredAt.future");
        }
        if (at.isBefore(ZonedDateTime.now(clock).minusYears(OLDEST_YEARS).toInstant())) {
            throw Refusal.invalid("occurredAt", "casefile.occurredAt.tooOld", OLDEST_YEARS);
        }
        return at;
    }
}
