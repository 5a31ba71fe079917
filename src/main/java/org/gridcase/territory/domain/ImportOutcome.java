package org.gridcase.territory.domain;

import java.util.List;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.RowError;

/**
 * What an import did, or why it did nothing.
 *
 * @param charsets the character set recognised in each file, in words for people ("places.csv: GB18030")
 * @param errors what is wrong; when there is anything, nothing was changed
 * @param moreErrors how many further errors are not listed
 */
public record ImportOutcome(
        Counts places, Counts people, PostCounts posts, List<String> charsets, List<RowError> errors, int moreErrors) {

    public record Counts(int inserted, int changed, int unchanged) {

        public static final Counts NONE = new Counts(0, 0, 0);

        /** What is neither new nor changed in a file of so many rows stood so already. */
        public static Counts of(int rows, int inserted, int changed) {
            return new Counts(inserted, changed, rows - inserted - changed);
        }

        public Counts plus(Counts other) {
            return new Counts(inserted + other.inserted, changed + other.changed, unchanged + other.unchanged);
        }
    }

    public record PostCounts(int inserted, int unchanged, int ended) {

        public static final PostCounts NONE = new PostCounts(0, 0, 0);
    }

    public static ImportOutcome refused(List<String> charsets, FileProblems problems) {
        return new ImportOutcome(
                Counts.NONE, Counts.NONE, PostCounts.NONE, charsets, problems.errors(), problems.more());
    }

    public boolean refused() {
        return !errors.isEmpty();
    }
}
