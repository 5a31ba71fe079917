package org.gridcase.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gridcase.monitor.WorkloadRecords;
import org.gridcase.monitor.service.Workload;
import org.gridcase.monitor.service.Workload.PostLoad;
import org.gridcase.shared.csv.FormulaGuard;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The tables of the workload as files: the numbers of the page, no more, and nothing that a spreadsheet would run. */
class WorkloadFilesTest extends WorkloadRecords {

    private static final String DISTRICT = "968808";
    private static final String TOWN = DISTRICT + "001";
    private static final String EVIL = "=HYPERLINK(\"http://x\")";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient records;

    private MockMvc http;

    @BeforeEach
    void district() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        place(DISTRICT, "district");
        place(TOWN, "town");
        place(TOWN + "001", "community");
        records.sql("UPDATE gridcase.place SET name = ? WHERE code = ?")
                .params(EVIL, TOWN)
                .update();
        hire(Post.INSPECTOR, DISTRICT, "wf-inspector");
        hire(Post.TOWN_OFFICER, TOWN, "wf-officer");
        did("wf-officer", Post.TOWN_OFFICER, TOWN, Duration.ofHours(2));
        for (String mediator : List.of("wf-mediator-1", "wf-mediator-2")) {
            hire(Post.COMMUNITY_MEDIATOR, TOWN + "001", mediator);
            did(mediator, Post.COMMUNITY_MEDIATOR, TOWN + "001", Duration.ofHours(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void thePostsAreThoseOfThePageAndWhatIsWithheldIsNotInTheFile(String format) throws Exception {
        Workload page = workload("wf-inspector", null);
        assertThat(page.posts()).extracting(PostLoad::withheld).contains(true);

        List<List<String>> rows = Spreadsheets.table(format, file("posts." + format));

        assertThat(rows).hasSameSizeAs(page.posts());
        for (int i = 0; i < rows.size(); i++) {
            PostLoad load = page.posts().get(i);
            assertThat(rows.get(i).get(0)).isEqualTo(FormulaGuard.guarded(load.placeName()));
            assertThat(rows.get(i).get(5))
                    .isEqualTo(load.withheld() ? "" : load.done().toString());
            assertThat(rows.get(i).get(9)).isEqualTo(load.withheld() ? "不公开" : "");
        }
    }

    @Test
    void levelsAndComparisonAreThereAndNobodyByName() throws Exception {
        assertThat(Spreadsheets.table("csv", file("levels.csv"))).hasSize(6);
        assertThat(Spreadsheets.table("csv", file("comparison.csv")))
                .hasSize(workload("wf-inspector", null)
                        .comparison()
                        .get(0)
                        .indicators()
                        .size());
        assertThat(new String(file("posts.csv"), StandardCharsets.UTF_8)).doesNotContain("wf-officer", "工作人员");
        http.perform(get(MonitorPages.API + "/workload/people.csv").with(user("wf-inspector")))
                .andExpect(status().isNotFound());
    }

    private byte[] file(String name) throws Exception {
        return http.perform(get(MonitorPages.API + "/workload/" + name)
                        .with(user("wf-inspector"))
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
