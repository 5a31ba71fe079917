package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@GridcaseTest
class EngineConfigurationTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Autowired
    Accounts accounts;

    @Autowired
    DecisionTables tables;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatMustNotBeForgottenIsSet() {
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.isJobExecutorDeploymentAware()).isFalse();
        assertThat(configuration.getFailedJobRetryTimeCycle()).isEqualTo("R5/PT1M");
        assertThat(configuration.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isNotBlank();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.getIdGenerator().getClass().getSimpleName()).isEqualTo("StrongUuidGenerator");
        assertThat(configuration.isWebappsAuthenticationLoggingEnabled()).isTrue();
    }

    @Test
    void historyKeepsWhoDidWhatAndNoValues() {
        EnginePeople.arrive(accounts, engine);
        TasklistClient anna = TasklistClient.signIn(port, EnginePeople.ANNA, EnginePeople.PASSWORD);
        String task = EnginePeople.newTask(engine);
        anna.claim(task, EnginePeople.ANNA).ok();
        anna.submit(task, Map.of("outcome", "settled", "remark", "verystrangeword"))
                .ok();

        assertThat(engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .finished()
                        .count())
                .isOne();
        assertThat(engine.getHistoryService()
                        .createUserOperationLogQuery()
                        .taskId(task)
                        .userId(EnginePeople.ANNA)
                        .list())
                .extracting(entry -> entry.getOperationType())
                .contains("Claim", "Complete");
        for (String table : List.of("act_hi_varinst", "act_hi_detail", "act_hi_dec_in", "act_hi_dec_out")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aDecisionTableAnswersWithTheVersionThatWasUsed() {
        deployTable("small");
        DecisionTables.Result first = tables.evaluate("engine-test-table", Map.of("people", 3));
        deployTable("big");
        DecisionTables.Result second = tables.evaluate("engine-test-table", Map.of("people", 3));

        assertThat(first.rows()).containsExactly(Map.of("size", "small"));
        assertThat(second.rows()).containsExactly(Map.of("size", "big"));
        assertThat(Integer.parseInt(second.version())).isEqualTo(Integer.parseInt(first.version()) + 1);
        assertThat(tables.evaluate("engine-test-table", Map.of("people", 30)).rows())
                .isEmpty();
        assertThatThrownBy(() -> tables.evaluate("no-such-table", Map.of())).isInstanceOf(IllegalStateException.class);
    }

    private void deployTable(String answer) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("engine-test-table.dmn", """
                        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
                            namespace="test" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                          <decision id="engine-test-table" name="t" camunda:historyTimeToLive="1">
                            <decisionTable id="t" hitPolicy="COLLECT">
                              <input id="i"><inputExpression id="e" typeRef="integer"><text>people</text></inputExpression></input>
                              <output id="o" name="size" typeRef="string"/>
                              <rule id="r"><inputEntry id="ie"><text>&lt; 10</text></inputEntry>
                                <outputEntry id="oe"><text>"%s"</text></outputEntry></rule>
                            </decisionTable>
                          </decision>
                        </definitions>
                        """.formatted(answer))
                .deploy();
    }

    @Test
    void oneNodeAfterTheOtherStarts() throws Exception {
        StartupLock first = new StartupLock(dataSource);
        CompletableFuture<StartupLock> second = CompletableFuture.supplyAsync(() -> {
            try {
                return new StartupLock(dataSource);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThatThrownBy(() -> second.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);

        first.destroy();

        second.get(30, TimeUnit.SECONDS).destroy();
    }
}
