package org.gridcase.publicity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.domain.ObjectionDecision;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of objections and of how their residents want to be reached. */
@Repository
public class ObjectionRows {

    private static final String ONE = " WHERE case_number = :case";

    private final JdbcClient jdbc;

    ObjectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(ObjectionRecord objection) {
        Map<String, Object> values = new HashMap<>();
        values.put("case", objection.number().value());
        values.put("notice", objection.notice().value());
        values.put("version", objection.version());
        values.put("text", objection.text());
        values.put("by", objection.filedBy());
        values.put("at", SqlTime.of(objection.filedAt()));
        values.put("digest", objection.codeDigest());
        jdbc.sql("""
                        INSERT INTO gridcase.objection (case_number, notice, version, text, filed_by, filed_at, code_digest)
                        VALUES (:case, :notice, :version, :text, :by, :at, :digest)
                        """).params(values).update();
    }

    public Optional<ObjectionRecord> find(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.objection" + ONE)
                .param("case", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    public void decided(CaseNumber number, ObjectionDecision decision, String reason, String by, Instant at) {
        jdbc.sql(
                        "UPDATE gridcase.objection SET outcome = :outcome, reason = :reason, decided_by = :by, decided_at = :at"
                                + ONE)
                .param("outcome", decision.code())
                .param("reason", reason)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("case", number.value())
                .update();
    }

    /** Whether an objection to the version of the notice was upheld. */
    public boolean isUpheld(CaseNumber notice, int version) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM gridcase.objection
                                       WHERE notice = :notice AND version = :version AND outcome = 'uphold')
                        """)
                .param("notice", notice.value())
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    public void contact(CaseNumber number, String contact, Instant until) {
        jdbc.sql(
                        "INSERT INTO gridcase.objection_contact (case_number, contact, kept_until) VALUES (:case, :contact, :until)")
                .param("case", number.value())
                .param("contact", contact)
                .param("until", SqlTime.of(until))
                .update();
    }

    public Optional<String> contact(CaseNumber number, Instant now) {
        return jdbc.sql("SELECT contact FROM gridcase.objection_contact" + ONE + " AND kept_until > :now")
                .param("case", number.value())
                .param("now", SqlTime.of(now))
                .query(String.class)
                .optional();
    }

    /** Nobody is reached any more at what is as old as this. */
    public void forgetContacts(Instant now) {
        jdbc.sql("DELETE FROM gridcase.objection_contact WHERE kept_until <= :now")
                .param("now", SqlTime.of(now))
                .update();
    }

    private static ObjectionRecord read(ResultSet row) throws SQLException {
        return new ObjectionRecord(
                new CaseNumber(row.getString("case_number")),
                new CaseNumber(row.getString("notice")),
                row.getInt("version"),
                row.getString("text"),
                row.getString("filed_by"),
                SqlTime.read(row, "filed_at"),
                row.getString("code_digest"),
                ObjectionDecision.ofCode(row.getString("outcome")).orElse(null),
                row.getString("reason"),
                SqlTime.read(row, "decided_at"));
    }
}
