package org.gridcase.consultation.persistence;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Purpose;
import org.gridcase.consultation.domain.Stage;

/**
 * A meeting that was convened for a step.
 *
 * @param text version of the text that is put to the vote
 * @param paper what the step lays before its body
 */
public record ConvenedRecord(
        CaseNumber meeting, long visit, int text, String paper, String by, Instant at, List<Motion> motions) {

    public ConvenedRecord {
        motions = List.copyOf(motions);
    }

    /** @param number on the agenda of the meeting @param reason null for the text itself */
    public record Motion(int number, Purpose purpose, Stage backTo, String reason) {}
}
