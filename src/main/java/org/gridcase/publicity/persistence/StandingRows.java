package org.gridcase.publicity.persistence;

import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeStanding;
import org.gridcase.publicity.NoticeState;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the notices about a case stand. */
@Repository
public class StandingRows {

    private final JdbcClient jdbc;

    StandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<NoticeStanding> about(CaseNumber about, NoticeKind kind) {
        return jdbc.sql("""
                        SELECT notice.case_number, notice.state, notice.draft_title IS NOT NULL AS awaits,
                               notice.objections_over_at IS NOT NULL AS period_over,
                               count(*) FILTER (WHERE filed.status <> 'closed') AS open,
                               max(objection.decided_at) FILTER (WHERE objection.outcome = 'uphold') AS upheld_at
                        FROM gridcase.notice JOIN gridcase.case_file ON case_file.number = notice.case_number
                            LEFT JOIN gridcase.objection ON objection.notice = notice.case_number
                            LEFT JOIN gridcase.case_file filed ON filed.number = objection.case_number
                        WHERE case_file.linked_to = :about AND notice.kind = :kind
                        GROUP BY notice.case_number
                        ORDER BY notice.drafted_at DESC, notice.case_number DESC
                        """)
                .param("about", about.value())
                .param("kind", kind.code())
                .query((row, index) -> new NoticeStanding(
                        new CaseNumber(row.getString("case_number")),
                        NoticeState.of(row.getString("state")),
                        row.getBoolean("awaits"),
                        row.getBoolean("period_over"),
                        row.getInt("open"),
                        SqlTime.read(row, "upheld_at")))
                .list();
    }
}
