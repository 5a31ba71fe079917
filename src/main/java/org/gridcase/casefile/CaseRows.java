package org.gridcase.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of a case's facts. */
@Repository
class CaseRows {

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseNumber insert(NewCase facts, String district, int year, Instant now) {
        String number = jdbc.sql("""
                        WITH given AS MATERIALIZED (SELECT gridcase.next_case_number(:district, :year) AS number)
                        INSERT INTO gridcase.case_file
                            (number, kind, title, description, matter, place, source, evidence_link, occurred_at,
                             reported_at, reported_by, linked_to, timeline_hash)
                        SELECT number, :kind, :title, :description, :matter, :place, :source, :evidenceLink,
                               :occurredAt, :now, :reportedBy, :linkedTo, gridcase.timeline_genesis(number)
                        FROM given
                        RETURNING number
                        """)
                .param("district", district)
                .param("year", year)
                .param("kind", facts.kind())
                .param("title", facts.title())
                .param("description", facts.description())
                .param("matter", facts.matter())
                .param("place", facts.place().value())
                .param("source", facts.source())
                .param("evidenceLink", facts.evidenceLink())
                .param("occurredAt", SqlTime.of(facts.occurredAt()))
                .param("now", SqlTime.of(now))
                .param("reportedBy", facts.reportedBy())
                .param(
                        "linkedTo",
                        facts.linkedTo() == null ? null : facts.linkedTo().value())
                .query(String.class)
                .single();
        insertParties(number, facts.parties());
        return new CaseNumber(number);
    }

    private void insertParties(String number, List<Party> parties) {
        int position = 0;
        for (Party party : parties) {
            jdbc.sql("""
                            INSERT INTO gridcase.case_party (case_number, position, name, phone, address)
                            VALUES (:number, :position, :name, :phone, :address)
                            """)
                    .param("number", number)
                    .param("position", ++position)
                    .param("name", party.name())
                    .param("phone", party.phone())
                    .param("address", party.address())
                    .update();
        }
    }

    Optional<CaseFacts> find(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.case_file WHERE number = :number")
                .param("number", number.value())
                .query((row, index) -> facts(row))
                .optional();
    }

    List<CaseFacts> alike(PlaceCode place, String matter, Instant since) {
        return jdbc.sql("""
                        SELECT * FROM gridcase.case_file
                        WHERE place = :place AND matter = :matter AND reported_at >= :since
                        ORDER BY reported_at DESC, number DESC
                        """)
                .param("place", place.value())
                .param("matter", matter)
                .param("since", SqlTime.of(since))
                .query((row, index) -> facts(row))
                .list();
    }

    List<CaseNumber> openLinkedTo(CaseNumber number, String kind) {
        return jdbc.sql("""
                        SELECT number FROM gridcase.case_file
                        WHERE linked_to = :number AND kind = :kind AND status <> 'closed'
                        ORDER BY reported_at, number
                        """)
                .param("number", number.value())
                .param("kind", kind)
                .query((row, index) -> new CaseNumber(row.getString("number")))
                .list();
    }

    List<CaseNumber> linkedTo(CaseNumber number) {
        return jdbc.sql("SELECT number FROM gridcase.case_file WHERE linked_to = :number ORDER BY reported_at, number")
                .param("number", number.value())
                .query((row, index) -> new CaseNumber(row.getString("number")))
                .list();
    }

    private CaseFacts facts(ResultSet row) throws SQLException {
        CaseNumber number = new CaseNumber(row.getString("number"));
        String linkedTo = row.getString("linked_to");
        return new CaseFacts(
                number,
                row.getString("kind"),
                row.getString("title"),
                row.getString("description"),
                row.getString("matter"),
                new PlaceCode(row.getString("place")),
                row.getString("source"),
                parties(number),
                SqlTime.read(row, "occurred_at"),
                SqlTime.read(row, "reported_at"),
                row.getString("reported_by"),
                row.getString("status"),
                row.getString("stage"),
                SqlTime.read(row, "due_at"),
                SqlTime.read(row, "closed_at"),
                linkedTo == null ? null : new CaseNumber(linkedTo));
    }

