package org.gridcase.topic.domain;

/**
 * When disputes of one matter in one community propose a topic.
 *
 * @param disputes how many of them; 0: never, however many there are
 * @param days reported within so many days
 */
public record TopicRule(int disputes, int days) {

    /** Whether so many disputes are enough. */
    public boolean isMetBy(int similar) {
        return disputes > 0 && similar >= disputes;
    }
}
