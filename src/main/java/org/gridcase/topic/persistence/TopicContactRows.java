package org.gridcase.topic.persistence;

import java.time.Instant;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How residents who suggested topics want to be reached, for as long as it is needed. */
@Repository
public class TopicContactRows {

    private final JdbcClient jdbc;

    TopicContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(CaseNumber number, String contact, Instant until) {
        jdbc.sql(
                        "INSERT INTO gridcase.topic_contact (case_number, contact, kept_until) VALUES (:case, :contact, :until)")
                .param("case", number.value())
                .param("contact", contact)
                .param("until", SqlTime.of(until))
                .update();
    }

    public Optional<String> find(CaseNumber number, Instant now) {
        return jdbc.sql("SELECT contact FROM gridcase.topic_contact WHERE case_number = :case AND kept_until > :now")
                .param("case", number.value())
                .param("now", SqlTime.of(now))
                .query(String.class)
                .optional();
    }

    /** Nobody is reached any more at what is as old as this. */
    public void forget(Instant now) {
        jdbc.sql("DELETE FROM gridcase.topic_contact WHERE kept_until <= :now")
                .param("now", SqlTime.of(now))
                .update();
    }
}
