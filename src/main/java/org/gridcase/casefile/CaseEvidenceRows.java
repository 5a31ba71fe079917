package org.gridcase.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases show the evidence of another one. */
@Repository
class CaseEvidenceRows {

    private final JdbcClient jdbc;

    CaseEvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseNumber number, CaseNumber source) {
        jdbc.sql("""
                        INSERT INTO gridcase.case_evidence (case_number, source) VALUES (:number, :source)
                        ON CONFLICT DO NOTHING
                        """)
                .param("number", number.value())
                .param("source", source.value())
                .update();
    }
}
