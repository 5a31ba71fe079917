package org.gridcase.rectification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was said in the course of rectifications; rows are only ever added. */
@Repository
public class Steps {

    public static final String POINTED_OUT = "pointedOut";
    public static final String ACCEPTED = "accepted";
    public static final String DISPUTED = "disputed";
    public static final String STANDS = "stands";
    public static final String WITHDRAWN = "withdrawn";
    public static final String MEASURES = "measures";
    public static final String CONSENTED = "consented";
    public static final String REFUSED = "refused";
    public static final String REPORTED = "reported";
    public static final String PUT_RIGHT = "putRight";
    public static final String NOT_PUT_RIGHT = "notPutRight";
    public static final String RAISED = "raised";
    public static final String ORDERED = "ordered";

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(CaseNumber number, StepRecord step) {
        jdbc.sql("""
                        INSERT INTO gridcase.rectification_step (number, kind, said_by, capacity, text, due_on, said_at)
                        VALUES (:number, :kind, :by, :capacity, :text, :due, :at)
                        """)
                .param("number", number.value())
                .param("kind", step.kind())
                .param("by", step.by())
                .param("capacity", step.capacity())
                .param("text", step.text())
                .param("due", step.dueOn())
                .param("at", SqlTime.of(step.at()))
                .update();
    }

    /** Oldest first. */
    public List<StepRecord> of(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.rectification_step WHERE number = :number ORDER BY id")
                .param("number", number.value())
                .query((row, index) -> read(row))
                .list();
    }

    private static StepRecord read(ResultSet row) throws SQLException {
        return new StepRecord(
                row.getString("kind"),
                row.getString("said_by"),
                row.getString("capacity"),
                row.getString("text"),
                row.getObject("due_on", LocalDate.class),
                SqlTime.read(row, "said_at"));
    }
}
