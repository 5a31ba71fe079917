package org.gridcase.publicity.persistence;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officers have looked at, and what they said about hits of the masking gate. */
@Repository
public class ScreeningRows {

    private final JdbcClient jdbc;

    ScreeningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<FalseHit> falseHits(CaseNumber number) {
        return jdbc.sql(
                        "SELECT field, kind, found, content FROM gridcase.notice_false_hit WHERE case_number = :case ORDER BY id")
                .param("case", number.value())
                .query(FalseHit.class)
                .list();
    }

    /** What was said first stays. */
    public void falseHit(CaseNumber number, FalseHit hit, String reason, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.notice_false_hit (case_number, field, kind, found, content, reason, said_by,
                                                               said_at)
                        VALUES (:case, :field, :kind, :found, :content, :reason, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("case", number.value())
                .param("field", hit.field())
                .param("kind", hit.kind())
                .param("found", hit.found())
                .param("content", hit.content())
                .param("reason", reason)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .update();
    }

    /** What was confirmed of one text of a field holds for this one too, in which only masks are new. */
    public void carryOver(CaseNumber number, String field, String content, String masked) {
        jdbc.sql("""
                        INSERT INTO gridcase.notice_false_hit (case_number, field, kind, found, content, reason, said_by,
                                                               said_at)
                        SELECT case_number, field, kind, found, :masked, reason, said_by, said_at
                        FROM gridcase.notice_false_hit
                        WHERE case_number = :case AND field = :field AND content = :content
                        ON CONFLICT DO NOTHING
                        """)
                .param("case", number.value())
                .param("field", field)
                .param("content", content)
                .param("masked", masked)
                .update();
    }

    /** @param draft digest of the draft that was shown */
    public void seen(CaseNumber number, String username, String draft, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.notice_preview (case_number, username, draft, seen_at)
                        VALUES (:case, :username, :draft, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("case", number.value())
                .param("username", username)
                .param("draft", draft)
                .param("at", SqlTime.of(at))
                .update();
    }

    public boolean hasSeen(CaseNumber number, String username, String draft) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM gridcase.notice_preview
                                       WHERE case_number = :case AND username = :username AND draft = :draft)
                        """)
                .param("case", number.value())
                .param("username", username)
                .param("draft", draft)
                .query(Boolean.class)
                .single();
    }
}
