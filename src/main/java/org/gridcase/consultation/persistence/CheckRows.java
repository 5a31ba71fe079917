package org.gridcase.consultation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.gridcase.consultation.domain.Checklist;
import org.gridcase.consultation.domain.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checklists by which the supervision committee has decided; none of them changes any more. */
@Repository
public class CheckRows {

    private final JdbcClient jdbc;

    CheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long visit, List<Checklist.Line> lines) {
        for (int index = 0; index < lines.size(); index++) {
            Checklist.Line line = lines.get(index);
            jdbc.sql("""
                            INSERT INTO gridcase.consultation_check (visit, line, step, item, passed, sentence, evidence)
                            VALUES (:visit, :line, :step, :item, :passed, :sentence, :evidence)
                            """)
                    .param("visit", visit)
                    .param("line", index + 1)
                    .param("step", line.step().code())
                    .param("item", line.item().code())
                    .param("passed", line.passed())
                    .param("sentence", line.sentence())
                    .param("evidence", line.evidence().toArray(String[]::new))
                    .update();
        }
    }

    /** Empty for a visit that is not decided. */
    public List<Checklist.Line> of(long visit) {
        return jdbc.sql("SELECT * FROM gridcase.consultation_check WHERE visit = :visit ORDER BY line")
                .param("visit", visit)
                .query((row, index) -> read(row))
                .list();
    }

    private static Checklist.Line read(ResultSet row) throws SQLException {
        return new Checklist.Line(
                Stage.ofCode(row.getString("step")).orElseThrow(),
                Checklist.Item.of(row.getString("item")),
                row.getBoolean("passed"),
                row.getString("sentence"),
                List.of((String[]) row.getArray("evidence").getArray()));
    }
}
