package org.gridcase.responsibility.application;

import java.util.List;
import java.util.Locale;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.ListChange;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.RowError;

/**
 * What an import did.
 *
 * @param version of the lists that the import founded; 0 when it did not
 * @param proposal the case of the change that it proposes; null when it does not
 * @param change what the file says otherwise than the lists; null when it could not be used
 * @param charset null when the file could not be read
 */
public record ListOutcome(
        Status status,
        int version,
        CaseNumber proposal,
        ListChange change,
        String charset,
        List<RowError> errors,
        int moreErrors) {

    /** How an import ends. */
    public enum Status {
        /** The district had no lists; now it has these. */
        FOUNDED,
        /** The lists stay as they are until the proposed change is decided. */
        PROPOSED,
        UNCHANGED,
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ListOutcome refused(String charset, FileProblems problems) {
        return new ListOutcome(Status.REFUSED, 0, null, null, charset, problems.errors(), problems.more());
    }

    static ListOutcome founded(int version, ListChange change, String charset) {
        return new ListOutcome(Status.FOUNDED, version, null, change, charset, List.of(), 0);
    }

    static ListOutcome proposed(CaseNumber proposal, ListChange change, String charset) {
        return new ListOutcome(Status.PROPOSED, 0, proposal, change, charset, List.of(), 0);
    }

    static ListOutcome unchanged(ListChange change, String charset) {
        return new ListOutcome(Status.UNCHANGED, 0, null, change, charset, List.of(), 0);
    }

    public boolean isRefused() {
        return status == Status.REFUSED;
    }
}
