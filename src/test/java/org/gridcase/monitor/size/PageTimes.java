package org.gridcase.monitor.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.gridcase.monitor.size.Visitors.Visitor;

/** Asks for each page some times and says how long the answers took and what the database had to do for them. */
final class PageTimes {

    /** 95 of 100 answers of a page, and of a file that is made for it: a sheet of paper, a spreadsheet. */
    private static final Duration PAGE = Duration.ofSeconds(1);

    private static final Duration FILE = Duration.ofSeconds(3);

    private static final List<String> PAGES = List.of(
            "/monitor",
            "/monitor?period=year",
            "/monitor/map",
            "/monitor/map/dispute-resolution",
            "/monitor/map/dispute-resolution?period=year",
            "/monitor/map/mediation/steps/mediate",
            "/monitor/map/cases/{number}",
            "/monitor/stuck",
            "/monitor/cases",
            "/monitor/cases?figure=overdue&side=hits&since={year}",
            "/monitor/cases?stuck=any",
            "/monitor/workload",
            "/monitor/workload?period=year",
            "/monitor/hotspots",
            "/monitor/hotspots?period=year",
            "/api/monitor/figures",
            "/api/monitor/figures?period=year",
            "/api/monitor/map/dispute-resolution",
            "/api/monitor/map/mediation/steps/mediate/cases",
            "/api/monitor/map/cases/{number}",
            "/api/monitor/stuck",
            "/api/monitor/cases",
            "/api/monitor/workload",
            "/api/monitor/hotspots");

    private static final List<String> FILES = List.of(
            "/monitor/report.pdf",
            "/monitor/report.pdf?period=year",
            "/api/monitor/figures/table.csv",
            "/api/monitor/figures/place.xlsx",
            "/api/monitor/stuck/cases.csv",
            "/api/monitor/stuck/cases.xlsx",
            "/api/monitor/cases/cases.csv",
            "/api/monitor/hotspots/places.csv",
            "/api/monitor/hotspots/matters.xlsx",
            "/api/monitor/hotspots/clusters.csv");

    private final Counters counters;
    private final int times;
    private final Consumer<String> report;
    private final List<String> tooSlow = new ArrayList<>();

    PageTimes(Counters counters, int times, Consumer<String> report) {
        this.counters = counters;
        this.times = times;
        this.report = report;
    }

    /** @return what took longer than it may */
    List<String> slow(List<Visitor> visitors) throws SQLException {
        say("95 of 100 answers in less than: a page %d ms, a file %d ms", PAGE.toMillis(), FILE.toMillis());
        say(
                "%-46s %-10s %6s %6s %6s %7s %6s %10s",
                "page", "scope", "first", "p50", "p95", "db ms", "stmts", "rows read");
        for (Visitor visitor : visitors) {
            for (String page : PAGES) {
                measure(visitor, page, PAGE);
            }
            for (String file : FILES) {
                measure(visitor, file, FILE);
            }
        }
        return tooSlow;
    }

    /** Whatever the scope, each page is there: what it cannot show, it says. */
    private void measure(Visitor visitor, String page, Duration bound) throws SQLException {
        String address = page.replace("{number}", visitor.caseNumber())
                .replace("{year}", LocalDate.now().minusYears(1).toString());
        long cold = millis(visitor, address);
        counters.forgetStatements();
        long rows = counters.rowsRead();
        long[] millis = new long[times];
        for (int i = 0; i < times; i++) {
            millis[i] = millis(visitor, address);
        }
        long read = (counters.rowsRead() - rows) / times;
        Counters.Work work = counters.work(times);
        Arrays.sort(millis);
        long p95 = millis[(int) Math.ceil(times * 0.95) - 1];
        say(
                "%-46s %-10s %6d %6d %6d %7.0f %6.1f %10d%s",
                page,
                visitor.scope(),
                cold,
                millis[times / 2],
                p95,
                work.millis(),
                work.statements(),
                read,
                work.slowest());
        if (p95 >= bound.toMillis()) {
            tooSlow.add(page + " for the " + visitor.scope() + ": " + p95 + " ms");
        }
    }

    private static long millis(Visitor visitor, String address) {
        Instant asked = Instant.now();
        int status = visitor.http().send("GET", address, null).status();
        Duration took = Duration.between(asked, Instant.now());
        assertThat(status).as(address + " for the " + visitor.scope()).isEqualTo(200);
        return took.toMillis();
    }

    private void say(String text, Object... values) {
        report.accept(text.formatted(values));
    }
}
