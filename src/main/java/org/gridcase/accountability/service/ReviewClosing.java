package org.gridcase.accountability.service;

import java.time.Instant;
import org.gridcase.accountability.domain.Verdict;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.accountability.persistence.ReviewRows;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Periods;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a review: its decision as a document, the people told, and what was decided on the record. */
@Service
@Transactional
public class ReviewClosing {

    private final ReviewCourse course;
    private final ReviewRows reviews;
    private final ReviewSteps steps;
    private final DecisionDocuments documents;
    private final DecisionNotices notices;
    private final Periods periods;
    private final CaseFiles cases;

    ReviewClosing(
            ReviewCourse course,
            ReviewRows reviews,
            ReviewSteps steps,
            DecisionDocuments documents,
            DecisionNotices notices,
            Periods periods,
            CaseFiles cases) {
        this.course = course;
        this.reviews = reviews;
        this.steps = steps;
        this.documents = documents;
        this.notices = notices;
        this.periods = periods;
        this.cases = cases;
    }

    public void close(CaseNumber number) {
        ReviewRecord review = course.lock(number);
        Instant at = reviews.decidedAt(number).orElseThrow();
        Verdict verdict = review.course().verdict();
        cases.record(
                number, TimelineEntry.byService("reviewDecided", null, "accountability.verdict." + verdict.code()));
        documents.produce(review, at);
        if (verdict == Verdict.HELD) {
            // Nothing but a final decision is told where others see it.
            cases.record(review.about(), TimelineEntry.byService("heldResponsible", null, number.value()));
        }
        notices.draft(review)
                .ifPresent(notice ->
                        cases.record(number, TimelineEntry.byService("reviewNoticeDrafted", null, notice.value())));
        steps.tellVerdict(review, at.toString());
        periods.close(number, verdict.code());
        cases.closed(number, verdict.code());
    }
}
