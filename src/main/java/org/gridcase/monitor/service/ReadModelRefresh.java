package org.gridcase.monitor.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.persistence.ReadModel;
import org.gridcase.monitor.persistence.TouchedCases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the read models up to date: every node tries every second, one at a time does it. A model that was never built from
 * all records, or is to be built anew, is built first.
 */
@Service
public class ReadModelRefresh {

    /** Touches, not cases: what is written in one go touches a case several times. */
    private static final int BATCH = 5_000;

    private final List<ReadModel> models;
    private final TouchedCases touched;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadModelRefresh(List<ReadModel> models, TouchedCases touched, TransactionTemplate transaction, Clock clock) {
        this.models = models;
        this.touched = touched;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${gridcase.monitor.refresh-interval:PT1S}",
            fixedDelayString = "${gridcase.monitor.refresh-interval:PT1S}")
    void tick() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(status -> touched.tryLock() && batch()));
        } while (more);
    }

    /** Everything that was committed before the call is in the read models when it returns. */
    public void now() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                touched.lock();
                return batch();
            }));
        } while (more);
    }

    /** @return whether there may be more */
    private boolean batch() {
        build();
        List<CaseNumber> taken = touched.take(BATCH);
        if (!taken.isEmpty()) {
            Set<CaseNumber> cases = Set.copyOf(taken);
            models.forEach(model -> model.refresh(cases));
        }
        return taken.size() == BATCH;
    }

    private void build() {
        Set<String> built = touched.built().keySet();
        models.stream().filter(model -> !built.contains(model.name())).forEach(model -> {
            model.rebuild();
            touched.built(model.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
    }

    /** All models are built anew from the records by the next refresh, whichever node does it. */
    public void rebuild() {
        transaction.executeWithoutResult(status -> touched.forgetBuilt());
    }

    /** Until when everything that was recorded is in the read models. */
    public Instant asOf() {
        return touched.oldest().orElseGet(clock::instant);
    }

    /** When each model was built from all records, by name; null while it is to be built. */
    public Map<String, Instant> built() {
        Map<String, Instant> built = touched.built();
        Map<String, Instant> all = new TreeMap<>();
        models.forEach(model -> all.put(model.name(), built.get(model.name())));
        return all;
    }
}
