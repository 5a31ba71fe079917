package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridcase.GridcaseTest;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.monitor.HotTown.Dispute;
import org.gridcase.monitor.domain.CaseFilter;
import org.gridcase.monitor.domain.CaseFilter.Turn;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.CaseList;
import org.gridcase.monitor.service.CaseListing;
import org.gridcase.monitor.service.CaseListing.ListedCase;
import org.gridcase.monitor.service.MonitorScopes;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.monitor.service.Workload;
import org.gridcase.monitor.service.WorkloadReading;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind what somebody has to do are as many cases as were counted, in one order on all pages. */
@GridcaseTest
class CaseListTest {

    private static final CaseFilter ALL =
            new CaseFilter(null, false, null, null, null, null, null, null, false, false, null, null, null);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseList cases;

    @Autowired
    private WorkloadReading workload;

    @Autowired
    private MonitorScopes scopes;

    @Autowired
    private ReadModelRefresh readModels;

    @Autowired
    private Clock clock;

    private HotTown town;
    private Instant now;

    @BeforeEach
    void setUp() {
        town = HotTown.of(jdbc);
        now = clock.instant();
    }

    @Test
    void behindEachNumberOfTheWorkloadAreItsCases() {
        String worker = town.hired("worker", Post.GRID_WORKER, town.town("001") + "001001");
        String mediator = town.hired("mediator", Post.COMMUNITY_MEDIATOR, town.town("001") + "001");
        Random random = new Random(7);
        List<String> seats = places();
        List<Post> posts = List.of(
                Post.GRID_WORKER,
                Post.COMMUNITY_MEDIATOR,
                Post.TOWN_OFFICER,
                Post.DISTRICT_CENTRE,
                Post.DEPARTMENT_OFFICER);
        for (int i = 0; i < 150; i++) {
            String seat = seats.get(random.nextInt(seats.size()));
            Post post = posts.stream()
                    .filter(one -> one.level().digits() == seat.length())
                    .findFirst()
                    .orElse(null);
            // Where it lies says nothing about who has it: units are called to what lies elsewhere.
            Dispute dispute =
                    town.reported(seats.get(random.nextInt(seats.size())), "parking", now, "事 " + i, false, null, true);
            if (post != null) {
                boolean taken = random.nextBoolean();
                town.owed(
                        dispute,
                        post,
                        seat,
                        taken ? (post == Post.GRID_WORKER ? worker : "centre." + town.district()) : null,
                        now.plus(Duration.ofHours(random.nextInt(200) - 100)));
            }
            if (random.nextInt(5) == 0) {
                town.called(dispute);
            }
        }
        readModels.now();

        for (String reader : List.of(town.centre(), town.townOfficer(), town.departmentOfficer(), mediator)) {
            Workload shown =
                    as(reader, () -> workload.of(scopes.mine(null), MonitorPeriod.lastDays(30, LocalDate.now(clock))));
            assertThat(shown.posts()).as(reader).isNotEmpty();
            for (Workload.PostLoad load : shown.posts()) {
                String as = reader + " " + load.post() + " " + load.place();
                Post post = Post.ofCode(load.post()).orElseThrow();
                CaseListing open = list(reader, new Turn(post, PlaceCode.of(load.place()), null, false), false);
                assertThat(open.cases() + open.elsewhere()).as(as).isEqualTo(load.open());
                if (reader.equals(town.centre())) {
                    assertThat(open.elsewhere()).as(as).isZero();
                }
                CaseListing overdue = list(reader, new Turn(post, PlaceCode.of(load.place()), null, false), true);
                assertThat(overdue.cases() + overdue.elsewhere()).as(as).isEqualTo(load.overdue());
                assertThat(open.overdue()).as(as).isEqualTo(overdue.cases());
                CaseListing unclaimed = list(reader, new Turn(post, PlaceCode.of(load.place()), null, true), false);
                assertThat(unclaimed.cases() + unclaimed.elsewhere()).as(as).isEqualTo(load.unclaimed());
            }
            for (Workload.PersonLoad load : shown.people()) {
                CaseListing open = list(
                        reader,
                        new Turn(
                                Post.ofCode(load.post()).orElseThrow(),
                                PlaceCode.of(load.place()),
                                load.username(),
                                false),
                        false);
                assertThat(open.cases() + open.elsewhere()).as(load.username()).isEqualTo(load.open());
            }
        }
        assertThat(as(mediator, () -> workload.of(scopes.mine(null), MonitorPeriod.lastDays(30, LocalDate.now(clock))))
                        .people())
                .extracting(Workload.PersonLoad::username)
                .contains(worker);
    }

