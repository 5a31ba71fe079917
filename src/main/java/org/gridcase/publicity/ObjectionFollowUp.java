package org.gridcase.publicity;

import java.time.Instant;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;

/** What became of an objection that was upheld: whoever sees to it that the matter is put right says it here. */
public interface ObjectionFollowUp {

    /** Empty when nothing follows from the objection, or not yet. */
    Optional<State> of(CaseNumber objection);

    /**
     * The resident, who has shown the code of the receipt, says whether it is put right.
     *
     * @param reason what is still wrong; null when nothing is
     * @throws org.gridcase.shared.Refusal (409) when the resident is not asked now, (400) without a reason
     */
    void answered(CaseNumber objection, boolean putRight, String reason);

    /**
     * @param matter number of the case that follows the objection
     * @param word message key of where it stands
     * @param done what was done, as reported last, or null
     * @param answerBy until when the resident may say whether it is put right, or null: not asked now
     */
    record State(CaseNumber matter, String word, String done, Instant answerBy) {}
}
