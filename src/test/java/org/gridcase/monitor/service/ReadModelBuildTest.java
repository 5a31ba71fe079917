package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.Histories;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.persistence.ReadModel;
import org.gridcase.shared.SqlTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which read models are built anew, and what is as it was before when they are. */
@GridcaseTest
class ReadModelBuildTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant FROM = NOW.minus(Duration.ofDays(200));

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private List<ReadModel> models;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private HistoryRows rows;
    private KeptRows kept;

    @BeforeEach
    void rows() {
        rows = new HistoryRows(jdbc);
        kept = new KeptRows(models, jdbc, clock.getZone());
    }

    /** Whatever adds the models up is built with them: its rows are those of before. */
    @Test
    void aModelThatIsBuiltAloneIsAddedUpAnew() {
        String district = "975109";
        histories(district, 5).happen(120);
        refresh.now();
        Map<String, List<String>> before = kept.of(district);
        jdbc.sql("DELETE FROM gridcase.monitor_step WHERE number LIKE :mine")
                .param("mine", district + "-%")
                .update();
        jdbc.sql("DELETE FROM gridcase.monitor_day WHERE place LIKE :mine AND figure = 'overdue'")
                .param("mine", district + "%")
                .update();
        jdbc.sql("DELETE FROM gridcase.monitor_state WHERE model = 'monitor_step'")
                .update();
        assertThat(refresh.asOf()).isEmpty();

        refresh.now();

        assertThat(kept.of(district)).isEqualTo(before);
    }

    /** A model may be made from those before it. */
    @Test
    void whatComesAfterAMissingModelIsBuiltWithIt() {
        String district = "975110";
        histories(district, 6).happen(200);
        refresh.now();
        Map<String, List<String>> before = kept.of(district);
        assertThat(before.get("monitor_task")).isNotEmpty();
        jdbc.sql("DELETE FROM gridcase.monitor_task WHERE number LIKE :mine")
                .param("mine", district + "-%")
                .update();
        jdbc.sql("DELETE FROM gridcase.monitor_state WHERE model = 'monitor_visit'")
                .update();

        refresh.now();

        assertThat(kept.of(district)).isEqualTo(before);
    }

    @Test
    void thePlannerKnowsWhatWasBuilt() {
        List<String> tables = List.copyOf(refresh.built().keySet());
        assertThat(tables).contains("monitor_visit", "monitor_case", "monitor_day");
        Instant before = jdbc.sql("SELECT now()")
                .query((row, index) -> SqlTime.read(row, "now"))
                .single();
        refresh.rebuild();
        refresh.now();
        for (String table : tables) {
            assertThat(jdbc.sql("SELECT pg_stat_get_last_analyze_time(CAST('gridcase.' || ? AS regclass)) AS at")
                            .param(table)
                            .query((row, index) -> SqlTime.read(row, "at"))
                            .single())
                    .as(table)
                    .isAfter(before);
        }
    }

    @Test
    void whatWasBuiltForAnotherZoneIsBuiltAnew() {
        jdbc.sql("UPDATE gridcase.monitor_state SET zone = 'America/Lima' WHERE model = 'monitor_day'")
                .update();
        assertThat(refresh.built()).containsEntry("monitor_day", null);
        assertThat(refresh.asOf()).isEmpty();
        refresh.now();
        assertThat(refresh.built().get("monitor_day")).isNotNull();
    }

    private Histories histories(String district, long seed) {
        return new Histories(rows, transaction, seed, Histories.district(rows, district, 2, 2), FROM, NOW);
    }
}
