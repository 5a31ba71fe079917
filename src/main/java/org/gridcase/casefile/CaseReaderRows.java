package org.gridcase.casefile;

import java.time.Instant;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which people see which cases for what they do in them themselves. */
@Repository
class CaseReaderRows {

    private final JdbcClient jdbc;

    CaseReaderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseNumber number, String username, Instant since) {
        jdbc.sql("""
                        INSERT INTO gridcase.case_reader (case_number, username, since) VALUES (:number, :username, :since)
                        ON CONFLICT DO NOTHING
                        """)
                .param("number", number.value())
                .param("username", username)
                .param("since", SqlTime.of(since))
                .update();
    }

    boolean isOpenTo(CaseNumber number, String username) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM gridcase.case_reader
                                       WHERE username = :username AND case_number = :number)
                        """)
                .param("username", username)
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }
}
