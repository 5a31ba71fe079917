package org.gridcase.topic.service;

import java.time.Clock;
import org.gridcase.topic.persistence.TopicContactRows;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes at night how residents wanted to be reached, when nobody needs it any more. Every node may do so. */
@Component
class ForgottenTopicContacts {

    private final TopicContactRows contacts;
    private final Clock clock;

    ForgottenTopicContacts(TopicContactRows contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Scheduled(cron = "${gridcase.topic.cleanup:0 50 3 * * *}", zone = "${gridcase.zone:Asia/Shanghai}")
    void remove() {
        contacts.forget(clock.instant());
    }
}
