package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.MonitorScopes;
import org.gridcase.monitor.service.Workload.PostLoad;
import org.gridcase.monitor.service.WorkloadReading;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** What a post did where one person holds it is that person's record: for nobody but the direct superior. */
@GridcaseTest
@Transactional
class WorkloadPrivacyTest {

    private static final String DISTRICT = "968803";
    private static final String TOWN = DISTRICT + "001";
    private static final String COMMUNITY = TOWN + "001";
    private static final String GRID = COMMUNITY + "001";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkloadReading reading;

    @Autowired
    private MonitorScopes scopes;

    @Autowired
    private Clock clock;

    private int visits;

    @BeforeEach
    void district() {
        place(DISTRICT, "district");
        place(TOWN, "town");
        place(COMMUNITY, "community");
        place(GRID, "grid");
        hire(Post.INSPECTOR, DISTRICT, "wp-inspector");
        hire(Post.TOWN_OFFICER, TOWN, "wp-town");
        hire(Post.COMMUNITY_SECRETARY, COMMUNITY, "wp-secretary");
        hire(Post.VOLUNTEER, GRID, "wp-volunteer");
        hire(Post.GRID_WORKER, GRID, "wp-worker");
        for (int count = 0; count < 6; count++) {
            did("wp-worker");
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void onePersonsRecordIsForTheDirectSuperior() {
        for (String reader : new String[] {"wp-inspector", "wp-town", "wp-volunteer"}) {
            withheld(reader);
        }
        PostLoad superior = workers("wp-secretary");
        assertThat(superior.withheld()).isFalse();
        assertThat(superior.done()).isEqualTo(6);
        assertThat(superior.doneBefore()).isZero();
        assertThat(superior.afterHours()).isEqualTo(1);
        assertThat(superior.tasksPerCase()).isEqualTo(1);
    }

    @Test
    void ofTwoPeopleNeitherReadsWhatTheOtherDid() {
        hire(Post.GRID_WORKER, GRID, "wp-second");
        did("wp-second");

        withheld("wp-worker");
        withheld("wp-second");
        assertThat(workers("wp-inspector").done()).isEqualTo(7);
        assertThat(workers("wp-volunteer").withheld()).isFalse();
    }

    @Test
    void whereOneOfTwoDidAllOfItItIsOnePersonsRecord() {
        hire(Post.GRID_WORKER, GRID, "wp-second");

        withheld("wp-inspector");
        withheld("wp-second");
    }

    @Test
    void nobodyIsKeptFromTheOwnRecord() {
        assertThat(workers("wp-worker").done()).isEqualTo(6);
    }

    @Test
    void whoHasLeftIsProtectedAsWhoIsThere() {
        jdbc.sql("UPDATE gridcase.post_held SET held_to = now() - interval '1 hour' WHERE username = 'wp-worker'")
                .update();

        withheld("wp-inspector");
        assertThat(workers("wp-secretary").done()).isEqualTo(6);
    }

    private void withheld(String reader) {
        PostLoad load = workers(reader);
        assertThat(load.withheld()).as(reader).isTrue();
        assertThat(load.done()).isNull();
        assertThat(load.doneBefore()).isNull();
        assertThat(load.afterHours()).isNull();
        assertThat(load.tasksPerCase()).isNull();
        assertThat(load.open()).isZero();
    }

    private PostLoad workers(String reader) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(reader, null, "ROLE_USER"));
        return reading.of(scopes.mine(null), MonitorPeriod.lastDays(30, LocalDate.now(clock))).posts().stream()
                .filter(load -> load.post().equals(Post.GRID_WORKER.code()))
                .findFirst()
                .orElseThrow();
    }

    private void did(String username) {
        Instant ended = clock.instant().minus(Duration.ofHours(2));
        visits++;
        jdbc.sql("""
                        INSERT INTO gridcase.monitor_visit (id, number, instance, process, version, element, kind, place, post, username,
                            began, ended, canceled, after_hours)
                        VALUES (:id, :number, 'x', 'dispute-resolution', 1, 'handle', 'userTask', :place, :post, :username, :began,
                            :ended, false, true)
                        """)
                .param("id", "wp-" + visits)
                .param("number", String.format(Locale.ROOT, "%s-2026-%06d", DISTRICT, visits))
                .param("place", GRID)
                .param("post", Post.GRID_WORKER.code())
                .param("username", username)
                .param("began", SqlTime.of(ended.minusSeconds(60)))
                .param("ended", SqlTime.of(ended))
                .update();
    }

    private void hire(Post post, String place, String username) {
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?)")
                .params(username, "工作人员")
                .update();
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from)"
                        + " VALUES (?, ?, ?, now() - interval '1 year')")
                .params(username, post.code(), place)
                .update();
    }

    private void place(String code, String level) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (?, ?, ?)")
                .params(code, "工作量" + code, level)
                .update();
    }
}
