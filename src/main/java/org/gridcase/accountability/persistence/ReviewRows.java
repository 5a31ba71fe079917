package org.gridcase.accountability.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.accountability.AccountabilityReviews.Responsibility;
import org.gridcase.accountability.domain.Course;
import org.gridcase.accountability.domain.PanelRule;
import org.gridcase.accountability.domain.Unit;
import org.gridcase.accountability.domain.Verdict;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of reviews, the rules of their panels, and the final decisions. */
@Repository
public class ReviewRows {

    private static final String SELECT = """
            SELECT review.*, rule.id AS rule_id, panel_most, panel_least, quorum_percent, rule.ballot AS ballot_kind, ballots
            FROM gridcase.accountability_review review JOIN gridcase.accountability_rule rule ON rule.id = review.rule
            """;

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule in force in the district: its own, or the one for all. */
    public Optional<PanelRule> rule(PlaceCode district, Instant at) {
        return jdbc.sql("""
                        SELECT id AS rule_id, panel_most, panel_least, quorum_percent, ballot AS ballot_kind, ballots
                        FROM gridcase.accountability_rule
                        WHERE (district = :district OR district IS NULL) AND in_force @> :at
                        ORDER BY district NULLS LAST LIMIT 1
                        """)
                .param("district", district.value())
                .param("at", SqlTime.of(at))
                .query((row, index) -> rule(row))
                .optional();
    }

    /** A second review of the unit about the same window is refused by the database. */
    public void insert(ReviewRecord review, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", review.number().value());
        values.put("about", review.about().value());
        values.put("unit", review.unit().place().value());
        values.put("origin", review.origin());
        values.put("accuser", review.accuser());
        values.put("cited", review.cited());
        values.put("period", review.period());
        values.put("at", SqlTime.of(review.at()));
        values.put("rule", review.rule().id());
        values.put("now", SqlTime.of(now));
        values.put("state", review.course().state().code());
        jdbc.sql("""
                        INSERT INTO gridcase.accountability_review
                            (case_number, reviewed_case, unit, origin, accuser, cited, period, at, rule, opened_at, state)
                        VALUES (:number, :about, :unit, :origin, :accuser, :cited, :period, :at, :rule, :now, :state)
                        """).params(values).update();
    }

    /** The review of the unit about this window, or about none. */
    public Optional<CaseNumber> of(CaseNumber about, PlaceCode unit, Long period) {
        return jdbc.sql("""
                        SELECT case_number FROM gridcase.accountability_review
                        WHERE reviewed_case = :about AND unit = :unit AND period IS NOT DISTINCT FROM :period
                        """)
                .param("about", about.value())
                .param("unit", unit.value())
                .param("period", period, java.sql.Types.BIGINT)
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .optional();
    }

    public Optional<ReviewRecord> find(CaseNumber number) {
        return jdbc.sql(SELECT + "WHERE case_number = :number")
                .param("number", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    /** The review, which nobody else changes until the transaction ends. */
    public ReviewRecord lock(CaseNumber number) {
        return jdbc.sql(SELECT + "WHERE case_number = :number FOR UPDATE OF review")
                .param("number", number.value())
                .query((row, index) -> read(row))
                .single();
    }

    public List<ReviewRecord> all(Collection<CaseNumber> numbers) {
        return jdbc.sql(SELECT + "WHERE case_number = ANY (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, index) -> read(row))
                .list();
    }

    public void course(CaseNumber number, Course course) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", number.value());
        values.put("state", course.state().code());
        values.put("fiveYes", course.fiveYes());
        values.put("round", course.round());
        values.put("ballot", course.ballot());
        values.put("verdict", course.verdict() == null ? null : course.verdict().code());
        jdbc.sql("""
                        UPDATE gridcase.accountability_review
                        SET state = :state, five_yes = :fiveYes, round = :round, ballot = :ballot, verdict = :verdict
                        WHERE case_number = :number
                        """).params(values).update();
    }

    /** Refused by the database unless the answers and the last panel support it. */
    public void decided(CaseNumber number, Verdict verdict, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.accountability_decision (case_number, verdict, at)
                        VALUES (:number, :verdict, :at)
                        """)
                .param("number", number.value())
                .param("verdict", verdict.code())
                .param("at", SqlTime.of(at))
                .update();
    }

    public Optional<Instant> decidedAt(CaseNumber number) {
        return jdbc.sql("SELECT at FROM gridcase.accountability_decision WHERE case_number = :number")
                .param("number", number.value())
                .query((row, index) -> SqlTime.read(row, "at"))
                .optional();
    }

    public List<Responsibility> heldResponsible(PlaceCode unit, Instant from, Instant to) {
        return jdbc.sql("""
                        SELECT case_number, reviewed_case, decision.at AS decided_at
                        FROM gridcase.accountability_decision decision
                            JOIN gridcase.accountability_review USING (case_number)
                        WHERE decision.verdict = 'held' AND unit = :unit AND decision.at >= :from AND decision.at < :to
                        ORDER BY decision.at, case_number
                        """)
                .param("unit", unit.value())
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .query((row, index) -> new Responsibility(
                        new CaseNumber(row.getString("case_number")),
                        new CaseNumber(row.getString("reviewed_case")),
                        unit,
                        SqlTime.read(row, "decided_at")))
                .list();
    }

    private static ReviewRecord read(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return new ReviewRecord(
                new CaseNumber(row.getString("case_number")),
                new CaseNumber(row.getString("reviewed_case")),
                new Unit(PlaceCode.of(row.getString("unit"))),
                row.getString("accuser"),
                row.getString("cited"),
                row.getObject("period", Long.class),
                SqlTime.read(row, "at"),
                rule(row),
                new Course(
                        Course.State.of(row.getString("state")),
                        row.getBoolean("five_yes"),
                        row.getInt("round"),
                        row.getInt("ballot"),
                        verdict == null ? null : Verdict.of(verdict)));
    }

    private static PanelRule rule(ResultSet row) throws SQLException {
        return new PanelRule(
                row.getLong("rule_id"),
                row.getInt("panel_most"),
                row.getInt("panel_least"),
                row.getInt("quorum_percent"),
                row.getString("ballot_kind").equals("secret"),
                row.getInt("ballots"));
    }
}
