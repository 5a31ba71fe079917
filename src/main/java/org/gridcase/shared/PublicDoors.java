package org.gridcase.shared;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts how often one address came to a door through which nobody signs in (objections, topics) on one day, and can tell
 * nobody which address that was.
 */
@Repository
public class PublicDoors {

    private final JdbcClient jdbc;

    PublicDoors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param address an IPv6 network of /64 counts as one
     * @return the how manieth of the day this is; what was counted on other days is gone
     */
    public int count(String door, LocalDate day, String address) {
        jdbc.sql("DELETE FROM gridcase.door_day WHERE day < :day")
                .param("day", day)
                .update();
        jdbc.sql("INSERT INTO gridcase.door_day (day) VALUES (:day) ON CONFLICT DO NOTHING")
                .param("day", day)
                .update();
        return jdbc.sql("""
                        INSERT INTO gridcase.door_source AS source (day, source, filed)
                        SELECT day, encode(sha256(salt || convert_to(:door || ' ' || :address, 'UTF8')), 'hex'), 1
                        FROM gridcase.door_day WHERE day = :day
                        ON CONFLICT (day, source) DO UPDATE SET filed = source.filed + 1
                        RETURNING filed
                        """)
                .param("day", day)
                .param("door", door)
                .param("address", Network.of(address))
                .query(Integer.class)
                .single();
    }
}
