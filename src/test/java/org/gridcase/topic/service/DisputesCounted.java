package org.gridcase.topic.service;

import org.springframework.beans.factory.BeanFactory;

/** Does at once what the clock does every few seconds. */
public final class DisputesCounted {

    private final DisputeOutbox outbox;

    public DisputesCounted(BeanFactory beans) {
        this.outbox = beans.getBean(DisputeOutbox.class);
    }

    public void all() {
        outbox.countAll();
    }
}
