package org.gridcase.topic.process;

import org.gridcase.publicity.NoticePublished;
import org.gridcase.publicity.PublicationStopped;
import org.gridcase.topic.persistence.TopicRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of the notice that tells why a topic is declined. Whoever tells holds the notice: here it is only noted, and
 * the topic goes on in a transaction of its own.
 */
@Component
class ReasonListener {

    private final TopicRows topics;
    private final TopicWorkflow workflow;

    ReasonListener(TopicRows topics, TopicWorkflow workflow) {
        this.topics = topics;
        this.workflow = workflow;
    }

    @EventListener
    void published(NoticePublished event) {
        topics.decliningBy(event.notice()).ifPresent(workflow::reasonPublished);
    }

    /** One that was public has told the reason before it was taken down. */
    @EventListener
    void stopped(PublicationStopped event) {
        if (!event.wasPublic()) {
            topics.decliningBy(event.notice()).ifPresent(workflow::reasonStopped);
        }
    }
}
