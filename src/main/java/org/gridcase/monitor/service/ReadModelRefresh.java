package org.gridcase.monitor.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.persistence.CasesAside;
import org.gridcase.monitor.persistence.ReadModel;
import org.gridcase.monitor.persistence.RollUp;
import org.gridcase.monitor.persistence.TouchedCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the read models up to date: every node tries every second, one at a time does it. A model that was never built from
 * all records, or is to be built anew, is built first, and with it whatever adds the models up. A case whose records cannot be
 * read stops no other: it is set aside and tried again.
 */
@Service
public class ReadModelRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelRefresh.class);

    /** Touches, not cases: what is written in one go touches a case several times. */
    private static final int BATCH = 5_000;

    /** Cases that are set aside, each tried by itself. */
    private static final int AGAIN = 100;

    private final List<ReadModel> models;
    private final List<RollUp> rollUps;
    private final TouchedCases touched;
    private final CasesAside aside;
    private final CaseByCase caseByCase;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Whether this node has had those tried again that were set aside before it started. */
    private volatile boolean begun;

    ReadModelRefresh(
            List<ReadModel> models,
            List<RollUp> rollUps,
            TouchedCases touched,
            CasesAside aside,
            CaseByCase caseByCase,
            TransactionTemplate transaction,
            Clock clock) {
        this.models = models;
        this.rollUps = rollUps;
        this.touched = touched;
        this.aside = aside;
        this.caseByCase = caseByCase;
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
        if (!begun) {
            aside.allDue();
            begun = true;
        }
        build();
        List<CaseNumber> taken = touched.take(BATCH);
        Set<CaseNumber> cases = new HashSet<>(taken);
        cases.addAll(aside.due(AGAIN));
        if (!cases.isEmpty()) {
            caseByCase.run(cases, this::refresh);
        }
        return taken.size() == BATCH;
    }

    private void refresh(Collection<CaseNumber> cases) {
        List<Runnable> adjustments =
                rollUps.stream().map(rollUp -> rollUp.before(cases)).toList();
        models.forEach(model -> model.refresh(cases));
        adjustments.forEach(Runnable::run);
        aside.mended(cases);
    }

    /** With all that come after it, because they may be made from it. */
    private void build() {
        Set<String> built = touched.built().keySet();
        List<ReadModel> missing =
                models.stream().dropWhile(model -> built.contains(model.name())).toList();
        missing.forEach(model -> {
            rebuild(model);
            built(model.name());
        });
        rollUps.stream()
                .filter(rollUp -> !missing.isEmpty() || !built.contains(rollUp.name()))
                .forEach(rollUp -> {
                    rollUp.rebuild();
                    built(rollUp.name());
                });
        if (!missing.isEmpty()) {
            aside.allDue();
        }
    }

    /** When there is a case of which it cannot be made, in pieces: the rows of that case stay those of before. */
    private void rebuild(ReadModel model) {
        try {
            caseByCase.all(model::rebuild);
        } catch (RuntimeException failed) {
            if (CaseByCase.isNoCasesFault(failed)) {
                throw failed;
            }
            LOG.error("{} cannot be built in one go and is built in pieces", model.name(), failed);
            List<CaseNumber> all = touched.all();
            for (int from = 0; from < all.size(); from += BATCH) {
                caseByCase.run(all.subList(from, Math.min(from + BATCH, all.size())), model::refresh);
            }
        }
    }

    private void built(String name) {
        touched.analyse(name);
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

    /** Of how many cases that one sees the latest is not in the read models, because it could not be made from their records. */
    public long notCounted(MonitorScope scope) {
        Map<String, Object> values = new HashMap<>();
        return aside.count(scope.includes("file.place", "file.number", values), values);
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
