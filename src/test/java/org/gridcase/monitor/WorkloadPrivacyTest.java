package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gridcase.monitor.service.Workload;
import org.gridcase.monitor.service.Workload.Burden;
import org.gridcase.monitor.service.Workload.PostLoad;
import org.gridcase.monitor.service.Workload.UnitComparison;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a post did where one person holds it is that person's record: for nobody but the direct superior. */
class WorkloadPrivacyTest extends WorkloadRecords {

    private static final String DISTRICT = "968803";
    private static final String TOWN = DISTRICT + "001";
    private static final String COMMUNITY = TOWN + "001";
    private static final String GRID = COMMUNITY + "001";

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
    void noTotalTellsWhatOnePersonDid() {
        for (String reader : new String[] {"wp-inspector", "wp-town"}) {
            Workload workload = workload(reader);
            Burden grids = level(workload, "grid");
            assertThat(grids.withheld()).as(reader).isTrue();
            assertThat(grids.tasks()).isNull();
            assertThat(grids.share()).isNull();
            UnitComparison unit = workload.comparison().get(0);
            assertThat(unit.withheld()).as(reader).isTrue();
            assertThat(unit.load()).isNull();
            assertThat(unit.indicators()).filteredOn(one -> !one.own()).allSatisfy(one -> {
                assertThat(one.value()).isNull();
                assertThat(one.n()).isNull();
                assertThat(one.before()).isNull();
                assertThat(one.likeMedian()).isNull();
            });
        }
        assertThat(level(workload("wp-secretary"), "grid").tasks()).isEqualTo(6);
    }

    @Test
    void beneathATotalAtLeastTwoNumbersAreWithheld() {
        hire(Post.STATION_MEMBER, GRID, "wp-station-1");
        hire(Post.STATION_MEMBER, GRID, "wp-station-2");
        did("wp-station-1", Post.STATION_MEMBER, GRID, Duration.ofHours(3));
        did("wp-station-2", Post.STATION_MEMBER, GRID, Duration.ofHours(3));
        hire(Post.COMMUNITY_MEDIATOR, COMMUNITY, "wp-mediator");
        did("wp-mediator", Post.COMMUNITY_MEDIATOR, COMMUNITY, Duration.ofHours(3));

        Workload workload = workload("wp-inspector");

        UnitComparison town = workload.comparison().get(0);
        assertThat(town.load()).isEqualTo(9);
        assertThat(workload.posts())
                .filteredOn(load -> load.post().equals(Post.STATION_MEMBER.code()))
                .singleElement()
                .satisfies(load -> assertThat(load.done()).isEqualTo(2));
        assertThat(workload.posts())
                .filteredOn(PostLoad::withheld)
                .extracting(PostLoad::post)
                .contains(Post.GRID_WORKER.code(), Post.COMMUNITY_MEDIATOR.code());
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
        return workload(reader).posts().stream()
                .filter(load -> load.post().equals(Post.GRID_WORKER.code()))
                .findFirst()
                .orElseThrow();
    }

    private static Burden level(Workload workload, String level) {
        return workload.levels().stream()
                .filter(one -> one.level().equals(level))
                .findFirst()
                .orElseThrow();
    }

    private void did(String username) {
        did(username, Post.GRID_WORKER, GRID, Duration.ofHours(2));
    }
}
