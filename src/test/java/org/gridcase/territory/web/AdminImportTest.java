package org.gridcase.territory.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gridcase.territory.persistence.ImportRuns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** Imports on the administrator's pages. */
class AdminImportTest extends AdminPagesInUse {

    @Autowired
    private ImportRuns runs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anImportRunsInTheBackgroundAndIsReported() throws Exception {
        String started = http.perform(as(
                        "admin",
                        multipart("/api/admin/import").file(file("places", "code,name,level\n980502,试验区,district\n"))))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getHeader("Location");

        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> http.perform(as("admin", get(started)))
                .andExpect(jsonPath("$.status").value("done"))
                .andExpect(jsonPath("$.startedBy").value("admin"))
                .andExpect(jsonPath("$.places.inserted").value(1)));
    }

    @Test
    void aRefusedImportNamesEachRowInTheReadersLanguage() throws Exception {
        String id = start(file("places", "code,name,level\n980503,,grid\n"));
        awaitEnd(id);

        http.perform(as("admin", get("/api/admin/import/" + id)))
                .andExpect(jsonPath("$.status").value("refused"))
                .andExpect(jsonPath("$.errors[0].line").value(2))
                .andExpect(jsonPath("$.errors[0].column").value("name"))
                .andExpect(jsonPath("$.errors[0].reason").value("不能为空"))
                .andExpect(jsonPath("$.errors[1].reason").value("网格的编码应为 15 位，这里是 6 位"));
        http.perform(as("admin", get("/admin/import/" + id + "?lang=en")))
                .andExpect(content().string(containsString("must not be empty")))
                .andExpect(content().string(containsString("the code of a grid has 15 digits, this one has 6")));
    }

    @Test
    void onlyOneImportRunsAtATime() throws Exception {
        try (ImportRuns.Running running = runs.begin("somebody").orElseThrow()) {
            http.perform(as("admin", get("/api/admin/import/" + running.id())))
                    .andExpect(jsonPath("$.status").value("running"));
            http.perform(as(
                            "admin",
                            multipart("/api/admin/import")
                                    .file(file("places", "code,name,level\n980504,试验区,district\n"))))
                    .andExpect(status().isConflict());
            running.finish(null);
        }
        awaitEnd(start(file("places", "code,name,level\n980504,试验区,district\n")));
    }

    @Test
    void anImportWhoseNodeDiedIsInterrupted() throws Exception {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into gridcase.territory_import (id, started_by, started_at) values (?, 'nobody', now())")
                .param(id)
                .update();

        http.perform(as("admin", get("/api/admin/import/" + id)))
                .andExpect(jsonPath("$.status").value("interrupted"));
    }

    @Test
    void anImportWithoutAFileIsRefused() throws Exception {
        http.perform(as("admin", multipart("/api/admin/import"))).andExpect(status().isBadRequest());
    }

    private String start(MockMultipartFile file) throws Exception {
        String answer = http.perform(as("admin", multipart("/api/admin/import").file(file)))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private void awaitEnd(String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> runs.find(UUID.fromString(id)).orElseThrow().finishedAt() != null);
    }
}
