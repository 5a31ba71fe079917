package org.gridcase.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

@GridcaseTest
class PlainLinksTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext servlets;

    @Test
    void nothingLooksForEachLinkInEveryJar() {
        assertThat(servlets.getFilterRegistrations().values()).isNotEmpty().noneMatch(one -> one.getClassName()
                .equals(ResourceUrlEncodingFilter.class.getName()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/webjars/htmx.org/dist/htmx.min.js", "/webjars/bpmn-js/dist/bpmn-viewer.production.min.js"})
    void scriptsAreFoundWithoutTheirVersion(String address) {
        TasklistClient.signIn(port, "grid-worker", "gridcase")
                .send("GET", address, null)
                .ok();
    }
}
