package org.gridcase.meeting.service;

import java.util.List;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.RowError;

/**
 * What a file of a roster did.
 *
 * @param added members, or members of whom something else is said
 * @param ended members whose rows ended
 * @param members of the roster now
 */
public record RosterOutcome(boolean refused, int added, int ended, int members, List<RowError> errors, int moreErrors) {

    static RosterOutcome of(int added, int ended, int members) {
        return new RosterOutcome(false, added, ended, members, List.of(), 0);
    }

    static RosterOutcome refused(FileProblems problems) {
        return new RosterOutcome(true, 0, 0, 0, problems.errors(), problems.more());
    }
}
