package org.gridcase.territory.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.PostsChanged;
import org.gridcase.territory.PostsChanged.Change;
import org.gridcase.territory.domain.ImportOutcome;
import org.gridcase.territory.domain.ImportOutcome.Counts;
import org.gridcase.territory.domain.ImportOutcome.PostCounts;
import org.gridcase.territory.domain.ImportPhase;
import org.gridcase.territory.domain.ImportProgress;
import org.gridcase.territory.domain.PeopleFile;
import org.gridcase.territory.domain.PlaceFile;
import org.gridcase.territory.domain.PlaceRow;
import org.gridcase.territory.domain.PostRow;
import org.gridcase.territory.persistence.ImportTables;
import org.gridcase.territory.persistence.ImportTables.WrittenPerson;
import org.gridcase.territory.persistence.PlaceTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings places, people and posts in from files: all of it in one transaction, or nothing. */
@Component
class TerritoryImport {

    /** Rows in one statement: enough to be fast, few enough that progress can be seen. */
    private static final int CHUNK = 5_000;

    private final PlaceTable places;
    private final ImportTables tables;
    private final PostChanges changes;
    private final TransactionTemplate transaction;

    TerritoryImport(PlaceTable places, ImportTables tables, PostChanges changes, TransactionTemplate transaction) {
        this.places = places;
        this.tables = tables;
        this.changes = changes;
        this.transaction = transaction;
    }

    ImportOutcome run(ImportFiles files, ImportProgress progress) {
        FileProblems problems = new FileProblems();
        progress.reached(ImportPhase.READING, 0, 0);
        PlaceFile placeFile = files.places() == null ? null : PlaceFile.read(files.places(), problems);
        PeopleFile peopleFile = files.people() == null ? null : PeopleFile.read(files.people(), problems);
        List<String> charsets = charsets(files, placeFile, peopleFile);
        return transaction.execute(status -> {
            tables.planForLargeArrays();
            progress.reached(ImportPhase.CHECKING, 0, 0);
            check(placeFile, peopleFile, problems);
            if (!problems.none()) {
                return ImportOutcome.refused(charsets, problems);
            }
            boolean administered = changes.isAdministered();
            ImportOutcome outcome = write(files, placeFile, peopleFile, charsets, progress);
            if (administered && !changes.isAdministered()) {
                status.setRollbackOnly();
                problems.add(files.people().name(), 0, null, "territory.import.noAdministratorLeft");
                return ImportOutcome.refused(charsets, problems);
            }
            return outcome;
        });
    }

    private static List<String> charsets(ImportFiles files, PlaceFile placeFile, PeopleFile peopleFile) {
        List<String> charsets = new ArrayList<>();
        if (placeFile != null && placeFile.charset() != null) {
            charsets.add(files.places().name() + ": " + placeFile.charset());
        }
        if (peopleFile != null && peopleFile.charset() != null) {
            charsets.add(files.people().name() + ": " + peopleFile.charset());
        }
        return charsets;
    }

    private void check(PlaceFile placeFile, PeopleFile peopleFile, FileProblems problems) {
        Set<PlaceCode> asked = new HashSet<>();
        if (placeFile != null) {
            placeFile.codes().forEach(code -> code.parent().ifPresent(asked::add));
        }
        if (peopleFile != null) {
            peopleFile.posts().forEach(row -> asked.add(row.post().place()));
        }
        Set<PlaceCode> known = places.known(asked);
        if (placeFile != null) {
            placeFile.checkParents(known, problems);
            known.addAll(placeFile.codes());
        }
        if (peopleFile != null) {
            peopleFile.checkPlaces(known, problems);
        }
    }

    private ImportOutcome write(
            ImportFiles files,
            PlaceFile placeFile,
            PeopleFile peopleFile,
            List<String> charsets,
            ImportProgress progress) {
        Counts placeCounts = placeFile == null ? Counts.NONE : writePlaces(placeFile.rows(), progress);
        if (peopleFile == null) {
            return new ImportOutcome(placeCounts, Counts.NONE, PostCounts.NONE, charsets, List.of(), 0);
        }
        progress.reached(ImportPhase.PEOPLE, 0, peopleFile.people().size());
        List<WrittenPerson> written = tables.writePeople(peopleFile.people());
        Set<Change> lost = files.complete() ? tables.endOtherPosts(peopleFile.posts()) : Set.of();
        Set<Change> gained = tables.beginPosts(peopleFile.posts());
        changes.announce(
                Stream.concat(
                                written.stream().map(WrittenPerson::username),
                                Stream.concat(gained.stream(), lost.stream()).map(Change::username))
                        .toList(),
                new PostsChanged(gained, lost),
                progress);
        int isNew = (int) written.stream().filter(WrittenPerson::isNew).count();
        List<PostRow> posts = peopleFile.posts();
        return new ImportOutcome(
                placeCounts,
                Counts.of(peopleFile.people().size(), isNew, written.size() - isNew),
                new PostCounts(gained.size(), posts.size() - gained.size(), lost.size()),
                charsets,
                List.of(),
                0);
    }

    private Counts writePlaces(List<PlaceRow> rows, ImportProgress progress) {
        // From the top down: a chunk must find the places above its own.
        List<PlaceRow> ordered = rows.stream()
                .sorted(Comparator.comparing(row -> row.code().level()))
                .toList();
        Counts counts = Counts.NONE;
        for (int from = 0; from < ordered.size(); from += CHUNK) {
            progress.reached(ImportPhase.PLACES, from, ordered.size());
            counts = counts.plus(tables.writePlaces(ordered.subList(from, Math.min(from + CHUNK, ordered.size()))));
        }
        return counts;
    }
}
