package org.gridcase.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GridcaseTest
class CaseFilesTest {

    private static final Holder GRID = new Holder("grid", "grid-worker", SampleCases.GRID, null);

    @Autowired
    CaseFiles cases;

    @Autowired
    ClockLedger ledger;

    @Autowired
    TimelineRows timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void keepsWhatWasReported() {
        CaseNumber number = cases.open(SampleCases.at(SampleCases.GRID));

        CaseFacts facts = cases.facts(number);
        assertThat(number.value()).matches("990100-20[0-9]{2}-[0-9]{6}");
        assertThat(facts.title()).isEqualTo("楼上漏水 𠮷😀");
        assertThat(facts.status()).isEqualTo("open");
        assertThat(facts.parties()).extracting(Party::name).containsExactly("张三丰", "𠮷野");
        assertThat(facts.reportedAt()).isCloseTo(clock.instant(), within10Seconds());
        assertThat(timeline.lines(number)).singleElement().satisfies(line -> {
            assertThat(line.entry().kind()).isEqualTo("reported");
            assertThat(line.entry().actor()).isEqualTo("grid-worker");
        });
    }

    @Test
    void goesThroughItsLifeWithTheClockTilingIt() {
        CaseNumber number = cases.open(SampleCases.at(SampleCases.GRID));
        Instant due = clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);

        cases.heldBy(number, GRID, due, "cn", "入口层级", Instant.now());
        assertThat(cases.facts(number).stage()).isEqualTo("grid");
        assertThat(cases.facts(number).dueAt()).isEqualTo(due);
        cases.settled(number);
        assertThat(cases.facts(number).status()).isEqualTo("settled");
        cases.reopened(number);
        cases.heldBy(
                number,
                new Holder("community", "community-mediator", "990100001001", null),
                null,
                "cn",
                "上报",
                Instant.now());
        cases.closed(number, "撤回");

