package org.gridcase.responsibility.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.responsibility.TestLists.cooperating;
import static org.gridcase.responsibility.TestLists.department;
import static org.gridcase.responsibility.TestLists.lead;
import static org.gridcase.responsibility.TestLists.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.persistence.ListTables.Decision;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random changes, decided one after the other and in force at random instants, against an oracle that knows nothing but
 * what happened to each code and when. What the lists answer about the past is asked at the time and again at the end.
 */
@GridcaseTest
class EffectiveDatingTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DISTRICTS = 6;
    private static final int CHANGES = 40;
    private static final int CODES = 5;

    @Autowired
    private ListTables tables;

    @Autowired
    private ResponsibilityLists lists;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** What became of a code at an instant: its title then, null when it left the lists. */
    private record Event(Instant at, String title) {}

    private final Map<String, List<Event>> oracle = new HashMap<>();
    private final Map<Instant, List<String>> answered = new TreeMap<>();
    private PlaceCode district;
    private Random random;
    private int decided;
    private int refused;

    @Test
    void whatIsInForceIsWhatWasDecidedForThen() {
        long seed = new Random().nextLong();
        random = new Random(seed);
        for (int i = 0; i < DISTRICTS; i++) {
            district = TestLists.district(jdbc);
            oracle.clear();
            answered.clear();
            run("seed " + seed);
        }
        assertThat(decided).as("seed %d", seed).isGreaterThan(DISTRICTS * CHANGES / 5);
        assertThat(refused).as("seed %d", seed).isPositive();
    }

    private void run(String seed) {
        Instant now = START;
        for (int change = 0; change < CHANGES; change++) {
            now = now.plus(random.nextInt(10), ChronoUnit.DAYS);
            decide(now, change == 0 ? now : now.plus(random.nextInt(15), ChronoUnit.DAYS), change);
            long hours = ChronoUnit.HOURS.between(START, now);
            if (hours > 0) {
                Instant past = START.plus(random.nextLong(hours), ChronoUnit.HOURS);
                answered.put(past, titles(past));
            }
        }
        for (Instant at : instants()) {
            assertThat(titles(at)).as("%s, %s at %s", seed, district, at).isEqualTo(expected(at));
        }
        answered.forEach((at, titles) -> assertThat(titles(at))
                .as("%s, %s at %s asked again", seed, district, at)
                .isEqualTo(titles));
    }

    private void decide(Instant at, Instant from, int number) {
        List<EntryContent> put = new ArrayList<>();
        Set<String> ended = new TreeSet<>();
        for (int code = 0; code < CODES; code++) {
            switch (random.nextInt(6)) {
                case 0 -> put.add(entry("S-0" + code, number));
                case 1 -> {
                    if (number > 0) {
                        ended.add("S-0" + code);
                    }
                }
                default -> {
                    // Not touched by this change.
                }
            }
        }
        boolean acceptable = put.stream().allMatch(entry -> canChange(entry.code(), from))
                && ended.stream()
                        .allMatch(code -> canChange(code, from)
                                && last(code) != null
                                && last(code).title() != null);
        CaseNumber decision = number == 0 ? null : new CaseNumber(district + "-2026-%06d".formatted(number));
        boolean accepted = true;
        try {
            transaction.executeWithoutResult(status -> tables.decide(
                    new ListChange(district, put, ended), new Decision(from, at, "district-centre", decision)));
        } catch (Refusal refusal) {
            accepted = false;
        }
        assertThat(accepted).as("change %d at %s", number, from).isEqualTo(acceptable);
        if (accepted) {
            put.forEach(entry -> happened(entry.code(), new Event(from, entry.title())));
            ended.forEach(code -> happened(code, new Event(from, null)));
            decided++;
        } else {
            refused++;
        }
    }

    private EntryContent entry(String code, int number) {
        BigDecimal third = BigDecimal.valueOf(random.nextInt(5_000), 2);
        BigDecimal rest = new BigDecimal("100.00").subtract(third).subtract(third);
        return shared(
                code,
                code + " " + number,
                lead(department(district, 1 + random.nextInt(2)), rest.toString()),
                cooperating(department(district, 3), third.toString()),
                cooperating(ListUnit.TOWN, third.toString()));
    }

    private boolean canChange(String code, Instant from) {
        Event last = last(code);
        return last == null
                || last.at().isBefore(from)
                || last.title() == null && last.at().equals(from);
    }

    private Event last(String code) {
        List<Event> events = oracle.getOrDefault(code, List.of());
        return events.isEmpty() ? null : events.get(events.size() - 1);
    }

    private void happened(String code, Event event) {
        oracle.computeIfAbsent(code, unknown -> new ArrayList<>()).add(event);
    }

    private Set<Instant> instants() {
        Set<Instant> instants = new TreeSet<>();
        oracle.values()
                .forEach(events -> events.forEach(event -> {
                    instants.add(event.at().minus(1, ChronoUnit.MICROS));
                    instants.add(event.at());
                    instants.add(event.at().plus(1, ChronoUnit.MICROS));
                }));
        return instants;
    }

    private List<String> expected(Instant at) {
        List<String> titles = new ArrayList<>();
        new TreeMap<>(oracle).forEach((code, events) -> events.stream()
                .filter(event -> !event.at().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(Event::title)
                .ifPresent(titles::add));
        return titles;
    }

    /** Also that there is one version of a code at most, and that its shares are whole. */
    private List<String> titles(Instant at) {
        List<Entry> entries = lists.inForce(district, at);
        assertThat(entries).extracting(Entry::code).doesNotHaveDuplicates();
        assertThat(entries).allSatisfy(entry -> assertThat(
                        entry.shares().stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100.00"));
        return entries.stream().map(Entry::title).toList();
    }
}
