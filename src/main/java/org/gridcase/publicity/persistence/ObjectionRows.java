package org.gridcase.publicity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
        values.put("receiptAt", SqlTime.of(objection.receiptAt()));
        jdbc.sql("""
                        INSERT INTO gridcase.objection (case_number, notice, version, text, filed_by, filed_at, code_digest,
                                                        receipt_at)
                        VALUES (:case, :notice, :version, :text, :by, :at, :digest, :receiptAt)
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

    /** Whether an objection to the notice was upheld that this version of it does not put right. */
    public boolean owesCorrection(CaseNumber notice, int version) {
        return !upheld(notice, version).isEmpty();
    }

    /** The objections to the notice that were upheld and that this version of it does not put right. */
    public List<CaseNumber> upheld(CaseNumber notice, int version) {
        return jdbc.sql("""
                        SELECT case_number FROM gridcase.objection
                        WHERE notice = :notice AND outcome = 'uphold'
                          AND (remedy_version IS NULL OR remedy_version > :version)
                        """)
                .param("notice", notice.value())
                .param("version", version)
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list();
    }

    /** This version of the notice puts right, or will put right, what was upheld. */
    public void remedied(CaseNumber number, int version) {
        jdbc.sql("UPDATE gridcase.objection SET remedy_version = :version" + ONE)
                .param("version", version)
                .param("case", number.value())
                .update();
    }

    /** Those that this person wrote down for residents since then, newest first. */
    public List<ObjectionRecord> notedBy(String username, Instant since) {
        return jdbc.sql("""
                        SELECT * FROM gridcase.objection WHERE filed_by = :by AND filed_at >= :since
                        ORDER BY filed_at DESC, case_number DESC
                        """)
                .param("by", username)
                .param("since", SqlTime.of(since))
                .query((row, index) -> read(row))
                .list();
    }

    /** @return whether the resident has this code from now on; not when there was a receipt already */
    public boolean issued(CaseNumber number, String codeDigest, Instant at) {
        return jdbc.sql("UPDATE gridcase.objection SET code_digest = :digest, receipt_at = :at" + ONE
                                + " AND receipt_at IS NULL")
                        .param("digest", codeDigest)
                        .param("at", SqlTime.of(at))
                        .param("case", number.value())
                        .update()
                == 1;
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
                SqlTime.read(row, "receipt_at"),
                ObjectionDecision.ofCode(row.getString("outcome")).orElse(null),
                row.getString("reason"),
                SqlTime.read(row, "decided_at"),
                row.getObject("remedy_version", Integer.class));
    }
}
