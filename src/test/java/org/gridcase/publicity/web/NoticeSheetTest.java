package org.gridcase.publicity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.gridcase.GridcaseTest;
import org.gridcase.document.PrintedPdf;
import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The sheet for the notice board is printed when it has changed, and not each time somebody asks. */
@GridcaseTest
class NoticeSheetTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;
    private Notice notice;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        notice = beans.createBean(NoticeDriver.class).published("张贴的公示", true);
    }

    @Test
    void printedOnce() throws Exception {
        byte[] printed = sheet().getContentAsByteArray();
        assertThat(printed).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        // Whatever is kept is what is given out: nothing was printed again.
        jdbc.sql("UPDATE gridcase.notice_sheet SET pdf = 'kept'::bytea WHERE case_number = ?")
                .param(notice.number.value())
                .update();
        assertThat(sheet().getContentAsByteArray()).isEqualTo("kept".getBytes(StandardCharsets.US_ASCII));

        notice.writes("张贴的公示（更正）", "summary", "每月一百二十元。", "correction", "金额")
                .previewed()
                .publishes();
        try (PrintedPdf second = new PrintedPdf(sheet().getContentAsByteArray())) {
            assertThat(second.text(1, 1)).contains("张贴的公示（更正）");
        }
    }

    @Test
    void whoHasItAlreadyIsToldSoUntilItSaysSomethingElse() throws Exception {
        String tag = sheet().getHeader("ETag");

        http.perform(get(path()).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(header().string("ETag", tag));
        notice.fires("objectionsOver");
        http.perform(get(path()).header("If-None-Match", tag)).andExpect(status().isOk());
    }

    @Test
    void takenDownItIsNotKept() throws Exception {
        sheet();
        notice.withdrawn("依据的文件已废止");

        http.perform(get(path())).andExpect(status().isNotFound());
        assertThat(jdbc.sql("SELECT count(*) FROM gridcase.notice_sheet WHERE case_number = ?")
                        .param(notice.number.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MockHttpServletResponse sheet() throws Exception {
        return http.perform(get(path()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache, public"))
                .andReturn()
                .getResponse();
    }

    private String path() {
        return "/notices/" + notice.number + ".pdf";
    }
}
