package org.gridcase.consultation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Purpose;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.domain.StepRule;
import org.gridcase.consultation.domain.Tries;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps that consultations entered, and the meetings that were convened in them. */
@Repository
public class VisitRows {

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The step is entered, with the text to which the one before it agreed. */
    public void open(ConsultationRecord consultation, StepRule rule, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.consultation_visit (consultation, step, body, rule_version, text_in, opened_at)
                        VALUES (:case, :step, :body, :version, :text, :at)
                        """)
                .param("case", consultation.number().value())
                .param("step", rule.step().code())
                .param("body", rule.body())
                .param("version", rule.version())
                .param("text", consultation.textVersion())
                .param("at", SqlTime.of(at))
                .update();
    }

    /** Oldest first. */
    public List<VisitRecord> of(CaseNumber consultation) {
        return jdbc.sql("SELECT * FROM gridcase.consultation_visit WHERE consultation = :case ORDER BY id")
                .param("case", consultation.value())
                .query((row, index) -> read(row))
                .list();
    }

    /** The step that is not decided yet. */
    public Optional<VisitRecord> current(CaseNumber consultation) {
        return jdbc.sql("SELECT * FROM gridcase.consultation_visit WHERE consultation = :case AND outcome IS NULL")
                .param("case", consultation.value())
                .query((row, index) -> read(row))
                .optional();
    }

    public void due(long visit, Instant dueAt) {
        jdbc.sql("UPDATE gridcase.consultation_visit SET due_at = coalesce(due_at, :due) WHERE id = :id")
                .param("due", SqlTime.of(dueAt))
                .param("id", visit)
                .update();
    }

    public void missed(long visit) {
        jdbc.sql("UPDATE gridcase.consultation_visit SET missed = missed + 1 WHERE id = :id")
                .param("id", visit)
                .update();
    }

    public void tried(long visit, Tries tries) {
        jdbc.sql("UPDATE gridcase.consultation_visit SET lost = :lost, undecided = :undecided WHERE id = :id")
                .param("lost", tries.lost())
                .param("undecided", tries.undecided())
                .param("id", visit)
                .update();
    }

    /** @param by who has agreed first; null: nobody has any more */
    public void agreed(long visit, String by) {
        jdbc.sql("UPDATE gridcase.consultation_visit SET agreed_by = :by WHERE id = :id")
                .param("by", by)
                .param("id", visit)
                .update();
    }

    /** @param by who decided where no body does, or null */
    public record Decision(String outcome, Stage backTo, String reason, String by) {}

    public void decided(long visit, Decision decision, Instant at) {
        jdbc.sql("""
                        UPDATE gridcase.consultation_visit
                        SET outcome = :outcome, back_to = :backTo, reason = :reason, decided_by = :by, decided_at = :at
                        WHERE id = :id
                        """)
                .param("outcome", decision.outcome())
                .param(
                        "backTo",
                        decision.backTo() == null ? null : decision.backTo().code())
                .param("reason", decision.reason())
                .param("by", decision.by())
                .param("at", SqlTime.of(at))
                .param("id", visit)
                .update();
    }

    public void convened(CaseNumber consultation, ConvenedRecord meeting) {
        jdbc.sql("""
                        INSERT INTO gridcase.consultation_meeting (meeting, visit, consultation, text_version, paper, by, at)
                        VALUES (:meeting, :visit, :case, :text, :paper, :by, :at)
                        """)
                .param("meeting", meeting.meeting().value())
                .param("visit", meeting.visit())
                .param("case", consultation.value())
                .param("text", meeting.text())
                .param("paper", meeting.paper())
                .param("by", meeting.by())
                .param("at", SqlTime.of(meeting.at()))
                .update();
        meeting.motions().forEach(motion -> motion(meeting.meeting(), motion));
    }

    private void motion(CaseNumber meeting, ConvenedRecord.Motion motion) {
        jdbc.sql("""
                        INSERT INTO gridcase.consultation_motion (meeting, motion, purpose, back_to, reason)
                        VALUES (:meeting, :motion, :purpose, :backTo, :reason)
                        """)
                .param("meeting", meeting.value())
                .param("motion", motion.number())
                .param("purpose", motion.purpose().code())
                .param(
                        "backTo",
                        motion.backTo() == null ? null : motion.backTo().code())
                .param("reason", motion.reason())
                .update();
    }

    public boolean isConvened(CaseNumber meeting) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM gridcase.consultation_meeting WHERE meeting = :meeting)")
                .param("meeting", meeting.value())
                .query(Boolean.class)
                .single();
    }

    /** All meetings that were convened for the consultation, oldest first. */
    public List<ConvenedRecord> meetings(CaseNumber consultation) {
        return jdbc.sql("SELECT * FROM gridcase.consultation_meeting WHERE consultation = :case ORDER BY at, meeting")
                .param("case", consultation.value())
                .query((row, index) -> new ConvenedRecord(
                        new CaseNumber(row.getString("meeting")),
                        row.getLong("visit"),
                        row.getInt("text_version"),
                        row.getString("paper"),
                        row.getString("by"),
                        SqlTime.read(row, "at"),
                        motions(row.getString("meeting"))))
                .list();
    }

    private List<ConvenedRecord.Motion> motions(String meeting) {
        return jdbc.sql("SELECT * FROM gridcase.consultation_motion WHERE meeting = :meeting ORDER BY motion")
                .param("meeting", meeting)
                .query((row, index) -> new ConvenedRecord.Motion(
                        row.getInt("motion"),
                        Purpose.of(row.getString("purpose")),
                        stage(row),
                        row.getString("reason")))
                .list();
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return Stage.ofCode(row.getString("back_to")).orElse(null);
    }

    private static VisitRecord read(ResultSet row) throws SQLException {
        return new VisitRecord(
                row.getLong("id"),
                Stage.ofCode(row.getString("step")).orElseThrow(),
                row.getString("body"),
                row.getString("rule_version"),
                row.getInt("text_in"),
                SqlTime.read(row, "opened_at"),
                SqlTime.read(row, "due_at"),
                row.getInt("missed"),
                new Tries(row.getInt("lost"), row.getInt("undecided")),
                row.getString("agreed_by"),
                row.getString("outcome"),
                stage(row),
                row.getString("reason"),
                row.getString("decided_by"),
                SqlTime.read(row, "decided_at"));
    }
}
