package org.gridcase.implementation.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was said in the course of tasks; rows are only ever added. */
@Repository
public class WorkSteps {

    public static final String ASSIGNED = "assigned";
    public static final String PROGRESS = "progress";
    public static final String DONE = "done";
    public static final String RETURNED = "returned";
    public static final String CONFIRMED = "confirmed";
    public static final String EXTENDED = "extended";
    public static final String GIVEN_UP = "givenUp";

    private final JdbcClient jdbc;

    WorkSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param by username, or null: the service
     * @param capacity {@code owner}, {@code other} or {@code planner}
     */
    public record Said(
            String kind, String by, String capacity, String text, LocalDate dueOn, BigDecimal spent, Instant at) {}

    public void add(CaseNumber number, Said said) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", number.value());
        values.put("kind", said.kind());
        values.put("by", said.by());
        values.put("capacity", said.capacity());
        values.put("text", said.text());
        values.put("due", said.dueOn());
        values.put("spent", said.spent());
        values.put("at", SqlTime.of(said.at()));
        jdbc.sql("""
                        INSERT INTO gridcase.implementation_step (number, kind, said_by, capacity, text, due_on, spent, said_at)
                        VALUES (:number, :kind, :by, :capacity, :text, :due, :spent, :at)
                        """).params(values).update();
    }

    /** The kinds of what was said, oldest first. */
    public List<String> kinds(CaseNumber number) {
        return jdbc.sql("SELECT kind FROM gridcase.implementation_step WHERE number = :number ORDER BY id")
                .param("number", number.value())
                .query(String.class)
                .list();
    }
}
