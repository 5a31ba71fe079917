package org.gridcase.territory.web;

import static org.gridcase.CsrfPair.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The administrator's pages, as a test opens them. */
@GridcaseTest
abstract class AdminPagesInUse {

    @Autowired
    WebApplicationContext context;

    MockMvc http;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username)).with(csrf()).header("Accept-Language", "zh-CN");
    }

    static MockMultipartFile file(String part, String text) {
        return new MockMultipartFile(part, part + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
