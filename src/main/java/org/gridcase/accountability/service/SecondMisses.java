package org.gridcase.accountability.service;

import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.call.WindowMissed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A first window that a unit of a call misses brings a supervision notice (督办单); the second opens its review. */
@Component
class SecondMisses {

    private static final int SECOND = 2;

    private final AccountabilityReviews reviews;

    SecondMisses(AccountabilityReviews reviews) {
        this.reviews = reviews;
    }

    @EventListener
    void windowMissed(WindowMissed event) {
        if (event.times() >= SECOND) {
            reviews.missedAgain(event.number(), event.unit(), event.entry());
        }
    }
}
