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

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcClockLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void open(String caseNumber, Instant since, Holder holder, String reason) {
        insert(caseNumber, 1, holder, reason, since.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public void handOver(String caseNumber, Holder holder, String reason) {
        Running running = running(caseNumber);
        if (!running.holder().equals(holder)) {
            Instant now = nowNotBefore(running.began());
            end(caseNumber, running.number(), now, reason);
            insert(caseNumber, running.number() + 1, holder, reason, now);
        }
    }

    @Override
    public Instant close(String caseNumber, String reason) {
        Running running = running(caseNumber);
        Instant now = nowNotBefore(running.began());
        end(caseNumber, running.number(), now, reason);
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
                .query((row, index) -> new Segment(
                        holder(row), row.getString("reason"), SqlTime.read(row, "began"), SqlTime.read(row, "ended")))
                .list();
    }

    private void insert(String caseNumber, int number, Holder holder, String reason, Instant began) {
        jdbc.sql("""
                        INSERT INTO gridcase.clock_segment
                            (case_number, segment, stage, post, place, username, reason, began)
                        VALUES (:case, :segment, :stage, :post, :place, :username, :reason, :began)
                        """)
                .param("case", caseNumber)
                .param("segment", number)
                .param("stage", holder.stage())
                .param("post", holder.post())
                .param("place", holder.place())
                .param("username", holder.username())
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

    private Running running(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new IllegalStateException("no clock runs for case " + caseNumber));
    }

    /**
     * Locks the running segment: two hand-overs of one case follow each other. Whoever waited finds the segment ended and
     * looks for the one that came after it.
     */
    private Optional<Running> find(String caseNumber) {
        Optional<Running> running;
        do {
            running = lock(caseNumber);
        } while (running.isEmpty() && hasRunning(caseNumber));
        return running;
    }

    private Optional<Running> lock(String caseNumber) {
        return jdbc.sql("SELECT * FROM gridcase.clock_segment WHERE case_number = :case AND ended IS NULL FOR UPDATE")
                .param("case", caseNumber)
                .query((row, index) -> new Running(row.getInt("segment"), holder(row), SqlTime.read(row, "began")))
                .optional();
    }

    private boolean hasRunning(String caseNumber) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM gridcase.clock_segment WHERE case_number = :case AND ended IS NULL)")
                .param("case", caseNumber)
                .query(Boolean.class)
                .single();
    }

    /** A machine's clock may step back or differ from another node's by a little; the ledger's never does. */
    private Instant nowNotBefore(Instant began) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(began) ? began : now;
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getString("stage"), row.getString("post"), row.getString("place"), row.getString("username"));
    }

    private record Running(int number, Holder holder, Instant began) {}
}
