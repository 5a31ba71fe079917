package org.gridcase.publicity.service;

import java.time.Clock;
import org.gridcase.publicity.persistence.ObjectionRows;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes at night how residents wanted to be reached, when nobody needs it any more. Every node may do so. */
@Component
class ForgottenContacts {

    private final ObjectionRows objections;
    private final Clock clock;

    ForgottenContacts(ObjectionRows objections, Clock clock) {
        this.objections = objections;
        this.clock = clock;
    }

    @Scheduled(cron = "${gridcase.publicity.cleanup:0 40 3 * * *}", zone = "${gridcase.zone:Asia/Shanghai}")
    void remove() {
        objections.forgetContacts(clock.instant());
    }
}
