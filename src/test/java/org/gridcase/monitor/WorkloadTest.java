package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridcase.monitor.WorkloadDistrict.Staff;
import org.gridcase.monitor.WorkloadDistrict.Visit;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.domain.Supervision;
import org.gridcase.monitor.service.Workload;
import org.gridcase.monitor.service.Workload.Burden;
import org.gridcase.monitor.service.Workload.Compared;
import org.gridcase.monitor.service.Workload.PersonLoad;
import org.gridcase.monitor.service.Workload.PostLoad;
import org.gridcase.monitor.service.Workload.UnitComparison;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Workload of a random district against another way to count it; nothing of it stays in the database. */
class WorkloadTest extends WorkloadRecords {

    private static final String DISTRICT = WorkloadDistrict.DISTRICT;
    private static final int SMALL = 5;

    @Autowired
    private Territory territory;

    private List<Staff> staff;
    private List<Visit> visits;
    private MonitorPeriod period;

    @BeforeEach
    void time() {
        period = MonitorPeriod.lastDays(30, LocalDate.now(clock));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyNumberIsWhatTheVisitsSay(long seed) {
        district(seed);

        for (String place : List.of(DISTRICT, DISTRICT + "001", DISTRICT + "001001")) {
            Workload workload = workload("wl-centre", place);
            int below = place.length() == 6 ? 9 : place.length() == 9 ? 12 : 15;
            posts(workload, place, below);
            levels(workload, place);
            units(workload, below);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void onlyTheDirectSuperiorReadsNames(long seed) {
        district(seed);
        assertThat(staff).hasSizeGreaterThan(20);

        for (Staff reader : staff) {
            if (!reader.post().seesTerritory()) {
                assertThat(names(reader.username())).as(reader.toString()).isEmpty();
                continue;
            }
            Set<String> expected = staff.stream()
                    .filter(other -> !other.username().equals(reader.username()))
                    .filter(other -> territory.superiors(PlaceCode.of(other.place()), other.post()).people().stream()
                            .anyMatch(person -> person.username().equals(reader.username())))
                    .map(Staff::username)
                    .collect(Collectors.toSet());
            assertThat(names(reader.username())).as(reader.toString()).isEqualTo(expected);
            if (Set.of(Post.INSPECTOR, Post.ADMINISTRATOR, Post.BUILDING_HEAD, Post.VOLUNTEER)
                    .contains(reader.post())) {
                assertThat(expected).as(reader.toString()).isEmpty();
            }
        }
    }

    @Test
    void namesAreOfThoseInPostNow() {
        district(31);
        Staff gone = staff.stream()
                .filter(one -> one.post() == Post.GRID_WORKER)
                .findFirst()
                .orElseThrow();
        Staff superior = staff.stream()
                .filter(one ->
                        one.post() == Post.COMMUNITY_SECRETARY && gone.place().startsWith(one.place()))
                .findFirst()
                .orElseThrow();
        assertThat(names(superior.username())).contains(gone.username());

        jdbc.sql("UPDATE gridcase.post_held SET held_to = now() WHERE username = ?")
                .param(gone.username())
                .update();

        assertThat(names(superior.username())).doesNotContain(gone.username());
    }

    @Test
    void whoAnswersForWhomIsTheTerritorysRule() {
        district(41);
        Set<HeldPost> held = staff.stream()
                .map(one -> new HeldPost(one.post(), PlaceCode.of(one.place())))
                .collect(Collectors.toSet());
        Supervision supervision = new Supervision(held);

        for (HeldPost one : held) {
            Set<HeldPost> superiors =
                    new HashSet<>(territory.superiors(one.place(), one.post()).posts());
            for (HeldPost other : held) {
                assertThat(supervision.answersFor(List.of(other), one))
                        .as(other + " for " + one)
                        .isEqualTo(superiors.contains(other));
            }
        }
    }

    private void posts(Workload workload, String place, int below) {
        Map<String, List<Visit>> expected = visits.stream()
                .filter(visit -> inPeriod(visit) && visit.staff().place().startsWith(place))
                .collect(Collectors.groupingBy(visit ->
                        visit.staff().post().code() + " " + cut(visit.staff().place(), below)));
        assertThat(workload.posts())
                .extracting(load -> load.post() + " " + load.place())
                .containsAll(expected.keySet());
        assertThat(workload.posts()).extracting(PostLoad::withheld).contains(false);
        for (PostLoad load : workload.posts()) {
            if (load.withheld()) {
                continue;
            }
            List<Visit> mine = expected.get(load.post() + " " + load.place());
            assertThat(load.done()).isEqualTo(mine.size());
            assertThat(load.small()).isEqualTo(mine.size() < SMALL);
            assertThat(load.afterHours()).isCloseTo(late(mine), within(1e-9));
            assertThat(load.tasksPerCase()).isCloseTo((double) mine.size() / casesByPlace(mine), within(1e-9));
        }
        assertThat(workload.posts()).extracting(PostLoad::place).isSorted();
    }

    private void levels(Workload workload, String place) {
        Set<String> shown = workload.levels().stream()
                .filter(burden -> !burden.withheld())
                .map(Burden::level)
                .collect(Collectors.toSet());
        assertThat(shown).hasSizeGreaterThan(2);
        Map<String, List<Visit>> byLevel = visits.stream()
                .filter(visit -> inPeriod(visit) && visit.staff().place().startsWith(place))
                .collect(Collectors.groupingBy(
                        visit -> visit.staff().post().level().code()));
        long all = shown.stream()
                .mapToLong(level -> byLevel.getOrDefault(level, List.of()).size())
                .sum();
        for (Burden burden : workload.levels()) {
            if (burden.withheld()) {
                assertThat(burden.tasks()).isNull();
                continue;
            }
            List<Visit> mine = byLevel.getOrDefault(burden.level(), List.of());
            assertThat(burden.tasks()).as(burden.level()).isEqualTo(mine.size());
            assertThat(burden.cases()).isEqualTo(casesByPlace(mine));
            if (!mine.isEmpty()) {
                assertThat(burden.share()).isCloseTo((double) mine.size() / all, within(1e-9));
                assertThat(burden.afterHours()).isCloseTo(late(mine), within(1e-9));
            }
        }
    }

    private void units(Workload workload, int below) {
        assertThat(workload.comparison())
                .extracting(UnitComparison::place)
                .isSorted()
                .isNotEmpty();
        for (UnitComparison unit : workload.comparison()) {
            if (unit.withheld()) {
                assertThat(unit.load()).isNull();
                continue;
            }
            Predicate<Visit> its = visit -> cut(visit.staff().place(), below).equals(unit.place());
            List<Visit> now = visits.stream().filter(its).filter(this::inPeriod).toList();
            List<Visit> before =
                    visits.stream().filter(its).filter(this::inPeriodBefore).toList();
            assertThat(unit.load()).isEqualTo(now.size());
            assertThat(unit.loadBefore()).isEqualTo(before.size());
            Compared after = indicator(unit, "afterHours");
            assertThat(after.n()).isEqualTo(now.size());
            assertThat(indicator(unit, "tasksPerCase").n()).isEqualTo(cases(now));
            if (now.size() >= SMALL && before.size() >= SMALL) {
                assertThat(after.before()).isCloseTo(late(before), within(1e-9));
            } else {
                assertThat(after.before()).isNull();
            }
            List<Double> like = workload.comparison().stream()
                    .filter(other -> !other.place().equals(unit.place())
                            && !other.withheld()
                            && other.place().length() == unit.place().length()
                            && other.load() >= SMALL
                            && other.load() * 2 >= unit.load()
                            && unit.load() * 2 >= other.load())
                    .map(other -> indicator(other, "afterHours").value())
                    .sorted()
                    .toList();
            if (like.size() < 3 || now.size() < SMALL) {
                assertThat(after.likeMedian()).as(unit.place()).isNull();
            } else {
                double middle = (like.get((like.size() - 1) / 2) + like.get(like.size() / 2)) / 2;
                assertThat(after.likeMedian()).as(unit.place()).isCloseTo(middle, within(1e-9));
            }
        }
    }

    private static Compared indicator(UnitComparison unit, String code) {
        return unit.indicators().stream()
                .filter(one -> one.indicator().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static double late(List<Visit> visits) {
        return (double) visits.stream().filter(Visit::late).count() / visits.size();
    }

    private static long cases(List<Visit> visits) {
        return visits.stream().map(Visit::number).distinct().count();
    }

    /** Each for every place that worked on it. */
    private static long casesByPlace(List<Visit> visits) {
        return visits.stream()
                .map(visit -> visit.number() + visit.staff().place())
                .distinct()
                .count();
    }

    private static String cut(String place, int digits) {
        return place.substring(0, Math.min(place.length(), digits));
    }

    private boolean inPeriod(Visit visit) {
        return !visit.ended().isBefore(period.begins(clock.getZone()))
                && visit.ended().isBefore(period.ends(clock.getZone()));
    }

    private boolean inPeriodBefore(Visit visit) {
        return !visit.ended().isBefore(period.before().begins(clock.getZone()))
                && visit.ended().isBefore(period.begins(clock.getZone()));
    }

    private void district(long seed) {
        WorkloadDistrict district = new WorkloadDistrict(jdbc, seed, clock.instant(), this::kept);
        staff = district.staff();
        visits = district.visits();
    }

    private Set<String> names(String reader) {
        return workload(reader).people().stream().map(PersonLoad::username).collect(Collectors.toSet());
    }
}
