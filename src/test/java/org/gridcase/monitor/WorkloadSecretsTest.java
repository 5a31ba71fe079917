package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.monitor.WorkloadDistrict.Staff;
import org.gridcase.monitor.WorkloadDistrict.Visit;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.Workload;
import org.gridcase.monitor.service.Workload.Burden;
import org.gridcase.monitor.service.Workload.PostLoad;
import org.gridcase.monitor.service.Workload.UnitComparison;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** All that a reader can open, taken together: nothing that one other person did can be worked out from it. */
class WorkloadSecretsTest extends WorkloadRecords {

    private static final String DISTRICT = WorkloadDistrict.DISTRICT;

    @Autowired
    private Territory territory;

    private List<Staff> staff;
    private List<Visit> visits;

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void fromAllPagesTogetherNobodysWorkFollows(long seed) {
        WorkloadDistrict district = new WorkloadDistrict(jdbc, seed, clock.instant(), this::kept);
        staff = district.staff();
        visits = district.visits();
        int shown = 0;

        for (Staff reader : readers()) {
            Set<Staff> known = known(reader);
            List<Set<Staff>> sums = new ArrayList<>();
            for (String place : places(reader)) {
                shown(workload(reader.username(), place), place).forEach(sums::add);
            }
            shown += sums.size();
            for (Map<Staff, Set<String>> view : views(known)) {
                assertThat(Solvable.people(view, sums))
                        .as(reader.username() + " of " + seed)
                        .isEmpty();
            }
        }

        assertThat(shown).as("there is something left to read").isGreaterThan(150);
    }

    /** Who did something, in the period and before, and who was in post: of each only what the reader does not know. */
    private List<Map<Staff, Set<String>>> views(Set<Staff> known) {
        ZoneId zone = clock.getZone();
        MonitorPeriod period = MonitorPeriod.lastDays(30, java.time.LocalDate.now(clock));
        Instant before = period.before().begins(zone);
        Instant from = period.begins(zone);
        Instant to = period.ends(zone);
        Stream<Predicate<Visit>> times = Stream.of(
                visit -> !visit.ended().isBefore(from) && visit.ended().isBefore(to),
                visit -> !visit.ended().isBefore(before) && visit.ended().isBefore(from));
        List<Map<Staff, Set<String>>> views = new ArrayList<>(times.map(when ->
                        of(visits.stream().filter(when).map(Visit::staff).collect(Collectors.toSet()), known))
                .toList());
        views.add(of(new HashSet<>(staff), known));
        return views;
    }

    private static Map<Staff, Set<String>> of(Set<Staff> who, Set<Staff> known) {
        Map<Staff, Set<String>> view = new HashMap<>();
        who.stream().filter(one -> !known.contains(one)).forEach(one -> view.put(one, Set.of(one.username())));
        return view;
    }

    private Set<Staff> known(Staff reader) {
        return staff.stream()
                .filter(other -> other.equals(reader)
                        || territory.superiors(PlaceCode.of(other.place()), other.post()).people().stream()
                                .anyMatch(person -> person.username().equals(reader.username())))
                .collect(Collectors.toSet());
    }

    /** Of each post somebody, high and low. */
    private List<Staff> readers() {
        return Stream.of(Post.values())
                .flatMap(
                        post -> staff.stream().filter(one -> one.post() == post).limit(1))
                .toList();
    }

    /** Down to the grids; what a department reads is one page. */
    private List<String> places(Staff reader) {
        if (!reader.post().seesTerritory()) {
            return List.of("");
        }
        return staff.stream()
                .map(Staff::place)
                .flatMap(place -> Stream.of(6, 9, 12, 15, 18)
                        .filter(digits -> digits <= place.length())
                        .map(digits -> place.substring(0, digits)))
                .filter(place -> place.startsWith(reader.place()))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Set<Staff>> shown(Workload workload, String place) {
        int below = place.isEmpty()
                ? 8
                : Map.of(6, 9, 9, 12, 12, 15, 15, 18, 18, 18).get(place.length());
        String within = place.isEmpty() ? DISTRICT + "01" : place;
        Stream<Set<Staff>> posts = workload.posts().stream()
                .filter(load -> !load.withheld())
                .map((PostLoad load) -> who(
                        within,
                        one -> one.post().code().equals(load.post())
                                && at(one, below).equals(load.place())));
        Stream<Set<Staff>> levels = workload.levels().stream()
                .filter(level -> !level.withheld())
                .map((Burden level) ->
                        who(within, one -> one.post().level().code().equals(level.level())));
        Stream<Set<Staff>> units = workload.comparison().stream()
                .filter(unit -> !unit.withheld())
                .map((UnitComparison unit) -> who(within, one -> at(one, below).equals(unit.place())));
        return Stream.of(posts, levels, units).flatMap(sums -> sums);
    }

    private Set<Staff> who(String within, Predicate<Staff> which) {
        return staff.stream()
                .filter(one -> one.place().startsWith(within))
                .filter(which)
                .collect(Collectors.toSet());
    }

    private static String at(Staff one, int digits) {
        return one.place().substring(0, Math.min(digits, one.place().length()));
    }
}
