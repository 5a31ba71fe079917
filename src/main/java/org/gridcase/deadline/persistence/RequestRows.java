package org.gridcase.deadline.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gridcase.calendar.domain.Period;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.domain.Ask;
import org.gridcase.deadline.domain.PauseGround;
import org.gridcase.deadline.domain.RequestKind;
import org.gridcase.deadline.domain.RequestState;
import org.gridcase.deadline.domain.ResumeWhy;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of requests. Whoever changes one holds its case. */
@Repository
public class RequestRows {

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the id of the new request */
    public long insert(
            PeriodRecord period, Ask ask, String askedBy, Instant now, List<String> deciders, Instant decideBy) {
        Map<String, Object> values = new HashMap<>();
        values.put("case", period.caseNumber().value());
        values.put("period", period.id());
        values.put("kind", ask.kind().code());
        values.put("ground", ask.ground() == null ? null : ask.ground().code());
        values.put("reason", ask.reason());
        values.put("asked", ask.period().toString());
        values.put("evidence", ask.evidence().toArray(UUID[]::new));
        values.put("by", askedBy);
        values.put("now", SqlTime.of(now));
        values.put("deciders", deciders.toArray(String[]::new));
        values.put("decideBy", SqlTime.of(decideBy));
        return jdbc.sql("""
                        INSERT INTO gridcase.clock_request (case_number, period_id, kind, ground, reason, asked_period,
                                                            evidence, asked_by, asked_at, deciders, decide_from, decide_by)
                        VALUES (:case, :period, :kind, :ground, :reason, :asked, :evidence, :by, :now, :deciders, :now, :decideBy)
                        RETURNING id
                        """).params(values).query(Long.class).single();
    }

    public RequestRecord get(long id) {
        return jdbc.sql("SELECT * FROM gridcase.clock_request WHERE id = :id")
                .param("id", id)
                .query((row, index) -> read(row))
                .single();
    }

    /** All requests of a case, oldest first. */
    public List<RequestRecord> of(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.clock_request WHERE case_number = :case ORDER BY id")
                .param("case", number.value())
                .query((row, index) -> read(row))
                .list();
    }

    /** The request that waits for its decision, or whose pause lasts. */
    public Optional<RequestRecord> open(CaseNumber number) {
        return jdbc.sql("""
                        SELECT * FROM gridcase.clock_request
                        WHERE case_number = :case AND state IN ('pending', 'paused')
                        """)
                .param("case", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    /** The open requests about periods whose instants must be worked out anew. */
    public List<RequestRecord> ofStalePeriods() {
        return jdbc.sql("""
                        SELECT request.* FROM gridcase.clock_request request
                        JOIN gridcase.clock_period period ON period.id = request.period_id
                        WHERE request.state IN ('pending', 'paused') AND period.stale AND period.ended_at IS NULL
                        """).query((row, index) -> read(row)).list();
    }

    /** @param pauseUntil null while no pause is granted */
    public void retimed(long id, Instant decideBy, Instant pauseUntil) {
        jdbc.sql("UPDATE gridcase.clock_request SET decide_by = :decideBy, pause_until = :until WHERE id = :id")
                .param("decideBy", SqlTime.of(decideBy))
                .param("until", SqlTime.of(pauseUntil))
                .param("id", id)
                .update();
    }

    public void raised(long id, List<String> deciders, Instant from, Instant decideBy) {
        jdbc.sql("""
                        UPDATE gridcase.clock_request
                        SET deciders = :deciders, decide_from = :from, decide_by = :decideBy, unanswered = unanswered + 1
                        WHERE id = :id
                        """)
                .param("deciders", deciders.toArray(String[]::new))
                .param("from", SqlTime.of(from))
                .param("decideBy", SqlTime.of(decideBy))
                .param("id", id)
                .update();
    }

    /** @param state {@code pending} still where what was approved must yet be done */
    public void decided(long id, String outcome, String by, Instant at, String reason, RequestState state) {
        jdbc.sql("""
                        UPDATE gridcase.clock_request
                        SET outcome = :outcome, decided_by = :by, decided_at = :at, decision_reason = :reason, state = :state
                        WHERE id = :id
                        """)
                .param("outcome", outcome)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("reason", reason)
                .param("state", state.code())
                .param("id", id)
                .update();
    }

    public void paused(long id, Instant until) {
        jdbc.sql("UPDATE gridcase.clock_request SET state = 'paused', pause_until = :until WHERE id = :id")
                .param("until", SqlTime.of(until))
                .param("id", id)
                .update();
    }

    public void extended(long id) {
        jdbc.sql("UPDATE gridcase.clock_request SET state = 'extended' WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** The clock is to run again. */
    public void toResume(long id, ResumeWhy why, String by, String reason) {
        jdbc.sql("""
                        UPDATE gridcase.clock_request SET resume_why = :why, resumed_by = :by, resume_reason = :reason
                        WHERE id = :id
                        """)
                .param("why", why.code())
                .param("by", by)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** @param why of a pause; null for a request that nobody decided */
    public void over(long id, RequestState state, ResumeWhy why, Instant at) {
        jdbc.sql("""
                        UPDATE gridcase.clock_request SET state = :state, resume_why = :why, ended_at = :at WHERE id = :id
                        """)
                .param("state", state.code())
                .param("why", why == null ? null : why.code())
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    private static RequestRecord read(ResultSet row) throws SQLException {
        String why = row.getString("resume_why");
        return new RequestRecord(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getLong("period_id"),
                RequestKind.of(row.getString("kind")).orElseThrow(),
                PauseGround.of(row.getString("ground")).orElse(null),
                row.getString("reason"),
                Period.parse(row.getString("asked_period")),
                List.of((UUID[]) array(row, "evidence")),
                row.getString("asked_by"),
                SqlTime.read(row, "asked_at"),
                RequestState.of(row.getString("state")),
                List.of((String[]) array(row, "deciders")),
                SqlTime.read(row, "decide_from"),
                SqlTime.read(row, "decide_by"),
                row.getInt("unanswered"),
                row.getString("outcome"),
                row.getString("decided_by"),
                SqlTime.read(row, "decided_at"),
                row.getString("decision_reason"),
                SqlTime.read(row, "pause_until"),
                why == null ? null : ResumeWhy.of(why),
                row.getString("resumed_by"),
                row.getString("resume_reason"),
                SqlTime.read(row, "ended_at"));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
