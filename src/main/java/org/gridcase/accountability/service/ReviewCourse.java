package org.gridcase.accountability.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gridcase.accountability.domain.Course;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.accountability.persistence.ReviewRows;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** Takes a review from one step of its course to the next; its end is its decision. */
@Component
class ReviewCourse {

    private final ReviewRows reviews;
    private final Clock clock;

    ReviewCourse(ReviewRows reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The review, which nobody else takes further until the transaction ends. */
    ReviewRecord lock(CaseNumber number) {
        return reviews.lock(number);
    }

    /** As {@link #lock}, for what a person does. */
    ReviewRecord requireAt(CaseNumber number, Course.State state) {
        ReviewRecord review = reviews.lock(number);
        if (review.course().state() != state) {
            throw Refusal.conflict("accountability.over");
        }
        return review;
    }

    Course move(ReviewRecord review, Course to) {
        reviews.course(review.number(), to);
        if (to.verdict() != null) {
            reviews.decided(review.number(), to.verdict(), now());
        }
        return to;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