    @Test
    void whatAPersonHasToDoIsForTheDirectSuperiorAndThePerson() {
        String grid = town.town("001") + "001001";
        String worker = town.hired("worker", Post.GRID_WORKER, grid);
        String second = town.hired("second", Post.GRID_WORKER, grid);
        String mediator = town.hired("mediator", Post.COMMUNITY_MEDIATOR, town.town("001") + "001");
        town.owed(town.reported(grid, "parking", now, "车位", false, null, true), Post.GRID_WORKER, grid, worker, now);
        readModels.now();
        Turn turn = new Turn(Post.GRID_WORKER, PlaceCode.of(grid), worker, false);

        assertThat(list(mediator, turn, false).cases()).isEqualTo(1);
        assertThat(list(worker, turn, false).cases()).isEqualTo(1);
        for (String other : List.of(second, town.townOfficer(), town.centre())) {
            refused(403, other, turn);
        }
        refused(403, mediator, new Turn(Post.GRID_WORKER, PlaceCode.of(grid), town.centre(), false));
        refused(404, worker, new Turn(Post.TOWN_OFFICER, PlaceCode.of(town.town("001")), null, false));
        refused(404, mediator, new Turn(Post.TOWN_OFFICER, PlaceCode.of(town.town("002")), null, false));
    }

    @Test
    void overdueOnesAreFirstAndClosedOnesLastOnAllPages() {
        Random random = new Random(3);
        List<Dispute> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Dispute dispute = town.reported(
                    town.town("001"),
                    "parking",
                    now.minus(Duration.ofDays(random.nextInt(20))),
                    "序 " + i,
                    false,
                    null,
                    i % 2 == 0);
            all.add(dispute);
            if (i % 3 == 0) {
                town.owed(
                        dispute,
                        Post.TOWN_OFFICER,
                        town.town("001"),
                        null,
                        now.plus(Duration.ofHours(random.nextInt(20) - 10)));
            }
        }
        readModels.now();

        List<ListedCase> listed = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            int at = page;
            CaseListing part = as(town.townOfficer(), () -> cases.of(scopes.mine(null), ALL, at));
            assertThat(part.cases()).isEqualTo(120);
            assertThat(part.open()).isEqualTo(60);
            assertThat(part.items()).hasSize(page < 2 ? 50 : page == 2 ? 20 : 0);
            listed.addAll(part.items());
        }

        assertThat(listed)
                .extracting(ListedCase::number)
                .doesNotHaveDuplicates()
                .hasSize(120);
        List<Integer> ranks = listed.stream().map(CaseListTest::rank).toList();
        assertThat(ranks).isSorted();
        assertThat(listed.stream()
                        .filter(one -> one.closedAt() == null && one.dueAt() != null)
                        .map(ListedCase::dueAt))
                .isSorted();
        assertThat(as(town.townOfficer(), () -> cases.all(scopes.mine(null), ALL, 70))
                        .items())
                .extracting(ListedCase::number)
                .containsExactlyElementsOf(
                        listed.subList(0, 70).stream().map(ListedCase::number).toList());
    }

    @Test
    void aDepartmentSeesWhatItWasCalledToAndNobodySeesAnotherPlace() {
        Dispute called = town.reported(town.town("001") + "001", "heating", now, "供热", false, null, true);
        town.reported(town.town("001") + "001", "heating", now, "别的供热", false, null, true);
        town.called(called);
        readModels.now();

        assertThat(as(town.departmentOfficer(), () -> cases.of(scopes.mine(null), ALL, 0))
                        .items())
                .extracting(ListedCase::title)
                .containsExactly("供热");
        CaseFilter part = new CaseFilter(
                PlaceCode.of(town.town("002")),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null);
        assertThat(as(town.departmentOfficer(), () -> cases.of(scopes.mine(null), part, 0))
                        .cases())
                .isZero();
        assertThatThrownBy(() -> as(town.townOfficer(), () -> cases.of(scopes.mine(null), part, 0)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status().value()).isEqualTo(404));
    }

    private static int rank(ListedCase one) {
        return one.closedAt() != null ? 3 : one.overdue() ? 0 : one.dueAt() != null ? 1 : 2;
    }

    private void refused(int status, String reader, Turn turn) {
        assertThatThrownBy(() -> list(reader, turn, false))
                .as(reader)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.status().value()).isEqualTo(status));
    }

    private CaseListing list(String reader, Turn turn, boolean overdue) {
        CaseFilter filter =
                new CaseFilter(null, false, null, null, null, null, null, turn, overdue, false, null, null, null);
        return as(reader, () -> cases.of(scopes.mine(null), filter, 0));
    }

    private static <T> T as(String user, java.util.function.Supplier<T> action) {
        return ProcessDriver.as(user, action);
    }

    private List<String> places() {
        return jdbc.sql("SELECT code FROM gridcase.place WHERE code LIKE ? AND length(code) < 18 ORDER BY code")
                .param(town.district() + "%")
                .query(String.class)
                .list();
    }
}
