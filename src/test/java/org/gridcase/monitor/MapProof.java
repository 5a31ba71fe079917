package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whether the map says of walked cases what the engine's history says, told once more by {@link MapOracle}. */
public final class MapProof {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockMvc http;
    private final JdbcClient jdbc;
    private final ReadModelRefresh refresh;
    private final MapOracle oracle;

    public MapProof(WebApplicationContext beans) {
        http = MockMvcBuilders.webAppContextSetup(beans).apply(springSecurity()).build();
        jdbc = beans.getBean(JdbcClient.class);
        refresh = beans.getBean(ReadModelRefresh.class);
        oracle = new MapOracle(beans.getBean(HistoryService.class), beans.getBean(CaseFiles.class));
    }

    /**
     * @param numbers the cases that were walked, as they stand; they get a history that lasted
     * @param seed of that history
     * @param username of whoever sees the place
     */
    public MapProof of(Collection<String> numbers, int seed, String username, String place, List<String> processes)
            throws Exception {
        LivedHistory.scatter(jdbc, numbers, seed);
        refresh.now();
        for (String process : processes) {
            oracle.compare(map(username, process, place), process, place);
        }
        return this;
    }

    /** How many rows the map is made of, for this step of these cases: a proof of nothing proves nothing. */
    public long visits(Collection<String> numbers, String process, String element) {
        return jdbc.sql(
                        "SELECT count(*) FROM gridcase.monitor_visit WHERE number = ANY (?) AND process = ? AND element = ?")
                .param(numbers.toArray(String[]::new))
                .param(process)
                .param(element)
                .query(Long.class)
                .single();
    }

    private JsonNode map(String username, String process, String place) throws Exception {
        MockHttpServletResponse answer = http.perform(
                        get("/api/monitor/map/" + process).param("place", place).with(user(username)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(process + " for " + username).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
