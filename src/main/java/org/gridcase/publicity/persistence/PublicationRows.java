package org.gridcase.publicity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Promptness;
import org.gridcase.publicity.domain.Content;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notices. Whoever moves one on holds its row first, and its case after that. */
@Repository
public class PublicationRows {

    private static final String ALL = "SELECT * FROM gridcase.notice ";
    private static final String ONE = " WHERE case_number = :case";

    private final JdbcClient jdbc;

    PublicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(NoticeRecord notice) {
        Map<String, Object> values = new HashMap<>();
        values.put("case", notice.number().value());
        values.put("place", notice.place().value());
        values.put("kind", notice.kind().code());
        values.put("promptness", notice.promptness().code());
        values.put("objections", notice.objections());
        values.put("by", notice.draftedBy());
        values.put("at", SqlTime.of(notice.draftedAt()));
        values.put("title", notice.draft().title());
        values.put("fields", FieldJson.write(notice.draft().fields()));
        Content fixed = notice.fixed();
        values.put("fixedTitle", fixed == null ? null : fixed.title());
        values.put("fixedFields", fixed == null ? null : FieldJson.write(fixed.fields()));
        jdbc.sql("""
                        INSERT INTO gridcase.notice (case_number, place, kind, promptness, objections, drafted_by, drafted_at,
                                                     draft_title, draft_fields, draft_at, fixed_title, fixed_fields)
                        VALUES (:case, :place, :kind, :promptness, :objections, :by, :at, :title, cast(:fields AS jsonb),
                                :at, :fixedTitle, cast(:fixedFields AS jsonb))
                        """).params(values).update();
    }

    public Optional<NoticeRecord> find(CaseNumber number) {
        return one(number, ALL + ONE);
    }

    /** The notice, held until the transaction ends; its case first, as everywhere. */
    public Optional<NoticeRecord> lock(CaseNumber number) {
        jdbc.sql("SELECT 1 FROM gridcase.case_file WHERE number = :number FOR UPDATE")
                .param("number", number.value())
                .query(Integer.class)
                .optional();
        return one(number, ALL + ONE + " FOR UPDATE");
    }

    public List<NoticeRecord> all(Collection<CaseNumber> numbers) {
        return jdbc.sql(ALL + "WHERE case_number = ANY(:cases)")
                .param("cases", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, index) -> read(row))
                .list();
    }

    /** What is to be the next version says this from now on. */
    public void draft(CaseNumber number, Content draft, Instant at) {
        jdbc.sql("""
                        UPDATE gridcase.notice SET draft_title = :title, draft_fields = cast(:fields AS jsonb),
                               draft_at = :at
                        WHERE case_number = :case
                        """)
                .param("title", draft.title())
                .param("fields", FieldJson.write(draft.fields()))
                .param("at", SqlTime.of(at))
                .param("case", number.value())
                .update();
    }

    /** What waits says the same with masks in it, what is fixed of it included; it was written when it was. */
    public void masked(CaseNumber number, Content draft) {
        jdbc.sql("""
                        UPDATE gridcase.notice SET draft_title = :title, draft_fields = cast(:fields AS jsonb),
                               fixed_title = CASE WHEN fixed_title IS NOT NULL THEN :title END,
                               fixed_fields = (SELECT jsonb_object_agg(field, cast(:fields AS jsonb) ->> field)
                                               FROM jsonb_object_keys(fixed_fields) AS field),
                               fixed_masked = fixed_title IS NOT NULL
                        WHERE case_number = :case
                        """)
                .param("title", draft.title())
                .param("fields", FieldJson.write(draft.fields()))
                .param("case", number.value())
                .update();
    }

    /** The draft is the version that is shown from now on; the row of the version is written in the same transaction. */
    public void published(CaseNumber number, int version) {
        jdbc.sql("""
                        UPDATE gridcase.notice SET state = 'shown', version = :version, draft_title = NULL,
                               draft_fields = NULL, draft_at = NULL, objections_over_at = NULL
                        WHERE case_number = :case
                        """).param("version", version).param("case", number.value()).update();
    }

    /** The draft is given up: the notice is what it was before, or nothing. */
    public void dropped(CaseNumber number) {
        jdbc.sql("""
                        UPDATE gridcase.notice SET state = CASE version WHEN 0 THEN 'dropped' ELSE state END,
                               draft_title = NULL, draft_fields = NULL, draft_at = NULL
                        WHERE case_number = :case
                        """).param("case", number.value()).update();
    }

    public void objectionsOver(CaseNumber number, Instant at) {
        jdbc.sql("UPDATE gridcase.notice SET objections_over_at = :at" + ONE)
                .param("at", SqlTime.of(at))
                .param("case", number.value())
                .update();
    }

    public void ended(CaseNumber number, Instant at) {
        jdbc.sql("UPDATE gridcase.notice SET state = 'ended', ended_at = :at" + ONE)
                .param("at", SqlTime.of(at))
                .param("case", number.value())
                .update();
    }

    public void withdrawn(CaseNumber number, String reason, String by, Instant at) {
        jdbc.sql("""
                        UPDATE gridcase.notice SET state = 'withdrawn', draft_title = NULL, draft_fields = NULL, draft_at = NULL,
                               withdrawn_reason = :reason, withdrawn_by = :by, withdrawn_at = :at
                        WHERE case_number = :case
                        """)
                .param("reason", reason)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("case", number.value())
                .update();
    }

    private Optional<NoticeRecord> one(CaseNumber number, String sql) {
        return jdbc.sql(sql)
                .param("case", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    static NoticeRecord read(ResultSet row) throws SQLException {
        return new NoticeRecord(
                new CaseNumber(row.getString("case_number")),
                PlaceCode.of(row.getString("place")),
                NoticeKind.ofCode(row.getString("kind")).orElseThrow(),
                Promptness.ofCode(row.getString("promptness")).orElseThrow(),
                row.getBoolean("objections"),
                row.getString("drafted_by"),
                SqlTime.read(row, "drafted_at"),
                NoticeState.of(row.getString("state")),
                row.getInt("version"),
                content(row, "draft"),
                SqlTime.read(row, "draft_at"),
                content(row, "fixed"),
                SqlTime.read(row, "objections_over_at"),
                SqlTime.read(row, "ended_at"),
                SqlTime.read(row, "withdrawn_at"),
                row.getString("withdrawn_reason"));
    }

    private static Content content(ResultSet row, String which) throws SQLException {
        String title = row.getString(which + "_title");
        return title == null ? null : Content.of(title, FieldJson.read(row.getString(which + "_fields")));
    }
}
