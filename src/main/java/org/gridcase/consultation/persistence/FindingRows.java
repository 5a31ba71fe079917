package org.gridcase.consultation.persistence;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the supervision committee has pointed out. */
@Repository
public class FindingRows {

    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lines of the checklist that failed then */
    public record Finding(CaseNumber rectification, List<String> lines, String by, Instant at) {

        public Finding {
            lines = List.copyOf(lines);
        }
    }

    public void insert(CaseNumber consultation, Finding finding) {
        jdbc.sql("""
                        INSERT INTO gridcase.consultation_finding (rectification, consultation, lines, by, at)
                        VALUES (:rectification, :consultation, :lines, :by, :at)
                        """)
                .param("rectification", finding.rectification().value())
                .param("consultation", consultation.value())
                .param("lines", finding.lines().toArray(String[]::new))
                .param("by", finding.by())
                .param("at", SqlTime.of(finding.at()))
                .update();
    }

    /** Oldest first. */
    public List<Finding> of(CaseNumber consultation) {
        return jdbc.sql("SELECT * FROM gridcase.consultation_finding WHERE consultation = :consultation ORDER BY at")
                .param("consultation", consultation.value())
                .query((row, index) -> new Finding(
                        new CaseNumber(row.getString("rectification")),
                        List.of((String[]) row.getArray("lines").getArray()),
                        row.getString("by"),
                        SqlTime.read(row, "at")))
                .list();
    }
}
