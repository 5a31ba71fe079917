package org.gridcase.publicity.web;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gridcase.GridcaseTest;
import org.gridcase.publicity.process.NoticeDriver;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Document;

/** Notices of a town of its own, as they are asked for over HTTP. */
@GridcaseTest
abstract class NoticeRequests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    AutowireCapableBeanFactory beans;

    MockMvc http;
    NoticeDriver driver;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        driver = beans.createBean(NoticeDriver.class);
    }

    Document feed() throws Exception {
        byte[] xml = page("/notices.rss?place=" + driver.town.community())
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/rss+xml;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    ResultActions page(String path) throws Exception {
        return http.perform(get(path).header("Accept", "*/*"));
    }

    ResultActions api(String path) throws Exception {
        return http.perform(get("/api/notices" + path));
    }
}
