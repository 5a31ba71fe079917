package org.gridcase.territory.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gridcase.shared.csv.ErrorTexts;
import org.gridcase.shared.csv.ErrorTexts.ErrorLine;
import org.gridcase.territory.domain.ImportOutcome;
import org.gridcase.territory.domain.ImportOutcome.Counts;
import org.gridcase.territory.domain.ImportOutcome.PostCounts;
import org.gridcase.territory.persistence.ImportRuns.ImportRun;

/**
 * An import as its administrator sees it.
 *
 * @param status running, done, refused (the files are wrong), failed (the service is), interrupted (its node died)
 * @param places null until the import is done, as are the other counts
 * @param moreErrors how many further errors are not listed
 */
record ImportReport(
        UUID id,
        String status,
        String phase,
        int done,
        int total,
        String startedBy,
        Instant startedAt,
        Instant finishedAt,
        Counts places,
        Counts people,
        PostCounts posts,
        List<String> charsets,
        List<ErrorLine> errors,
        int moreErrors) {

    static ImportReport of(ImportRun run, ErrorTexts texts, Locale locale) {
        ImportOutcome outcome = run.outcome();
        boolean counted = outcome != null && !outcome.refused();
        return new ImportReport(
                run.id(),
                run.status(),
                run.phase(),
                run.done(),
                run.total(),
                run.startedBy(),
                run.startedAt(),
                run.finishedAt(),
                counted ? outcome.places() : null,
                counted ? outcome.people() : null,
                counted ? outcome.posts() : null,
                outcome == null ? List.of() : outcome.charsets(),
                outcome == null
                        ? List.of()
                        : outcome.errors().stream()
                                .map(error -> texts.of(error, locale))
                                .toList(),
                outcome == null ? 0 : outcome.moreErrors());
    }
}