        CaseFacts closed = cases.facts(number);
        List<ClockLedger.Segment> segments = ledger.segments(number.value());
        assertThat(closed.status()).isEqualTo("closed");
        assertThat(segments).hasSize(2);
        assertThat(segments.get(0).from()).isEqualTo(closed.reportedAt());
        assertThat(segments.get(1).to()).isEqualTo(closed.closedAt());
    }

    @Test
    void refusesToMoveAClosedCase() {
        CaseNumber number = cases.open(SampleCases.at(SampleCases.GRID));
        cases.closed(number, "不是纠纷");

        for (Runnable move : List.<Runnable>of(
                () -> cases.heldBy(number, GRID, null, "cn", "x", Instant.now()),
                () -> cases.settled(number),
                () -> cases.reopened(number),
                () -> cases.closed(number, "x"))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(move::run)
                    .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.CONFLICT));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', d, title",
        "' ', d, title",
        "t, '', description",
        "'t\nu', d, title",
        "'t\u0000', d, title",
        "t, 'd\u0007', description"
    })
    void refusesWordsThatAreNone(String title, String description, String field) {
        assertRefused(SampleCases.with(SampleCases.GRID, title, description), field);
    }

    @Test
    void refusesWordsThatAreTooMany() {
        assertRefused(SampleCases.with(SampleCases.GRID, "长".repeat(201), "d"), "title");
        assertRefused(SampleCases.with(SampleCases.GRID, "t", "长".repeat(10_000)), "description");
        assertThat(cases.open(SampleCases.with(SampleCases.GRID, "𠮷".repeat(200), "😀".repeat(5_000))))
                .isNotNull();
    }

    @Test
    void refusesWhatCannotBe() {
        NewCase good = SampleCases.at(SampleCases.GRID);
        assertRefused(SampleCases.at("990199"), "placeCode");
        assertRefused(occurred(good, clock.instant().plusSeconds(60)), "occurredAt");
        assertRefused(occurred(good, Instant.parse("1999-01-01T00:00:00Z")), "occurredAt");
        assertRefused(linked(good, "javascript:alert(1)"), "evidenceUrl");
        assertRefused(party(good, new Party(" ", null, null)), "parties[0].name");
        assertRefused(party(good, new Party("张三", "打我手机", null)), "parties[0].phone");
        assertRefused(party(good, new Party("张三", null, "路".repeat(201))), "parties[0].address");
        assertRefused(party(good, null), "parties[0].name");
    }

    @Test
    void givesEachCaseItsOwnNumber() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 100; i++) {
            threads.execute(() ->
                    numbers.add(cases.open(SampleCases.at(SampleCases.GRID)).value()));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(numbers).hasSize(100);
    }

    /** The first numbers of a year in a district, all at once: they share one sequence that does not exist yet. */
    @Test
    void beginsAYearOnce() throws InterruptedException {
        int year = 3000 + (int) (clock.millis() % 6000);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 8; i++) {
            threads.execute(() -> numbers.add(jdbc.sql("SELECT gridcase.next_case_number('990100', :year)")
                    .param("year", year)
                    .query(String.class)
                    .single()));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(numbers).hasSize(8).contains("990100-" + year + "-000001", "990100-" + year + "-000008");
    }

    @Test
    void findsWhatIsAlike() {
        String building = "990100001001001001";
        Instant before = clock.instant();
        CaseNumber first = cases.open(SampleCases.at(building));
        CaseNumber second = cases.open(SampleCases.at(building));
        cases.open(SampleCases.at(SampleCases.GRID));

        assertThat(cases.alike(PlaceCode.of(building), "water-leak", before))
                .extracting(CaseFacts::number)
                .containsExactly(second, first);
        assertThat(cases.alike(PlaceCode.of(building), "parking", before)).isEmpty();
        assertThat(cases.alike(PlaceCode.of(building), "water-leak", clock.instant()))
                .isEmpty();
    }

    @Test
    void theTimelineIsNeverChanged() {
        CaseNumber number = cases.open(SampleCases.at(SampleCases.GRID));
        for (String change : List.of(
                "UPDATE gridcase.case_timeline SET body = 'x' WHERE case_number = :case",
                "DELETE FROM gridcase.case_timeline WHERE case_number = :case")) {
            assertThatThrownBy(
                            () -> jdbc.sql(change).param("case", number.value()).update())
                    .hasStackTraceContaining("append-only");
        }
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE gridcase.case_timeline").update())
                .hasStackTraceContaining("append-only");
    }

    /** Somebody who owns the database can switch the guard off. The chain of hashes tells. */
    @ParameterizedTest
    @CsvSource({
        "UPDATE gridcase.case_timeline SET body = '改' WHERE case_number = :case AND line = 2, 2",
        "UPDATE gridcase.case_timeline SET at = at - interval '1 day' WHERE case_number = :case AND line = 1, 1",
        "'UPDATE gridcase.case_timeline SET arguments = ARRAY[''b'', ''a''] WHERE case_number = :case AND line = 3', 3",
        "DELETE FROM gridcase.case_timeline WHERE case_number = :case AND line = 2, 2",
        "DELETE FROM gridcase.case_timeline WHERE case_number = :case AND line = 3, 3",
        "DELETE FROM gridcase.case_timeline WHERE case_number = :case, 1"
    })
    void tamperingShows(String tampering, int line) {
        CaseNumber number = cases.open(SampleCases.at(SampleCases.GRID));
        cases.record(number, TimelineEntry.by("grid-worker", "noted", "grid", "第一次 𠮷"));
        cases.record(number, TimelineEntry.byService("escalated", "grid", "a", "b"));
        assertThat(timeline.firstBrokenLine(number)).isEmpty();

        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql(tampering).param("case", number.value()).update();
            jdbc.sql("SET LOCAL session_replication_role = origin").update();
            assertThat(timeline.firstBrokenLine(number)).contains(line);
            status.setRollbackOnly();
        });
        assertThat(timeline.firstBrokenLine(number)).isEmpty();
    }

    @Test
    void linesOfOneCaseTakeTurns() throws InterruptedException {
        CaseNumber number = cases.open(SampleCases.at(SampleCases.GRID));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 40; i++) {
            threads.execute(() -> cases.record(number, TimelineEntry.by("grid-worker", "noted", null, "x")));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(timeline.lines(number)).hasSize(41);
        assertThat(timeline.firstBrokenLine(number)).isEmpty();
    }

    private void assertRefused(NewCase facts, String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> cases.open(facts))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(HttpStatus.BAD_REQUEST);
                    assertThat(refusal.field()).isEqualTo(field);
                });
    }

    private static NewCase occurred(NewCase c, Instant at) {
        return changed(c, c.evidenceLink(), c.parties(), at);
    }

    private static NewCase linked(NewCase c, String link) {
        return changed(c, link, c.parties(), null);
    }

    private static NewCase party(NewCase c, Party party) {
        return changed(c, null, java.util.Collections.singletonList(party), null);
    }

    private static NewCase changed(NewCase c, String link, List<Party> parties, Instant occurredAt) {
        return new NewCase(
                c.kind(),
                c.title(),
                c.description(),
                c.matter(),
                c.place(),
                c.source(),
                link,
                parties,
                occurredAt,
                c.reportedBy(),
                null);
    }

    private static org.assertj.core.data.TemporalUnitOffset within10Seconds() {
        return org.assertj.core.api.Assertions.within(10, ChronoUnit.SECONDS);
    }
}
