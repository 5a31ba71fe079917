package org.gridcase.publicity.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gridcase.publicity.persistence.TryRows;
import org.gridcase.shared.Network;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Nobody finds the code of a receipt by trying: only so many wrong ones are looked at within some minutes, from one address and
 * for one receipt. The resident who has the right one is never kept out for longer than these minutes, and not at all by
 * what others try from elsewhere: from an address from which nothing wrong came for this receipt, one try is always free.
 */
@Component
class ReceiptTries {

    private final TryRows tries;
    private final PublicityProperties properties;
    private final Clock clock;

    ReceiptTries(TryRows tries, PublicityProperties properties, Clock clock) {
        this.tries = tries;
        this.properties = properties;
        this.clock = clock;
    }

    /** Counted as wrong until it is {@link #right}. */
    record Try(Instant since, List<String> counted) {}

    /** @throws Refusal (429) when too many were wrong; this one counts, whatever becomes of the transaction's other work */
    Try count(String receipt, String address) {
        Instant since = window();
        String network = Network.of(address);
        // Always in this order, so that no two wait for each other.
        List<String> counted = List.of("address " + network, "both " + network + " " + receipt, "receipt " + receipt);
        int fromThere = tries.count(since, counted.get(0));
        int both = tries.count(since, counted.get(1));
        int forThis = tries.count(since, counted.get(2));
        int most = properties.wrongCodes();
        if (fromThere > most || (forThis > most && both > 1)) {
            throw Refusal.tooOften(
                    "objection.code.tooOften", properties.wrongCodesWithin().toMinutes());
        }
        return new Try(since, counted);
    }

    void right(Try counted) {
        counted.counted().forEach(one -> tries.uncount(counted.since(), one));
    }

    private Instant window() {
        long seconds = properties.wrongCodesWithin().toSeconds();
        return Instant.ofEpochSecond(clock.instant().getEpochSecond() / seconds * seconds);
    }
}
