package org.gridcase.accountability.service;

import java.time.Instant;
import java.util.List;
import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.accountability.persistence.ReviewRows;
import org.gridcase.accountability.process.AccountabilityWorkflow;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ReviewsFacade implements AccountabilityReviews {

    private final ReviewOpenings openings;
    private final ReviewRows reviews;
    private final AccountabilityWorkflow workflow;

    ReviewsFacade(ReviewOpenings openings, ReviewRows reviews, AccountabilityWorkflow workflow) {
        this.openings = openings;
        this.reviews = reviews;
        this.workflow = workflow;
    }

    @Override
    @Transactional
    public CaseNumber accuse(String caseNumber, String unit) {
        CaseNumber number = openings.accuse(caseNumber, unit);
        workflow.reviewOpened(number);
        return number;
    }

    @Override
    @Transactional
    public void missedAgain(CaseNumber number, PlaceCode unit, String entry) {
        openings.missedAgain(number, unit, entry).ifPresent(workflow::reviewOpened);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Responsibility> heldResponsible(PlaceCode unit, Instant from, Instant to) {
        return reviews.heldResponsible(unit, from, to);
    }
}
