package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.GovernanceRows;
import org.gridcase.monitor.Histories;
import org.gridcase.monitor.HistoryRows;
import org.gridcase.monitor.persistence.ReadModel;
import org.gridcase.monitor.persistence.TouchedCases;
import org.gridcase.shared.SqlTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written later than the instant that it is of changes what was made of other cases meanwhile. */
@GridcaseTest
class LateRecordsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant FROM = NOW.minus(Duration.ofDays(200));

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private List<ReadModel> models;

    @Autowired
    private TouchedCases touched;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private HistoryRows rows;
    private GovernanceRows records;
    private KeptRows kept;

    @BeforeEach
    void rows() {
        rows = new HistoryRows(jdbc);
        records = new GovernanceRows(rows);
        kept = new KeptRows(models, jdbc, clock.getZone());
    }

    /** What a change of posts touches has waited since the change, not since it was found. */
    @Test
    void aChangeOfPostsWaitsSinceItWasMade() {
        String place = Histories.district(rows, "975111", 1, 1).get(0);
        String number = rows.opened("dispute-resolution", "parking", place, FROM);
        rows.held(number, "grid", "grid-worker", place.substring(0, 15), null, "running", FROM);
        refresh.now();
        rows.person("w975111", "grid-worker", place.substring(0, 15));
        Instant changed = NOW.minus(Duration.ofHours(1));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            touched.lock();
            jdbc.sql("UPDATE gridcase.monitor_touched_place SET at = :at")
                    .param("at", SqlTime.of(changed))
                    .update();
            assertThat(touched.oldest()).contains(changed);
            touched.take(0);
            assertThat(jdbc.sql("SELECT at FROM gridcase.monitor_touched WHERE number = :number")
                            .param("number", number)
                            .query((row, index) -> SqlTime.read(row, "at"))
                            .single())
                    .isEqualTo(changed);
        });
    }

    /** An import ends a post as of an instant, and before it commits the person acts in a case that lies elsewhere. */
    @Test
    void whoActedAfterThePostHadEndedDidSoInNone() {
        String place = Histories.district(rows, "975112", 2, 1).get(0);
        String elsewhere = "975112102001001001";
        String who = "w975112";
        rows.person(who, "grid-worker", place.substring(0, 15));
        String number = rows.opened("dispute-resolution", "parking", elsewhere, FROM);
        rows.held(number, "grid", "grid-worker", elsewhere.substring(0, 15), null, "running", FROM);
        Instant acted = NOW.minus(Duration.ofMinutes(10));
        rows.did(number, who, acted.minusSeconds(60), acted);
        refresh.now();
        assertThat(tasks(number)).isEqualTo(1);

        jdbc.sql("UPDATE gridcase.post_held SET held_to = :at WHERE username = :who")
                .param("at", SqlTime.of(acted.minusSeconds(120)))
                .param("who", who)
                .update();
        refresh.now();
        assertThat(tasks(number)).as("nobody's who was in post").isZero();

        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from)"
                        + " VALUES (:who, 'grid-worker', :place, :at)")
                .param("who", who)
                .param("place", place.substring(0, 15))
                .param("at", SqlTime.of(acted.minusSeconds(90)))
                .update();
        refresh.now();
        assertThat(tasks(number)).as("in the post that is recorded afterwards").isEqualTo(1);
    }

    /** Two people decide at the same time: the refusal is of an earlier instant, and is written later. */
    @Test
    void aRefusalThatIsWrittenLateCountsForWhatWasProposedAfterIt() {
        String district = "975113";
        Histories.district(rows, district, 1, 1);
        String first = proposed(district, FROM);
        String second = proposed(district, FROM);
        String again = proposed(district, FROM.plusSeconds(20));
        refresh.now();

        for (String refused : List.of(first, second)) {
            records.refused(refused, FROM.plusSeconds(10));
        }
        refresh.now();

        assertThat(kept.of(district).get("monitor_stuck")).hasSize(1).allMatch(row -> row.contains(again));
        kept.assertRecorded(district);
    }

    private String proposed(String district, Instant at) {
        String number = rows.opened("list-amendment", "lighting", district, at);
        records.proposed(number, "Z-1", at);
        return number;
    }

    private long tasks(String number) {
        return jdbc.sql("SELECT count(*) FROM gridcase.monitor_task WHERE number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
