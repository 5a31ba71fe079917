package org.gridcase.accountability;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/** What others ask of the reviews. */
public interface AccountabilityReviews {

    /** Process id and kind of case. */
    String PROCESS = "accountability-review";

    /**
     * The signed-in person accuses a unit: names a case and a unit, and no more. The facts are collected by the service,
     * also by which entry of the lists the unit would have to answer: the one by which a call is handled, else by the matter.
     *
     * @return the number of the review
     * @throws org.gridcase.shared.Refusal when the person may not, or there is nothing of that kind to review
     */
    CaseNumber accuse(String caseNumber, String unit);

    /**
     * A unit has missed a window of the case for the second time: its review opens. Asked again about the same window,
     * nothing happens.
     *
     * @param entry code of the entry of the lists that was cited, or null
     */
    void missedAgain(CaseNumber number, PlaceCode unit, String entry);

    /** The final decisions that hold the unit responsible, oldest first: nothing else counts in its assessment. */
    List<Responsibility> heldResponsible(PlaceCode unit, Instant from, Instant to);

    /**
     * @param review number of the review
     * @param about the case in which the unit neglected its duty
     */
    record Responsibility(CaseNumber review, CaseNumber about, PlaceCode unit, Instant decidedAt) {}
}
