package org.gridcase.dispute.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.domain.Classification;
import org.gridcase.dispute.domain.EntryOverride;
import org.gridcase.dispute.domain.Participant;
import org.gridcase.dispute.domain.ReporterAnswers;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of a dispute. Every statement is one business fact; transactions belong to the caller. */
@Repository
public class DisputeRepository {

    private final JdbcClient jdbc;

    DisputeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            CaseNumber number,
            int people,
            boolean violence,
            boolean sameBuilding,
            boolean repeated,
            EntryOverride override,
            String by) {
        jdbc.sql("""
                        insert into gridcase.dispute (case_number, people, violence, same_building, repeated,
                                                      override_stage, override_reason, override_by)
                        values (:number, :people, :violence, :sameBuilding, :repeated, :stage, :reason, :by)""")
                .param("number", number.value())
                .param("people", people)
                .param("violence", violence)
                .param("sameBuilding", sameBuilding)
                .param("repeated", repeated)
                .param("stage", override == null ? null : override.stage().code())
                .param("reason", override == null ? null : override.reason())
                .param("by", override == null ? null : by)
                .update();
    }

    public Optional<DisputeRecord> find(CaseNumber number) {
        return jdbc.sql("select * from gridcase.dispute where case_number = ?")
                .param(number.value())
                .query(DisputeRepository::map)
                .optional();
    }

    public List<DisputeRecord> findAll(Collection<CaseNumber> numbers) {
        return jdbc.sql("select * from gridcase.dispute where case_number in (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(DisputeRepository::map)
                .list();
    }

    /** Without those that were none, and without repeated reports of a dispute that is in the list itself. */
    public List<CaseNumber> similar(PlaceCode place, String matter, Instant since) {
        return jdbc.sql("""
                        with alike as (
                            select number, linked_to, reported_at from gridcase.dispute_counted
                             where matter = :matter and place ~>=~ :place and place ~<~ :end and reported_at >= :since)
                        select number from alike
                         where linked_to is null or linked_to not in (select number from alike)
                         order by reported_at, number""")
                .param("matter", matter)
                .param("place", place.value())
                // The character after the digits: everything whose code begins with this one, by the index of places.
                .param("end", place.value() + ":")
                .param("since", Timestamp.from(since))
                .query((row, index) -> new CaseNumber(row.getString("number")))
                .list();
    }

    public DisputeRecord get(CaseNumber number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no dispute " + number));
    }

    public void classified(CaseNumber number, Classification classification, Stage entry) {
        jdbc.sql("""
                        update gridcase.dispute set urgency = ?, classified_stage = ?, classification_version = ?,
                               entry_stage = ? where case_number = ?""")
                .params(
                        classification.urgency(),
                        classification.entry().code(),
                        classification.version(),
                        entry.code(),
                        number.value())
                .update();
    }

    public void whistleBlown(CaseNumber number, Stage stage) {
        jdbc.sql("""
                        update gridcase.dispute set whistle_stage = ?, whistle_answered_by = null,
                               whistle_answered_at = null where case_number = ?""").params(stage.code(), number.value()).update();
    }

    public void whistleAnswered(CaseNumber number, String by, Instant at) {
        jdbc.sql("update gridcase.dispute set whistle_answered_by = ?, whistle_answered_at = ? where case_number = ?")
                .params(by, at == null ? null : Timestamp.from(at), number.value())
                .update();
    }

    public void settled(CaseNumber number, Stage stage, String by, Instant at) {
        jdbc.sql("""
                        update gridcase.dispute set settled_stage = ?, settled_by = ?, settled_at = ?,
                               agreement_kind = null, agreement_terms = null, performance_date = null, signed_on = null
                         where case_number = ?""")
                .params(stage.code(), by, Timestamp.from(at), number.value())
                .update();
    }

    public void agreement(CaseNumber number, String kind, String terms, LocalDate performance, LocalDate signedOn) {
        jdbc.sql("""
                        update gridcase.dispute set agreement_kind = ?, agreement_terms = ?, performance_date = ?,
                               signed_on = ? where case_number = ?""").params(kind, terms, performance, signedOn, number.value()).update();
    }

    public void credit(CaseNumber number, String stage, Instant at) {
        jdbc.sql("update gridcase.dispute set credited_stage = ?, credited_at = ? where case_number = ?")
                .params(stage, Timestamp.from(at), number.value())
                .update();
    }

    /** Returns whether there was a credit to withdraw. */
    public boolean withdrawCredit(CaseNumber number, CaseNumber because, Instant at) {
        return jdbc.sql("""
                                update gridcase.dispute set credit_withdrawn_at = ?, credit_withdrawn_for = ?
                                 where case_number = ? and credited_at is not null and credit_withdrawn_at is null""")
                        .params(Timestamp.from(at), because.value(), number.value())
                        .update()
                == 1;
    }

    public void reporterAnswered(CaseNumber number, ReporterAnswers answers, String askedBy, Instant at) {
        jdbc.sql("""
                        insert into gridcase.reporter_answer (case_number, responded, solved, satisfied, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        number.value(),
                        answers.responded(),
                        answers.solved(),
                        answers.satisfied(),
                        askedBy,
                        Timestamp.from(at))
                .update();
    }

    /** Returns false when this stage has handed the case back before. */
    public boolean handBack(CaseNumber number, Stage from, String by, Instant at) {
        return jdbc.sql("""
                                insert into gridcase.dispute_hand_back (case_number, from_stage, by_username, at)
                                values (?, ?, ?, ?) on conflict do nothing""")
                        .params(number.value(), from.code(), by, Timestamp.from(at))
                        .update()
                == 1;
    }

    public void session(CaseNumber number, Stage stage, String mediator, Instant heldAt, String notes, Instant now) {
        jdbc.sql("""
                        insert into gridcase.mediation_session (case_number, stage, mediator, held_at, notes, recorded_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(number.value(), stage.code(), mediator, Timestamp.from(heldAt), notes, Timestamp.from(now))
                .update();
    }

    /** Adds the participant or, when the name is known, what is new about it. */
    public void participant(CaseNumber number, Participant participant) {
        jdbc.sql("""
                        insert into gridcase.deliberation_participant (case_number, role, name, invited, attended, opinion)
                        values (:number, :role, :name, :invited, :attended, :opinion)
                        on conflict (case_number, name) do update set
                            attended = deliberation_participant.attended or excluded.attended,
                            opinion = coalesce(excluded.opinion, deliberation_participant.opinion)""")
                .param("number", number.value())
                .param("role", participant.role())
                .param("name", participant.name())
                .param("invited", participant.invited())
                .param("attended", participant.attended())
                .param("opinion", participant.opinion())
                .update();
    }

    private static DisputeRecord map(ResultSet row, int index) throws SQLException {
        return new DisputeRecord(
                row.getString("case_number"),
                row.getInt("people"),
                row.getBoolean("violence"),
                row.getBoolean("same_building"),
                row.getBoolean("repeated"),
                row.getString("urgency"),
                row.getString("classified_stage"),
                row.getString("classification_version"),
                row.getString("entry_stage"),
                row.getString("override_stage"),
                row.getString("override_reason"),
                row.getString("override_by"),
                row.getString("whistle_stage"),
                row.getString("whistle_answered_by"),
                instant(row, "whistle_answered_at"),
                row.getString("settled_stage"),
                row.getString("settled_by"),
                instant(row, "settled_at"),
                row.getString("agreement_kind"),
                row.getString("agreement_terms"),
                row.getObject("performance_date", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                row.getString("credited_stage"),
                instant(row, "credited_at"),
                instant(row, "credit_withdrawn_at"),
                row.getString("credit_withdrawn_for"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
