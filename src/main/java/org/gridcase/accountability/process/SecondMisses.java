package org.gridcase.accountability.process;

import org.gridcase.call.WindowMissed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A first window that a unit of a call misses brings a supervision notice (督办单); the second has its review opened. Only
 * noted here: the timer that found the miss must not depend on what opening a review takes.
 */
@Component
class SecondMisses {

    private static final int SECOND = 2;

    private final AccountabilityWorkflow workflow;

    SecondMisses(AccountabilityWorkflow workflow) {
        this.workflow = workflow;
    }

    @EventListener
    void windowMissed(WindowMissed event) {
        if (event.times() >= SECOND) {
            workflow.windowMissedAgain(event.number(), event.unit(), event.entry());
        }
    }
}
