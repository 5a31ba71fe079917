package org.gridcase.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;

/** Whoever asks whether a page is there gets the answer of the page, and no page is made. */
@GridcaseTest
class PageDoorsTest {

    @Autowired
    private WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "/monitor, town-officer, 200",
        "/monitor, dept-urban, 200",
        "/monitor, nobody-in-post, 403",
        "/monitor?place=990100002, community-secretary, 404",
        "/monitor/map/mediation, town-officer, 200",
        "/monitor/map/no-such-process, town-officer, 404",
        "/monitor/map/mediation?version=999, town-officer, 404",
        "/monitor/map/mediation, nobody-in-post, 403"
    })
    void theDoorSaysWhatThePageWouldSay(String address, String who, int status) throws Exception {
        MvcResult door = http.perform(head(address).with(user(who))).andReturn();

        assertThat(door.getResponse().getStatus()).isEqualTo(status);
        assertThat(((HandlerMethod) door.getHandler()).getBeanType()).isEqualTo(PageDoors.class);
        MockHttpServletResponse page =
                http.perform(get(address).with(user(who))).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(status);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() throws Exception {
        assertThat(http.perform(head("/monitor")).andReturn().getResponse().getStatus())
                .isIn(302, 401);
    }
}
