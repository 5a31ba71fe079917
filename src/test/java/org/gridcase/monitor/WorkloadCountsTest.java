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
import org.gridcase.monitor.service.Workload;
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

/** What is counted for whom: by the post held then, with the same conditions as the headline figures. */
@GridcaseTest
@Transactional
class WorkloadCountsTest {

    private static final String DISTRICT = "968804";
    private static final String TOWN = DISTRICT + "001";

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
        place(DISTRICT + "01", "department");
        place(DISTRICT + "02", "department");
        place(TOWN, "town");
        hire(Post.DISTRICT_CENTRE, DISTRICT, "wc-centre", 365, null);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTaskIsOfTheDepartmentInWhichTheOfficerWasThen() {
        hire(Post.DEPARTMENT_OFFICER, DISTRICT + "02", "wc-officer", 365, 10);
        held(Post.DEPARTMENT_OFFICER, DISTRICT + "01", "wc-officer", 10, null);
        did("wc-officer", 20);
        did("wc-officer", 15);
        did("wc-officer", 2);

        assertThat(unit(DISTRICT + "02").load()).isEqualTo(2);
        assertThat(unit(DISTRICT + "01").load()).isEqualTo(1);
    }

    @Test
    void aCallWithdrawnInTimeIsNobodysFault() {
        call(-1, 7);
        call(-2, null);
        call(-3, 3);

        assertThat(indicator(DISTRICT + "01", "claimedInTime").n()).isEqualTo(2);
    }

    @Test
    void settledIsWhatWasCredited() {
        settled(1, true);
        settled(2, false);

        assertThat(indicator(TOWN, "settledInTown").n()).isEqualTo(1);
        assertThat(indicator(TOWN, "settledInTown").value()).isEqualTo(1.0);
    }

    @Test
    void whereNumbersAreSmallTheShareBeforeIsNotCompared() {
        hire(Post.DEPARTMENT_OFFICER, DISTRICT + "01", "wc-officer", 365, null);
        for (int count = 0; count < 6; count++) {
            did("wc-officer", 2);
        }
        did("wc-officer", 40);
        assertThat(workload().levels()).extracting(Workload.Burden::shareBefore).containsOnlyNulls();

        for (int count = 0; count < 5; count++) {
            did("wc-officer", 40);
        }
        assertThat(workload().levels()).extracting(Workload.Burden::shareBefore).contains(1.0);
    }

    @Test
    void territoriesOfDifferentLevelsAreCountedEachForItself() {
        String other = "968807";
        place(other, "district");
        place(other + "001", "town");
        hire(Post.DEPARTMENT_OFFICER, DISTRICT + "01", "wc-officer", 365, null);
        hire(Post.INSPECTOR, DISTRICT, "wc-inspector", 365, null);
        held(Post.INSPECTOR, other + "001", "wc-inspector", 365, null);
        did("wc-officer", 2);
        settled(1, true);

        Workload workload = workload("wc-inspector");

        assertThat(workload.comparison())
                .extracting(Workload.UnitComparison::place)
                .containsExactly(DISTRICT, other + "001");
        assertThat(workload.comparison())
                .extracting(Workload.UnitComparison::load)
                .containsExactly(1L, 0L);
        assertThat(workload.posts()).extracting(Workload.PostLoad::placeName).containsExactly("工作量" + DISTRICT);
    }

    private Workload workload() {
        return workload("wc-centre");
    }

    private Workload workload(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(username, null, "ROLE_USER"));
        return reading.of(scopes.mine(null), MonitorPeriod.lastDays(30, LocalDate.now(clock)));
    }

    private Workload.UnitComparison unit(String place) {
        return workload().comparison().stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private Workload.Compared indicator(String place, String code) {
        return unit(place).indicators().stream()
                .filter(one -> one.indicator().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void settled(int count, boolean credited) {
        jdbc.sql(
                        "INSERT INTO gridcase.monitor_case (number, kind, matter, place, source, status, waits, reported_at, missed,"
                                + " hand_backs, reopened, settled_stage, settled_at, credited_stage, credited_at)"
                                + " VALUES (:number, 'dispute-resolution', 'noise', :place, 'hotline', 'closed', false, now(), 0, 0, 0,"
                                + " 'grid', now(), CASE WHEN :credited THEN 'grid' END, CASE WHEN :credited THEN now() - interval '2 days' END)")
                .param("number", DISTRICT + "-2026-00090" + count)
                .param("place", TOWN)
                .param("credited", credited)
                .update();
    }

    private void call(long period, Integer endedDaysAgo) {
        jdbc.sql(
                        "INSERT INTO gridcase.monitor_call (period, number, place, unit, called_at, claim_by, refused, ended_at)"
                                + " VALUES (:period, :number, :place, :unit, now() - interval '9 days', now() - interval '5 days', false,"
                                + " now() - make_interval(days => CAST(:ended AS integer)))")
                .param("period", period)
                .param("number", DISTRICT + "-2026-000001")
                .param("place", TOWN)
                .param("unit", DISTRICT + "01")
                .param("ended", endedDaysAgo)
                .update();
    }

    private void did(String username, int days) {
        visits++;
        Instant ended = clock.instant().minus(Duration.ofDays(days));
        jdbc.sql("""
                        INSERT INTO gridcase.monitor_visit (id, number, instance, process, version, element, kind, place, post, username,
                            began, ended, canceled, after_hours)
                        VALUES (:id, :number, 'x', 'dispute-resolution', 1, 'handle', 'userTask', :place, :post, :username, :began,
                            :ended, false, true)
                        """)
                .param("id", "wc-" + visits)
                .param("number", String.format(Locale.ROOT, "%s-2026-%06d", DISTRICT, visits))
                .param("place", TOWN)
                .param("post", Post.DEPARTMENT_OFFICER.code())
                .param("username", username)
                .param("began", SqlTime.of(ended.minusSeconds(60)))
                .param("ended", SqlTime.of(ended))
                .update();
    }

    private void hire(Post post, String place, String username, int from, Integer to) {
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, ?)")
                .params(username, "工作人员")
                .update();
        held(post, place, username, from, to);
    }

    private void held(Post post, String place, String username, int from, Integer to) {
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from, held_to)"
                        + " VALUES (:who, :post, :place, now() - make_interval(days => :from),"
                        + " now() - make_interval(days => CAST(:to AS integer)))")
                .param("who", username)
                .param("post", post.code())
                .param("place", place)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void place(String code, String level) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (?, ?, ?)")
                .params(code, "工作量" + code, level)
                .update();
    }
}
