package org.gridcase.publicity.persistence;

import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets for the notice board as they were printed last, where every node finds them. */
@Repository
public class SheetRows {

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param content digest of everything that stands on it */
    public Optional<byte[]> find(CaseNumber number, String content) {
        return jdbc.sql("SELECT pdf FROM gridcase.notice_sheet WHERE case_number = :case AND content = :content")
                .param("case", number.value())
                .param("content", content)
                .query((row, index) -> row.getBytes("pdf"))
                .optional();
    }

    /** Nothing is kept of a notice that was taken down meanwhile. */
    public void keep(CaseNumber number, String content, byte[] pdf) {
        jdbc.sql("""
                        INSERT INTO gridcase.notice_sheet (case_number, content, pdf)
                        SELECT case_number, :content, :pdf FROM gridcase.notice
                        WHERE case_number = :case AND state IN ('shown', 'ended') FOR SHARE
                        ON CONFLICT (case_number) DO UPDATE SET content = excluded.content, pdf = excluded.pdf
                        """)
                .param("case", number.value())
                .param("content", content)
                .param("pdf", pdf)
                .update();
    }

    public void forget(CaseNumber number) {
        jdbc.sql("DELETE FROM gridcase.notice_sheet WHERE case_number = :case")
                .param("case", number.value())
                .update();
    }
}
