package org.gridcase.monitor.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.persistence.ReadModel;
import org.gridcase.monitor.persistence.RollUp;
import org.gridcase.monitor.persistence.TouchedCases;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the read models up to date: every node tries every second, one at a time does it. A model that was never built from
 * all records, or is to be built anew, is built first, and with it whatever adds the models up.
 */
@Service
public class ReadModelRefresh {

    /** Touches, not cases: what is written in one go touches a case several times. */
    private static final int BATCH = 5_000;

    private final List<ReadModel> models;
    private final List<RollUp> rollUps;
    private final TouchedCases touched;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReadModelRefresh(
            List<ReadModel> models,
            List<RollUp> rollUps,
            TouchedCases touched,
            TransactionTemplate transaction,
            Clock clock) {
        this.models = models;
        this.rollUps = rollUps;
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
            List<Runnable> adjustments =
                    rollUps.stream().map(rollUp -> rollUp.before(cases)).toList();
            models.forEach(model -> model.refresh(cases));
            adjustments.forEach(Runnable::run);
        }
        return taken.size() == BATCH;
    }

    /** With all that come after it, because they may be made from it. */
    private void build() {
        Set<String> built = touched.built().keySet();
        List<ReadModel> missing =
                models.stream().dropWhile(model -> built.contains(model.name())).toList();
        missing.forEach(model -> {
            model.rebuild();
            built(model.name());
        });
        rollUps.stream()
                .filter(rollUp -> !missing.isEmpty() || !built.contains(rollUp.name()))
                .forEach(rollUp -> {
                    rollUp.rebuild();
                    built(rollUp.name());
                });
    }

    private void built(String name) {
        touched.built(name, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** All models are built anew from the records by the next refresh, whichever node does it. */
    public void rebuild() {
        transaction.executeWithoutResult(status -> touched.forgetBuilt());
    }

    /** Until when everything that was recorded is in the read models; empty while one of them is to be built. */
    public Optional<Instant> asOf() {
        return built().containsValue(null)
                ? Optional.empty()
                : Optional.of(touched.oldest().orElseGet(clock::instant));
    }

    /** When each model was built from all records, by name; null while it is to be built. */
    public Map<String, Instant> built() {
        Map<String, Instant> built = touched.built();
        Map<String, Instant> all = new TreeMap<>();
        Stream.concat(models.stream().map(ReadModel::name), rollUps.stream().map(RollUp::name))
                .forEach(name -> all.put(name, built.get(name)));
        return all;
    }
}
