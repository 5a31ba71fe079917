package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.QueryValidators;
import org.gridcase.GridcaseApplication;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An expression in a query is code that runs on the server: CVE-2026-109432 and everything like it. */
@GridcaseTest
class ExpressionGuardTest {

    /** Harmless if it ran, and then the answer would be a success: the refusal is what is tested. */
    private static final Map<String, Object> EVIL = Map.of("assigneeExpression", "${now()}");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private TasklistClient anna;

    @BeforeEach
    void signIn() {
        EnginePeople.arrive(accounts, engine);
        anna = TasklistClient.signIn(port, EnginePeople.ANNA, EnginePeople.PASSWORD);
    }

    @Test
    void ourValidatorsAreTheOnesInUse() {
        assertThat(QueryValidators.class.getProtectionDomain().getCodeSource())
                .isEqualTo(GridcaseApplication.class.getProtectionDomain().getCodeSource());
    }

    @Test
    void noQueryOfAPersonHoldsAnExpressionAtAnyDepth() {
        Map<String, Object> inOr = Map.of("orQueries", List.of(EVIL));
        Map<String, Object> deeper = Map.of("orQueries", List.of(inOr));
        String filter = anna.get("/filter").ok().body().path(0).path("id").asText();
        for (Map<String, Object> query : List.of(EVIL, inOr, deeper)) {
            for (String path :
                    List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count")) {
                TasklistClient.Answer answer = anna.post(path, query);
                assertThat(answer.status()).as(path + query + answer).isEqualTo(400);
            }
        }
        assertThat(anna.get("/task?assigneeExpression=%24%7Bnow()%7D").status()).isEqualTo(400);
    }

    @Test
    void queriesOverTheHistoryAndTheInstancesAreGuardedToo() {
        TasklistClient manager = TasklistClient.signIn(port, EnginePeople.MANAGER, EnginePeople.PASSWORD);
        Map<String, Object> evil =
                Map.of("orQueries", List.of(Map.of("taskAssignee", "x", "assigneeExpression", "${now()}")));
        assertThat(manager.post("/history/task", evil).status()).isIn(200, 400);
        assertThatThrownBy(() -> engine.getTaskService()
                        .createTaskQuery()
                        .or()
                        .taskNameLike("x")
                        .taskAssigneeExpression("${now()}")
                        .endOr()
                        .list())
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void aStoredQueryHoldsOnlyTheListedExpressions() {
        for (String evil :
                List.of("${environment}", "${currentUser().toString()}", "#{now()}", "${dateTime().plusHours(25)}")) {
            assertThatThrownBy(() -> engine.getFilterService()
                            .saveFilter(engine.getFilterService()
                                    .newTaskFilter("evil")
                                    .setQuery(engine.getTaskService()
                                            .createTaskQuery()
                                            .taskAssigneeExpression(evil))))
                    .isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> engine.getFilterService()
                            .saveFilter(engine.getFilterService()
                                    .newTaskFilter("evil")
                                    .setQuery(engine.getTaskService()
                                            .createTaskQuery()
                                            .or()
                                            .taskAssigneeExpression(evil)
                                            .endOr())))
                    .isInstanceOf(BadUserRequestException.class);
        }
    }

    @Test
    void aFilterThatWasChangedInTheDatabaseIsRefusedWhenItRuns() {
        Filter filter = engine.getFilterService()
                .saveFilter(engine.getFilterService()
                        .newTaskFilter("tampered")
                        .setQuery(
                                engine.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}")));
        try {
            jdbc.sql("update act_ru_filter set query_ = replace(query_, 'currentUser()', 'environment') where id_ = ?")
                    .param(filter.getId())
                    .update();
            assertThatThrownBy(() -> engine.getFilterService().list(filter.getId()))
                    .isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> engine.getFilterService()
                            .list(
                                    filter.getId(),
                                    engine.getTaskService().createTaskQuery().taskName("x")))
                    .isInstanceOf(BadUserRequestException.class);
        } finally {
            engine.getFilterService().deleteFilter(filter.getId());
        }
    }

    @Test
    void theReadyFiltersWork() {
        Map<String, String> filters = new HashMap<>();
        for (JsonNode filter : anna.get("/filter?resourceType=Task").ok().body()) {
            filters.put(filter.path("name").asText(), filter.path("id").asText());
        }
        assertThat(filters).containsOnlyKeys("我的任务", "待认领", "即将到期", "已超期", "本组在办");

        String free = dueIn(3);
        String mine = dueIn(5);
        String late = dueIn(-2);
        String later = dueIn(100);
        String belas = dueIn(4);
        engine.getTaskService().claim(mine, EnginePeople.ANNA);
        engine.getTaskService().claim(belas, EnginePeople.BELA);

        assertThat(listed(filters.get("我的任务"))).contains(mine).doesNotContain(free, belas, late);
        assertThat(listed(filters.get("待认领"))).contains(free, late, later).doesNotContain(mine, belas);
        assertThat(listed(filters.get("即将到期"))).contains(free, mine).doesNotContain(late, later, belas);
        assertThat(listed(filters.get("已超期"))).contains(late).doesNotContain(free, mine, later);
        assertThat(listed(filters.get("本组在办"))).contains(mine, belas).doesNotContain(free);
    }

    private String dueIn(int hours) {
        var task = engine.getTaskService()
                .createTaskQuery()
                .taskId(EnginePeople.newTask(engine))
                .singleResult();
        task.setDueDate(java.util.Date.from(java.time.Instant.now().plusSeconds(hours * 3600L)));
        engine.getTaskService().saveTask(task);
        return task.getId();
    }

    private List<String> listed(String filter) {
        return anna.post("/filter/" + filter + "/list?maxResults=500", Map.of())
                .ok()
                .body()
                .findValuesAsText("id");
    }
}
