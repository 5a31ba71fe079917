package org.gridcase.consultation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.domain.Course;
import org.gridcase.consultation.domain.Ending;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of consultations and of their texts. */
@Repository
public class ConsultationRows {

    private static final String ALL = "SELECT * FROM gridcase.consultation ";
    private static final String ONE = " WHERE case_number = :case";

    private final JdbcClient jdbc;

    ConsultationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by who wrote it @param at when it was written */
    public record Text(int version, String text, String by, Instant at) {}

    public void insert(ConsultationRecord opened) {
        Map<String, Object> values = new HashMap<>();
        values.put("case", opened.number().value());
        values.put("place", opened.place().value());
        values.put("topic", opened.topic() == null ? null : opened.topic().value());
        values.put("group", opened.group());
        values.put("title", opened.title());
        values.put("stage", opened.course().stage().code());
        values.put("most", opened.course().most());
        values.put("by", opened.openedBy());
        values.put("at", SqlTime.of(opened.openedAt()));
        jdbc.sql("""
                        INSERT INTO gridcase.consultation
                            (case_number, place, topic, sorted_to, title, stage, most_returns, opened_by, opened_at)
                        VALUES (:case, :place, :topic, :group, :title, :stage, :most, :by, :at)
                        """).params(values).update();
    }

    public Optional<ConsultationRecord> find(CaseNumber number) {
        return one(number, ALL + ONE);
    }

    /** Held until the transaction ends; its case first, as everywhere. */
    public Optional<ConsultationRecord> lock(CaseNumber number) {
        lockCase(number);
        return one(number, ALL + ONE + " FOR UPDATE");
    }

    /**
     * Waits for whoever holds the case, and holds it. Whoever looks where another case stands and then waits for it takes it
     * first: what is told meanwhile is told to somebody who waits already.
     */
    public void lockCase(CaseNumber number) {
        jdbc.sql("SELECT 1 FROM gridcase.case_file WHERE number = :number FOR UPDATE")
                .param("number", number.value())
                .query(Integer.class)
                .optional();
    }

