package org.gridcase.topic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicRuleTest {

    @Test
    void isMetBySoManyAndNeverByNone() {
        assertThat(new TopicRule(3, 30).isMetBy(2)).isFalse();
        assertThat(new TopicRule(3, 30).isMetBy(3)).isTrue();
        assertThat(new TopicRule(0, 30).isMetBy(1_000)).isFalse();
    }
}