    List<Party> parties(CaseNumber number) {
        return jdbc.sql(
                        "SELECT name, phone, address FROM gridcase.case_party WHERE case_number = :number ORDER BY position")
                .param("number", number.value())
                .query(Party.class)
                .list();
    }

    /** The status, with the row locked until the transaction ends; empty when there is no such case. */
    Optional<String> lockStatus(CaseNumber number) {
        return jdbc.sql("SELECT status FROM gridcase.case_file WHERE number = :number FOR UPDATE")
                .param("number", number.value())
                .query(String.class)
                .optional();
    }

    /** The case's own, or that of a case whose evidence it shows. */
    String evidenceLink(CaseNumber number) {
        return jdbc.sql("""
                        SELECT coalesce(evidence_link, (
                            SELECT min(f.evidence_link) FROM gridcase.case_file f
                            JOIN gridcase.case_evidence e ON e.source = f.number WHERE e.case_number = :number))
                            AS evidence_link
                        FROM gridcase.case_file WHERE number = :number
                        """)
                .param("number", number.value())
                .query((row, index) -> Optional.ofNullable(row.getString("evidence_link")))
                .single()
                .orElse(null);
    }

    Instant reportedAt(CaseNumber number) {
        return jdbc.sql("SELECT reported_at FROM gridcase.case_file WHERE number = :number")
                .param("number", number.value())
                .query((row, index) -> SqlTime.read(row, "reported_at"))
                .single();
    }

    void heldBy(CaseNumber number, Holder holder, Instant dueAt) {
        jdbc.sql("""
                        UPDATE gridcase.case_file
                        SET stage = :stage, holder_post = :post, holder_place = :place, holder_username = :username,
                            due_at = :dueAt, waits_for = NULL
                        WHERE number = :number
                        """)
                .param("stage", holder.stage())
                .param("post", holder.post())
                .param("place", holder.place())
                .param("username", holder.username())
                .param("dueAt", SqlTime.of(dueAt))
                .param("number", number.value())
                .update();
    }

    void waits(CaseNumber number, CaseNumber awaited, Holder holder) {
        heldBy(number, holder, null);
        jdbc.sql("UPDATE gridcase.case_file SET waits_for = :awaited WHERE number = :number")
                .param("awaited", awaited.value())
                .param("number", number.value())
                .update();
    }

    /** The case for which this one waits, with whoever has it and until when. */
    Optional<Awaited> awaited(CaseNumber number) {
        return jdbc.sql("""
                        SELECT other.* FROM gridcase.case_file AS one
                        JOIN gridcase.case_file AS other ON other.number = one.waits_for
                        WHERE one.number = :number
                        """)
                .param("number", number.value())
                .query((row, index) -> new Awaited(
                        new CaseNumber(row.getString("number")),
                        row.getString("kind"),
                        holder(row),
                        SqlTime.read(row, "due_at")))
                .optional();
    }

    record Awaited(CaseNumber number, String kind, Holder holder, Instant dueAt) {}

    /** Who has the case; null before anybody has. */
    static Holder holder(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        return stage == null
                ? null
                : new Holder(
                        stage,
                        row.getString("holder_post"),
                        row.getString("holder_place"),
                        row.getString("holder_username"));
    }

    void takenUp(CaseNumber number, String username) {
        jdbc.sql("UPDATE gridcase.case_file SET holder_username = :username WHERE number = :number")
                .param("username", username)
                .param("number", number.value())
                .update();
    }

    void dueBy(CaseNumber number, Instant dueAt) {
        jdbc.sql("UPDATE gridcase.case_file SET due_at = :dueAt WHERE number = :number")
                .param("dueAt", SqlTime.of(dueAt))
                .param("number", number.value())
                .update();
    }

    void status(CaseNumber number, String status, Instant closedAt) {
        jdbc.sql("""
                        UPDATE gridcase.case_file
                        SET status = :status, closed_at = :closedAt,
                            waits_for = CASE WHEN :status = 'closed' THEN NULL ELSE waits_for END
                        WHERE number = :number
                        """)
                .param("status", status)
                .param("closedAt", SqlTime.of(closedAt))
                .param("number", number.value())
                .update();
    }
}