    /** One transaction after the other tells the process of the consultation; no row is held for it. */
    public void lockNews(CaseNumber number) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('news of ' || :case))")
                .param("case", number.value())
                .query(row -> {});
    }

    public List<ConsultationRecord> all(Collection<CaseNumber> numbers) {
        return jdbc.sql(ALL + "WHERE case_number = ANY(:cases)")
                .param("cases", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, index) -> read(row))
                .list();
    }

    /** The consultation, its meetings, its notices and the objections to these: what something may be found wrong with. */
    public List<CaseNumber> matters(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.consultation_matters(:case)")
                .param("case", number.value())
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list();
    }

    public void turn(CaseNumber number, String turn) {
        jdbc.sql("UPDATE gridcase.consultation SET turn = :turn" + ONE)
                .param("turn", turn)
                .param("case", number.value())
                .update();
    }

    public void course(CaseNumber number, Course course) {
        jdbc.sql("UPDATE gridcase.consultation SET stage = :stage, returns = :returns" + ONE)
                .param("stage", course.stage().code())
                .param("returns", course.returns())
                .param("case", number.value())
                .update();
    }

    /** The step has agreed to this version of the text. */
    public void agreed(CaseNumber number, int text) {
        jdbc.sql("UPDATE gridcase.consultation SET text_version = :text" + ONE)
                .param("text", text)
                .param("case", number.value())
                .update();
    }

    public void resolved(CaseNumber number, Instant at) {
        jdbc.sql("UPDATE gridcase.consultation SET resolved_at = :at" + ONE)
                .param("at", SqlTime.of(at))
                .param("case", number.value())
                .update();
    }

    public void notice(CaseNumber number, CaseNumber notice) {
        jdbc.sql("UPDATE gridcase.consultation SET notice = :notice" + ONE)
                .param("notice", notice.value())
                .param("case", number.value())
                .update();
    }

    public void outcomeNotice(CaseNumber number, CaseNumber notice) {
        jdbc.sql("UPDATE gridcase.consultation SET outcome_notice = :notice" + ONE)
                .param("notice", notice.value())
                .param("case", number.value())
                .update();
    }

    /** The newest notice of what was done was dropped. */
    public void outcomeDropped(CaseNumber number) {
        jdbc.sql("UPDATE gridcase.consultation SET outcome_drops = outcome_drops + 1" + ONE)
                .param("case", number.value())
                .update();
    }

    public void nothingToDo(CaseNumber number, String reason) {
        jdbc.sql("UPDATE gridcase.consultation SET nothing_to_do = :reason" + ONE)
                .param("reason", reason)
                .param("case", number.value())
                .update();
    }

    /** Why nothing has to be done after the resolution, if somebody said so. */
    public Optional<String> nothingToDo(CaseNumber number) {
        return jdbc.sql("SELECT nothing_to_do FROM gridcase.consultation" + ONE)
                .param("case", number.value())
                .query((row, index) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /** Refused by the database while anything about it is open. */
    public void inForce(CaseNumber number, Course course, Instant at) {
        jdbc.sql("UPDATE gridcase.consultation SET stage = :stage, in_force_at = :at" + ONE)
                .param("stage", course.stage().code())
                .param("at", SqlTime.of(at))
                .param("case", number.value())
                .update();
    }

    /** @param reason why no resolution came of it; null when it is done */
    public void ended(CaseNumber number, Course course, String reason, Instant at) {
        jdbc.sql("""
                        UPDATE gridcase.consultation SET stage = :stage, ending = :ending, ending_reason = :reason,
                               closed_at = :at, turn = NULL
                        WHERE case_number = :case
                        """)
                .param("stage", course.stage().code())
                .param("ending", course.ending().code())
                .param("reason", reason)
                .param("at", SqlTime.of(at))
                .param("case", number.value())
                .update();
    }

    public void write(CaseNumber number, Text text) {
        jdbc.sql("""
                        INSERT INTO gridcase.consultation_text (consultation, version, text, by, at)
                        VALUES (:case, :version, :text, :by, :at)
                        """)
                .param("case", number.value())
                .param("version", text.version())
                .param("text", text.text())
                .param("by", text.by())
                .param("at", SqlTime.of(text.at()))
                .update();
    }

    /** Every version, oldest first. */
    public List<Text> texts(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.consultation_text WHERE consultation = :case ORDER BY version")
                .param("case", number.value())
                .query((row, index) -> new Text(
                        row.getInt("version"), row.getString("text"), row.getString("by"), SqlTime.read(row, "at")))
                .list();
    }

    private Optional<ConsultationRecord> one(CaseNumber number, String sql) {
        return jdbc.sql(sql)
                .param("case", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    private static ConsultationRecord read(ResultSet row) throws SQLException {
        String ending = row.getString("ending");
        return new ConsultationRecord(
                number(row, "case_number"),
                PlaceCode.of(row.getString("place")),
                number(row, "topic"),
                row.getString("sorted_to"),
                row.getString("title"),
                new Course(
                        Stage.ofCode(row.getString("stage")).orElseThrow(),
                        row.getInt("returns"),
                        row.getInt("most_returns"),
                        ending == null ? null : Ending.of(ending)),
                row.getInt("text_version"),
                row.getString("turn"),
                row.getString("opened_by"),
                SqlTime.read(row, "opened_at"),
                SqlTime.read(row, "resolved_at"),
                number(row, "notice"),
                number(row, "outcome_notice"),
                row.getInt("outcome_drops"),
                SqlTime.read(row, "in_force_at"),
                row.getString("ending_reason"),
                SqlTime.read(row, "closed_at"));
    }

    private static CaseNumber number(ResultSet row, String column) throws SQLException {
        String number = row.getString(column);
        return number == null ? null : new CaseNumber(number);
    }
}
