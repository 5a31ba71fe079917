package org.gridcase.publicity.persistence;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how many objections came from one address on one day, and can tell nobody which address that was. */
@Repository
public class SourceRows {

    private final JdbcClient jdbc;

    SourceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the how manieth of the day this is; what was counted on other days is gone */
    public int count(LocalDate day, String address) {
        jdbc.sql("DELETE FROM gridcase.objection_day WHERE day < :day")
                .param("day", day)
                .update();
        jdbc.sql("INSERT INTO gridcase.objection_day (day) VALUES (:day) ON CONFLICT DO NOTHING")
                .param("day", day)
                .update();
        return jdbc.sql("""
                        INSERT INTO gridcase.objection_source AS source (day, source, filed)
                        SELECT day, encode(sha256(salt || convert_to(:address, 'UTF8')), 'hex'), 1
                        FROM gridcase.objection_day WHERE day = :day
                        ON CONFLICT (day, source) DO UPDATE SET filed = source.filed + 1
                        RETURNING filed
                        """)
                .param("day", day)
                .param("address", address)
                .query(Integer.class)
                .single();
    }
}
