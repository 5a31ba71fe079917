package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gridcase.monitor.service.Workload;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted for whom: by the post held then, with the same conditions as the headline figures. */
class WorkloadCountsTest extends WorkloadRecords {

    private static final String DISTRICT = "968804";
    private static final String TOWN = DISTRICT + "001";

    @BeforeEach
    void district() {
        place(DISTRICT, "district");
        place(DISTRICT + "01", "department");
        place(DISTRICT + "02", "department");
        place(TOWN, "town");
        hire(Post.DISTRICT_CENTRE, DISTRICT, "wc-centre", 365, null);
    }

    @Test
    void aTaskIsOfTheDepartmentInWhichItWasDone() {
        hire(Post.DEPARTMENT_OFFICER, DISTRICT + "02", "wc-officer", 365, 10);
        held(Post.DEPARTMENT_OFFICER, DISTRICT + "01", "wc-officer", 10, null);
        did("wc-officer", DISTRICT + "02", 20);
        did("wc-officer", DISTRICT + "02", 15);
        did("wc-officer", DISTRICT + "01", 2);

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
            did("wc-officer", DISTRICT + "01", 2);
        }
        did("wc-officer", DISTRICT + "01", 40);
        assertThat(workload().levels()).extracting(Workload.Burden::shareBefore).containsOnlyNulls();

        for (int count = 0; count < 5; count++) {
            did("wc-officer", DISTRICT + "01", 40);
        }
        assertThat(workload().levels()).extracting(Workload.Burden::shareBefore).contains(1.0);
    }

    @Test
    void aCaseIsCountedOnceForThePlaceThatWorkedOnIt() {
        String number = DISTRICT + "-2026-000777";
        place(TOWN + "001", "community");
        place(TOWN + "002", "community");
        for (String community : new String[] {TOWN + "001", TOWN + "002"}) {
            hire(Post.COMMUNITY_MEDIATOR, community, "wc-mediator-" + community);
            hire(Post.COMMUNITY_SECRETARY, community, "wc-secretary-" + community);
            did("wc-mediator-" + community, Post.COMMUNITY_MEDIATOR, community, number, Duration.ofDays(40));
            did("wc-mediator-" + community, Post.COMMUNITY_MEDIATOR, community, number, Duration.ofDays(3));
            did("wc-secretary-" + community, Post.COMMUNITY_SECRETARY, community, number, Duration.ofDays(2));
            did("wc-mediator-" + community, Post.COMMUNITY_MEDIATOR, community, number, Duration.ofDays(1));
        }

        assertThat(workload().levels())
                .filteredOn(one -> one.level().equals("community"))
                .singleElement()
                .satisfies(level -> {
                    assertThat(level.tasks()).isEqualTo(6);
                    assertThat(level.cases()).isEqualTo(2);
                });
        assertThat(indicator(TOWN, "tasksPerCase").n()).isEqualTo(1);
        assertThat(workload().posts())
                .filteredOn(one -> one.post().equals(Post.COMMUNITY_MEDIATOR.code()))
                .singleElement()
                .satisfies(one -> assertThat(one.tasksPerCase()).isEqualTo(2));
    }

    @Test
    void territoriesOfDifferentLevelsAreCountedEachForItself() {
        String other = "968807";
        place(other, "district");
        place(other + "001", "town");
        hire(Post.DEPARTMENT_OFFICER, DISTRICT + "01", "wc-officer", 365, null);
        hire(Post.INSPECTOR, DISTRICT, "wc-inspector", 365, null);
        held(Post.INSPECTOR, other + "001", "wc-inspector", 365, null);
        hire(Post.DEPARTMENT_OFFICER, DISTRICT + "01", "wc-second", 365, null);
        hire(Post.DISTRICT_CENTRE, DISTRICT, "wc-centre-2", 365, null);
        did("wc-officer", DISTRICT + "01", 2);
        did("wc-second", DISTRICT + "01", 2);
        settled(1, true);

        Workload workload = workload("wc-inspector");

        assertThat(workload.comparison())
                .extracting(Workload.UnitComparison::place)
                .containsExactly(DISTRICT, other + "001");
        assertThat(workload.comparison())
                .extracting(Workload.UnitComparison::load)
                .containsExactly(2L, 0L);
        assertThat(workload.posts()).extracting(Workload.PostLoad::placeName).containsOnly("工作量" + DISTRICT);
    }

    private Workload workload() {
        return workload("wc-centre");
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
        String number = DISTRICT + "-2026-00090" + count;
        kept(List.of(number), () -> settled(number, credited));
    }

    private void settled(String number, boolean credited) {
        jdbc.sql(
                        "INSERT INTO gridcase.monitor_case (number, kind, matter, place, source, status, waits, reported_at, missed,"
                                + " hand_backs, reopened, settled_stage, settled_at, credited_stage, credited_at)"
                                + " VALUES (:number, 'dispute-resolution', 'noise', :place, 'hotline', 'closed', false, now(), 0, 0, 0,"
                                + " 'grid', now(), CASE WHEN :credited THEN 'grid' END, CASE WHEN :credited THEN now() - interval '2 days' END)")
                .param("number", number)
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

    private void did(String username, String department, int days) {
        did(username, Post.DEPARTMENT_OFFICER, department, Duration.ofDays(days));
    }
}
