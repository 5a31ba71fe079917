package org.gridcase.accountability.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.accountability.persistence.AnswerRows;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.accountability.persistence.ReviewRows;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** What a review adds to its case where it is shown. */
@Component
class ReviewDetails implements CaseDetails {

    private static final String OWN = "accountability.";

    private final ReviewRows reviews;
    private final AnswerRows answers;
    private final EvidenceWords words;

    ReviewDetails(ReviewRows reviews, AnswerRows answers, EvidenceWords words) {
        this.reviews = reviews;
        this.answers = answers;
        this.words = words;
    }

    @Override
    public String kind() {
        return AccountabilityReviews.PROCESS;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        Map<CaseNumber, List<Detail>> details = new HashMap<>();
        for (ReviewRecord review : reviews.all(numbers)) {
            details.put(review.number(), detailsOf(review));
        }
        return details;
    }

    private List<Detail> detailsOf(ReviewRecord review) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail("reviewedCase", review.about().value()));
        details.add(new Detail("accusedUnit", words.name(review.unit().place())));
        details.add(new Detail("state", review.course().state().code()));
        answers.finding(review.number())
                .ifPresent(finding ->
                        details.add(new Detail("finding", finding.kind().code())));
        if (review.course().verdict() != null) {
            details.add(new Detail("verdict", review.course().verdict().code()));
        }
        return details;
    }

    /** Reasons of the clock ledger have one set of words for all kinds of cases. */
    @Override
    public String messageKey(String field, String value) {
        return field.equals("heldReason") ? field + "." + value : OWN + field + "." + value;
    }
}
