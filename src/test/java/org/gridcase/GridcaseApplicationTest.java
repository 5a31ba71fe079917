package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@GridcaseTest
class GridcaseApplicationTest {

    @Autowired
    private TestRestTemplate http;

    @Test
    void theServiceStartsAndSaysThatItIsUsable() {
        assertThat(http.getForObject("/actuator/health", String.class)).contains("UP");
    }
}
