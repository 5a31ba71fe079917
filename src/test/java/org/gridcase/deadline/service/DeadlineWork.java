package org.gridcase.deadline.service;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.application.CalendarImport;
import org.gridcase.calendar.application.CalendarRequest;
import org.gridcase.deadline.persistence.LifeRows;
import org.gridcase.deadline.persistence.StalePeriods;
import org.gridcase.shared.SqlTime;
import org.gridcase.shared.csv.SourceFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** What the service does by itself from time to time, done when a test says so. */
public class DeadlineWork {

    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    @Autowired
    private Redating redating;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LifeRows rows;

    @Autowired
    private ClockLedger ledger;

    @Autowired
    private StalePeriods periods;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private CalendarImport imports;

    @Autowired
    private Clock clock;

    /** @return how many cases got other instants */
    public int redate() {
        return redating.run();
    }

    /** The service lived until one instant and lives again from another. */
    public void outage(Instant from, Instant to) {
        lastSeen(from);
        life(to, false).beat();
    }

    /** As {@link #outage}, in an installation that holds outages against its people. */
    public void outageThatCounts(Instant from, Instant to) {
        lastSeen(from);
        life(to, true).beat();
    }

    /** A node that looks back from this instant. */
    public Runnable nodeThatWakes(Instant at) {
        return life(at, false)::beat;
    }

    /** Writing the outage down takes so long that others must not take that for a second one. */
    public void outageThatIsWrittenSlowly(Instant from, Instant to, Duration writing) {
        lastSeen(from);
        Iterator<Instant> readings = List.of(to, to.plus(writing)).iterator();
        life(
                        new Clock() {
                            @Override
                            public ZoneId getZone() {
                                return clock.getZone();
                            }

                            @Override
                            public Clock withZone(ZoneId zone) {
                                return this;
                            }

                            @Override
                            public Instant instant() {
                                return readings.next();
                            }
                        },
                        false)
                .beat();
    }

    public void lastSeen(Instant at) {
        jdbc.sql("UPDATE gridcase.service_life SET last_seen = :at")
                .param("at", SqlTime.of(at))
                .update();
    }

    /** Imports the official arrangement of that year with one day of rest more. */
    public void alsoARest(LocalDate day) {
        String days = calendars.get(WorkingCalendars.NATIONAL).days().entrySet().stream()
                .filter(entry -> entry.getKey().getYear() == day.getYear()
                        && !entry.getKey().equals(day))
                .map(entry -> "%s,%s,%s"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().works() ? "work" : "rest",
                                entry.getValue().name()))
                .collect(Collectors.joining("\n"));
        String always = Stream.of("%d-01-01", "%d-10-01")
                .map(text -> text.formatted(day.getYear()))
                .filter(text -> !days.contains(text) && !text.equals(day.toString()))
                .map(text -> text + ",rest,节日\n")
                .collect(Collectors.joining());
        String file = "date,kind,name\n" + always + days + "\n" + day + ",rest,测试假日\n";
        imports.run(
                new CalendarRequest(
                        WorkingCalendars.NATIONAL,
                        null,
                        null,
                        String.valueOf(day.getYear()),
                        new SourceFile("days.csv", file.getBytes(StandardCharsets.UTF_8))),
                "admin");
    }

    private ServiceLife life(Instant now, boolean outageCounts) {
        return life(Clock.fixed(now, clock.getZone()), outageCounts);
    }

    private ServiceLife life(Clock now, boolean outageCounts) {
        return new ServiceLife(rows, ledger, periods, transaction, now, new MockEnvironment(), outageCounts, TOLERANCE);
    }
}
