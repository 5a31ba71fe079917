package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.StuckHistory.Case;
import org.gridcase.monitor.domain.StuckReason;
import org.gridcase.monitor.service.MonitorScopes;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.monitor.service.Stuck;
import org.gridcase.monitor.service.Stuck.ReasonCount;
import org.gridcase.monitor.service.Stuck.StuckCase;
import org.gridcase.monitor.service.StuckList;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** The list on random histories against another way to compute it; nothing of it stays in the database. */
@GridcaseTest
@Transactional
class StuckListTest {

    private static final String CENTRE = "stuck-centre";
    private static final String DEPARTMENT = StuckHistory.DISTRICT + "01";
    private static final String TOWN_OFFICER = "stuck-town-officer";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StuckList list;

    @Autowired
    private MonitorScopes scopes;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private Clock clock;

    private Instant now;

    @BeforeEach
    void time() {
        now = clock.instant();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyCountAndEveryRowIsWhatTheHistorySays(long seed) {
        StuckHistory history = people(new StuckHistory(jdbc, seed, now).write(250));

        for (String place :
                List.of(StuckHistory.DISTRICT, StuckHistory.TOWNS.get(0), StuckHistory.COMMUNITIES.get(2))) {
            for (String kind : List.of("", "publication")) {
                for (String reason : List.of("", "overdue", "unpublished")) {
                    agrees(history, place, kind, reason);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = 4)
    void whoseTheyAreIsTheirHolder(long seed) {
        StuckHistory history = people(new StuckHistory(jdbc, seed, now).write(120));
        signIn(CENTRE);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);

        Stuck stuck = list.of(scopes.mine(null), "", "", 0);

        Map<String, Long> expected = history.cases.stream()
                .filter(one -> !stuckReasons(history, one, now).isEmpty())
                .collect(Collectors.groupingBy(one -> one.post + " " + one.place, Collectors.counting()));
        assertThat(stuck.holders())
                .hasSize(Math.min(10, expected.size()))
                .allSatisfy(holder ->
                        assertThat(holder.cases()).isEqualTo(expected.get(holder.post() + " " + holder.place())))
                .isSortedAccordingTo(
                        Comparator.comparing(Stuck.HolderCount::cases).reversed());
        assertThat(stuck.places()).extracting(place -> place.place()).containsExactlyElementsOf(StuckHistory.TOWNS);
        assertThat(stuck.items()).allSatisfy(item -> {
            assertThat(item.holderLabel()).contains("卡点", "社区").doesNotContain("community-");
            assertThat(item.casePath()).isEqualTo("/monitor/map/cases/" + item.number());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = 5)
    void aTownSeesItsOwnAndNothingOfItsNeighbour(long seed) {
        StuckHistory history = people(new StuckHistory(jdbc, seed, now).write(120));
        signIn(TOWN_OFFICER);

        assertThat(all("", "", "")).isNotEmpty().allSatisfy(item -> assertThat(item.place())
                .startsWith(StuckHistory.TOWNS.get(1)));
        assertThat(history.cases).anyMatch(one -> one.place.startsWith(StuckHistory.TOWNS.get(0)));
        assertThatThrownBy(() -> list.of(scopes.mine(StuckHistory.COMMUNITIES.get(0)), "", "", 0))
                .isInstanceOf(Refusal.class);
        assertThat(list.of(scopes.mine(null), "", "", 0).ofNoCase()).isEmpty();
        assertThat(all("", "", "incident"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.troubles()).isNotEmpty().allSatisfy(trouble -> {
                    assertThat(trouble.message()).isNull();
                    assertThat(trouble.cockpitPath()).isNull();
                    assertThat(trouble.retryable()).isFalse();
                }));
    }

    @ParameterizedTest
    @ValueSource(longs = 6)
    void aDepartmentSeesWhatItWasCalledToAndAnInspectorTheTownsAssigned(long seed) {
        StuckHistory history = people(new StuckHistory(jdbc, seed, now).write(120));
        Instant longAgo = now.minus(Duration.ofDays(100));
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (?, '卡点部门', 'department')")
                .param(DEPARTMENT)
                .update();
        history.hold("stuck-department", "department-officer", DEPARTMENT, longAgo, null);
        history.hold("stuck-inspector", "inspector", StuckHistory.TOWNS.get(0), longAgo, null);
        Set<String> called = new TreeSet<>();
        for (Case one : history.cases.subList(0, 60)) {
            jdbc.sql("INSERT INTO gridcase.case_unit (case_number, unit, since) VALUES (?, ?, now())")
                    .params(one.number, DEPARTMENT)
                    .update();
            if (!stuckReasons(history, one, now).isEmpty()) {
                called.add(one.number);
            }
        }

        signIn("stuck-department");
        assertThat(all("", "", "")).extracting(StuckCase::number).containsExactlyInAnyOrderElementsOf(called);
        assertThatThrownBy(() -> scopes.mine(StuckHistory.TOWNS.get(0))).isInstanceOf(Refusal.class);

        signIn("stuck-inspector");
        assertThat(all("", "", "")).isNotEmpty().allSatisfy(item -> assertThat(item.place())
                .startsWith(StuckHistory.TOWNS.get(0)));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void whatHappensLaterLeavesTheRowsOfARebuild(long seed) {
        StuckHistory history = people(new StuckHistory(jdbc, seed, now).write(80));
        List<String> first = kept("");
        assertThat(first).isNotEmpty().isEqualTo(kept("_record"));

        history.comeAndGo();
        history.more(30);
        refresh.now();

        List<String> kept = kept("");
        assertThat(kept).isNotEqualTo(first).isEqualTo(kept("_record"));
        refresh.rebuild();
        refresh.now();
        assertThat(kept("")).isEqualTo(kept);
        agrees(history, StuckHistory.DISTRICT, "", "vacant");
    }

    /** The rows of the read model, or of the view that defines it. */
    private List<String> kept(String suffix) {
        return jdbc.sql("SELECT r::text FROM gridcase.monitor_stuck" + suffix + " r WHERE number LIKE ? ORDER BY 1")
                .param(StuckHistory.DISTRICT + "-%")
                .query(String.class)
                .list();
    }

    private void agrees(StuckHistory history, String place, String kind, String reason) {
        signIn(CENTRE);
        Stuck stuck = list.of(scopes.mine(place), kind, reason, 0);
        Instant at = stuck.at();
        Instant weekAgo = at.minus(Duration.ofDays(7));

        Map<String, Long> present = counts(history, place, kind, at);
        Map<String, Long> past = counts(history, place, kind, weekAgo);
        for (ReasonCount count : stuck.reasons()) {
            String about = place + " " + kind + " " + count.reason();
            assertThat(count.cases()).as(about).isEqualTo(present.getOrDefault(count.reason(), 0L));
            assertThat(count.weekAgo())
                    .as(about + " a week ago")
                    .isEqualTo(
                            StuckReason.ofCode(count.reason()).orElseThrow().isKnownForThePast()
                                    ? past.getOrDefault(count.reason(), 0L)
                                    : null);
        }
        List<Case> expected = history.cases.stream()
                .filter(one -> one.place.startsWith(place) && (kind.isEmpty() || one.kind.equals(kind)))
                .filter(one -> {
                    TreeMap<String, Instant> reasons = stuckReasons(history, one, at);
                    return reason.isEmpty() ? !reasons.isEmpty() : reasons.containsKey(reason);
                })
                .sorted(worstFirst(history, reason, at))
                .toList();
        assertThat(stuck.cases()).isEqualTo(expected.size());
        assertThat(all(place, kind, reason))
                .extracting(StuckCase::number)
                .containsExactlyElementsOf(
                        expected.stream().map(one -> one.number).toList());
        assertThat(stuck.places().stream().mapToLong(below -> below.cases()).sum())
                .isEqualTo(expected.size());
    }

    private Comparator<Case> worstFirst(StuckHistory history, String reason, Instant at) {
        Comparator<Case> worst = Comparator.comparing(one -> stuckReasons(history, one, at).keySet().stream()
                .mapToInt(StuckReason.codes()::indexOf)
                .min()
                .orElseThrow());
        Comparator<Case> longest = Comparator.comparing(one -> stuckReasons(history, one, at).values().stream()
                .min(Instant::compareTo)
                .orElseThrow());
        Comparator<Case> asked =
                Comparator.comparing(one -> stuckReasons(history, one, at).get(reason));
        Comparator<Case> worstThenLongest = worst.thenComparing(longest);
        return (reason.isEmpty() ? worstThenLongest : asked.thenComparing(worstThenLongest))
                .thenComparing(one -> one.number);
    }

    private static TreeMap<String, Instant> stuckReasons(StuckHistory history, Case one, Instant at) {
        TreeMap<String, Instant> reasons = history.reasons(one, at);
        if (reasons == null) {
            return new TreeMap<>();
        }
        if (one.undelivered) {
            reasons.put("undelivered", one.reported);
        }
        return reasons;
    }

    private static Map<String, Long> counts(StuckHistory history, String place, String kind, Instant at) {
        return history.cases.stream()
                .filter(one -> one.place.startsWith(place) && (kind.isEmpty() || one.kind.equals(kind)))
                .flatMap(one -> stuckReasons(history, one, at).keySet().stream())
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
    }

    private List<StuckCase> all(String place, String kind, String reason) {
        List<StuckCase> all = new ArrayList<>();
        List<StuckCase> page;
        for (int number = 0;
                !(page = list.of(scopes.mine(place), kind, reason, number).items()).isEmpty();
                number++) {
            all.addAll(page);
        }
        return all;
    }

    private StuckHistory people(StuckHistory history) {
        Instant longAgo = now.minus(Duration.ofDays(100));
        history.hold(CENTRE, "district-centre", StuckHistory.DISTRICT, longAgo, null);
        history.hold(TOWN_OFFICER, "town-officer", StuckHistory.TOWNS.get(1), longAgo, null);
        refresh.now();
        return history;
    }

    private static void signIn(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(username, null, "ROLE_USER"));
    }
}
