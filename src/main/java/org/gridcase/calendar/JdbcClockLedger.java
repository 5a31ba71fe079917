package org.gridcase.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ledger in PostgreSQL; the table itself refuses overlap, gaps and changes of what is written. */
@Repository
@Transactional
class JdbcClockLedger implements ClockLedger {

    private static final boolean RUNNING = false;
    private static final boolean PAUSED = true;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcClockLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void open(String caseNumber, Instant since, Holder holder, String calendar, String reason) {
        insert(caseNumber, 1, holder, RUNNING, calendar, reason, since.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public void handOver(String caseNumber, Holder holder, String calendar, String reason, Instant at) {
        next(caseNumber, holder, RUNNING, calendar, reason, at);
    }

    @Override
    public void taken(String caseNumber, String username, String reason) {
        Segment last = last(caseNumber);
        next(caseNumber, last.holder().takenBy(username), last.paused(), last.calendar(), reason, clock.instant());
    }

    @Override
    public void pause(String caseNumber, String reason) {
        Segment last = last(caseNumber);
        next(caseNumber, last.holder(), PAUSED, last.calendar(), reason, clock.instant());
    }

    @Override
    public void resume(String caseNumber, String reason) {
        Segment last = last(caseNumber);
        next(caseNumber, last.holder(), RUNNING, last.calendar(), reason, clock.instant());
    }

    private void next(String caseNumber, Holder holder, boolean paused, String calendar, String reason, Instant at) {
        Segment last = last(caseNumber);
        boolean same = last.holder().equals(holder)
                && last.paused() == paused
                && last.calendar().equals(calendar);
        if (!same) {
            Instant from = notBefore(last.from(), at);
            end(caseNumber, last.number(), from, reason);
            insert(caseNumber, last.number() + 1, holder, paused, calendar, reason, from);
        }
    }

    /**
     * Set-based: an outage concerns every open case. Whoever hands over at the same time waits for it, or it for them;
     * the segments are locked in the order of their case numbers, so that two who lock several never wait for each other.
     */
    @Override
    public int outage(Instant from, Instant to) {
        return jdbc.sql("""
                        WITH running AS (
                            SELECT case_number, segment FROM gridcase.clock_segment
                            WHERE ended IS NULL AND state = 'running' AND began < :to
                            ORDER BY case_number
                            FOR UPDATE
                        ), stopped AS (
                            UPDATE gridcase.clock_segment AS c SET ended = greatest(c.began, :from), end_reason = :reason
                            FROM running
                            WHERE c.case_number = running.case_number AND c.segment = running.segment
                            RETURNING c.case_number, c.segment, c.stage, c.post, c.place, c.username, c.calendar, c.ended
                        ), down AS (
                            INSERT INTO gridcase.clock_segment (case_number, segment, stage, post, place, username, state,
                                                                calendar, reason, began, ended, end_reason)
                            SELECT case_number, segment + 1, stage, post, place, username, 'paused', calendar, :reason,
                                   ended, :to, :reason
                            FROM stopped
                        )
                        INSERT INTO gridcase.clock_segment (case_number, segment, stage, post, place, username, state,
                                                            calendar, reason, began)
                        SELECT case_number, segment + 2, stage, post, place, username, 'running', calendar, 'outageOver', :to
                        FROM stopped
                        """)
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .param("reason", OUTAGE)
                .update();
    }

    @Override
    public Instant close(String caseNumber, String reason) {
        Segment last = last(caseNumber);
        Instant now = notBefore(last.from(), clock.instant());
        end(caseNumber, last.number(), now, reason);
        return now;
    }

    @Override
    public boolean runs(String caseNumber) {
        return find(caseNumber).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Segment> segments(String caseNumber) {
        return jdbc.sql("SELECT * FROM gridcase.clock_segment WHERE case_number = :case ORDER BY segment")
                .param("case", caseNumber)
                .query((row, index) -> segment(row))
                .list();
    }

    private void insert(
            String caseNumber,
            int number,
            Holder holder,
            boolean paused,
            String calendar,
            String reason,
            Instant began) {
        jdbc.sql("""
                        INSERT INTO gridcase.clock_segment
                            (case_number, segment, stage, post, place, username, state, calendar, reason, began)
                        VALUES (:case, :segment, :stage, :post, :place, :username, :state, :calendar, :reason, :began)
                        """)
                .param("case", caseNumber)
                .param("segment", number)
                .param("stage", holder.stage())
                .param("post", holder.post())
                .param("place", holder.place())
                .param("username", holder.username())
                .param("state", paused ? "paused" : "running")
                .param("calendar", calendar)
                .param("reason", reason)
                .param("began", SqlTime.of(began))
                .update();
    }

    private void end(String caseNumber, int number, Instant at, String reason) {
        jdbc.sql("""
                        UPDATE gridcase.clock_segment SET ended = :at, end_reason = :reason
                        WHERE case_number = :case AND segment = :segment
                        """)
                .param("at", SqlTime.of(at))
                .param("reason", reason)
                .param("case", caseNumber)
                .param("segment", number)
                .update();
    }

    private Segment last(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new IllegalStateException("no clock runs for case " + caseNumber));
    }

    /**
     * Locks the last segment: two hand-overs of one case follow each other. Whoever waited finds the segment ended and
     * looks for the one that came after it.
     */
    private Optional<Segment> find(String caseNumber) {
        Optional<Segment> last;
        do {
            last = lock(caseNumber);
        } while (last.isEmpty() && isOpen(caseNumber));
        return last;
    }

    private Optional<Segment> lock(String caseNumber) {
        return jdbc.sql("SELECT * FROM gridcase.clock_segment WHERE case_number = :case AND ended IS NULL FOR UPDATE")
                .param("case", caseNumber)
                .query((row, index) -> segment(row))
                .optional();
    }

    private boolean isOpen(String caseNumber) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM gridcase.clock_segment WHERE case_number = :case AND ended IS NULL)")
                .param("case", caseNumber)
                .query(Boolean.class)
                .single();
    }

    /** A machine's clock may step back or differ from another node's by a little; the ledger's never does. */
    private static Instant notBefore(Instant began, Instant at) {
        Instant exact = at.truncatedTo(ChronoUnit.MICROS);
        return exact.isBefore(began) ? began : exact;
    }

    private static Segment segment(ResultSet row) throws SQLException {
        return new Segment(
                row.getInt("segment"),
                new Holder(
                        row.getString("stage"),
                        row.getString("post"),
                        row.getString("place"),
                        row.getString("username")),
                row.getString("state").equals("paused"),
                row.getString("calendar"),
                row.getString("reason"),
                SqlTime.read(row, "began"),
                SqlTime.read(row, "ended"));
    }
}
