package org.gridcase.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The timeline's table. Number and hashes are given by the database, so that no writer can forget them. */
@Repository
class TimelineRows {

    private final JdbcClient jdbc;

    TimelineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(CaseNumber number, TimelineEntry entry, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.case_timeline (case_number, at, kind, stage, actor, arguments, body)
                        VALUES (:number, :at, :kind, :stage, :actor, :arguments, :body)
                        """)
                .param("number", number.value())
                .param("at", SqlTime.of(at))
                .param("kind", entry.kind())
                .param("stage", entry.stage())
                .param("actor", entry.actor())
                .param("arguments", entry.arguments().toArray(String[]::new))
                .param("body", entry.text())
                .update();
    }

    List<Line> lines(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.case_timeline WHERE case_number = :number ORDER BY line")
                .param("number", number.value())
                .query((row, index) -> new Line(
                        row.getInt("line"),
                        SqlTime.read(row, "at"),
                        new TimelineEntry(
                                row.getString("kind"),
                                row.getString("stage"),
                                row.getString("actor"),
                                List.of((String[]) row.getArray("arguments").getArray()),
                                row.getString("body"))))
                .list();
    }

    /** The first line that is not what was written; empty when the chain of hashes holds. */
    Optional<Integer> firstBrokenLine(CaseNumber number) {
        return Optional.ofNullable(jdbc.sql("SELECT gridcase.verify_timeline(:number)")
                .param("number", number.value())
                .query((row, index) -> row.getObject(1, Integer.class))
                .list()
                .get(0));
    }

    record Line(int number, Instant at, TimelineEntry entry) {}
}
