package org.gridcase.territory.application;

import java.util.Optional;
import java.util.UUID;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.domain.ImportOutcome;
import org.gridcase.territory.domain.ImportProgress;
import org.gridcase.territory.persistence.ImportRuns;
import org.gridcase.territory.persistence.ImportRuns.Running;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Carries imports out, one at a time, and keeps the record of each. */
@Service
public class ImportService {

    private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);

    private final TerritoryImport territoryImport;
    private final ImportRuns runs;

    ImportService(TerritoryImport territoryImport, ImportRuns runs) {
        this.territoryImport = territoryImport;
        this.runs = runs;
    }

    /**
     * Begins an import and returns at once.
     *
     * @throws Refusal (400) when no file is given; (409) while another import runs on the same database
     */
    public UUID start(ImportFiles files, String startedBy) {
        Running running = begin(files, startedBy);
        Thread worker = new Thread(() -> carryOut(running, files, running::reached), "territory-import");
        // Ends with its node: the transaction then never happened, and the record says "interrupted".
        worker.setDaemon(true);
        worker.start();
        return running.id();
    }

    /** Carries an import out before it returns; empty when it failed for a reason that is not in the files. */
    Optional<ImportOutcome> runNow(ImportFiles files, String startedBy, ImportProgress watcher) {
        Running running = begin(files, startedBy);
        return Optional.ofNullable(carryOut(running, files, (phase, done, total) -> {
            running.reached(phase, done, total);
            watcher.reached(phase, done, total);
        }));
    }

    private Running begin(ImportFiles files, String startedBy) {
        if (files.places() == null && files.people() == null) {
            throw Refusal.invalid("places", "territory.import.noFile");
        }
        if (files.complete() && files.people() == null) {
            throw Refusal.invalid("complete", "territory.import.completeWithoutPeople");
        }
        return runs.begin(startedBy).orElseThrow(() -> Refusal.conflict("territory.import.running"));
    }

    private ImportOutcome carryOut(Running running, ImportFiles files, ImportProgress progress) {
        ImportOutcome outcome = null;
        try (running) {
            try {
                outcome = territoryImport.run(files, progress);
            } catch (RuntimeException e) {
                LOG.error("Import {} failed; nothing was changed", running.id(), e);
            }
            running.finish(outcome);
        }
        return outcome;
    }
}
