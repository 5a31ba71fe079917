package org.gridcase.accountability.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Component;

/** Opens the review of a unit that has missed a window again. */
@Component
class OpenReview implements JavaDelegate {

    private final AccountabilityReviews reviews;

    OpenReview(AccountabilityReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.missedAgain(
                new CaseNumber((String) execution.getVariable(SecondMissProcess.Told.MISSED_CASE)),
                PlaceCode.of((String) execution.getVariable(SecondMissProcess.Told.UNIT)),
                (String) execution.getVariable(SecondMissProcess.Told.ENTRY));
    }
}
