package org.gridcase.rectification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.rectification.RectificationSource;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.domain.Course;
import org.gridcase.rectification.domain.Outcome;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rectifications. */
@Repository
public class RectificationRows {

    private static final String ALL = "SELECT * FROM gridcase.rectification ";
    private static final String ONE = " WHERE number = :number";

    private final JdbcClient jdbc;

    RectificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(RectificationRecord record, Instant at) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", record.number().value());
        values.put("about", record.about() == null ? null : record.about().value());
        values.put("source", record.source().code());
        values.put("unitPost", record.unit().post().code());
        values.put("unitPlace", record.unit().place().value());
        values.put("finder", record.finder());
        values.put("finderPost", record.finderPost().post().code());
        values.put("finderPlace", record.finderPost().place().value());
        values.put("problem", record.problem());
        values.put("allowed", record.course().allowed());
        values.put("at", SqlTime.of(at));
        jdbc.sql("""
                        INSERT INTO gridcase.rectification (number, about, source, unit_post, unit_place, finder, finder_post,
                                                            finder_place, problem, allowed, pointed_out_at)
                        VALUES (:number, :about, :source, :unitPost, :unitPlace, :finder, :finderPost, :finderPlace, :problem,
                                :allowed, :at)
                        """).params(values).update();
    }

    public Optional<RectificationRecord> find(CaseNumber number) {
        return one(number, ALL + ONE);
    }

    /** Held until the transaction ends; its case first, as everywhere. */
    public Optional<RectificationRecord> lock(CaseNumber number) {
        jdbc.sql("SELECT 1 FROM gridcase.case_file WHERE number = :number FOR UPDATE")
                .param("number", number.value())
                .query(Integer.class)
                .optional();
        return one(number, ALL + ONE + " FOR UPDATE");
    }

    public List<RectificationRecord> all(Collection<CaseNumber> numbers) {
        return jdbc.sql(ALL + "WHERE number = ANY (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, index) -> read(row))
                .list();
    }

    /** All about the case, oldest first. */
    public List<RectificationRecord> about(CaseNumber about) {
        return jdbc.sql(ALL + "WHERE about = :about ORDER BY pointed_out_at, number")
                .param("about", about.value())
                .query((row, index) -> read(row))
                .list();
    }

    public List<CaseNumber> putRightAbout(CaseNumber about) {
        return jdbc.sql("SELECT number FROM gridcase.rectification WHERE about = :about AND outcome = :outcome"
                        + " ORDER BY pointed_out_at, number")
                .param("about", about.value())
                .param("outcome", Steps.PUT_RIGHT)
                .query((row, index) -> new CaseNumber(row.getString(1)))
                .list();
    }

    /** Whether whoever found it has said that there is nothing to put right. */
    public boolean isTakenBack(CaseNumber number) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM gridcase.rectification" + ONE + " AND outcome = :outcome)")
                .param("number", number.value())
                .param("outcome", Steps.WITHDRAWN)
                .query(Boolean.class)
                .single();
    }

    public void asked(CaseNumber number, Asked asked) {
        jdbc.sql("UPDATE gridcase.rectification SET asked = :asked" + ONE)
                .param("asked", asked.code())
                .param("number", number.value())
                .update();
    }

    public void dueOn(CaseNumber number, LocalDate day) {
        jdbc.sql("UPDATE gridcase.rectification SET due_on = :day, wanted_on = NULL" + ONE)
                .param("day", day)
                .param("number", number.value())
                .update();
    }

    public void wantedOn(CaseNumber number, LocalDate day) {
        jdbc.sql("UPDATE gridcase.rectification SET wanted_on = :day" + ONE)
                .param("day", day)
                .param("number", number.value())
                .update();
    }

    public void course(CaseNumber number, Course course) {
        jdbc.sql("UPDATE gridcase.rectification SET returned = :returned, later_refused = :refused" + ONE)
                .param("returned", course.returned())
                .param("refused", course.laterRefused())
                .param("number", number.value())
                .update();
    }

    public void raised(CaseNumber number, Course course, HeldPost overseer) {
        jdbc.sql("""
                        UPDATE gridcase.rectification
                        SET raised = :raised, overseer_post = :post, overseer_place = :place, wanted_on = NULL
                        WHERE number = :number
                        """)
                .param("raised", course.raised())
                .param("post", overseer.post().code())
                .param("place", overseer.place().value())
                .param("number", number.value())
                .update();
    }

    public void closed(CaseNumber number, Outcome outcome, Instant at) {
        jdbc.sql("UPDATE gridcase.rectification SET outcome = :outcome, closed_at = :at, wanted_on = NULL" + ONE)
                .param("outcome", outcome == Outcome.PUT_RIGHT ? Steps.PUT_RIGHT : Steps.WITHDRAWN)
                .param("at", SqlTime.of(at))
                .param("number", number.value())
                .update();
    }

    private Optional<RectificationRecord> one(CaseNumber number, String sql) {
        return jdbc.sql(sql)
                .param("number", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    private static RectificationRecord read(ResultSet row) throws SQLException {
        String about = row.getString("about");
        String asked = row.getString("asked");
        return new RectificationRecord(
                new CaseNumber(row.getString("number")),
                about == null ? null : new CaseNumber(about),
                RectificationSource.of(row.getString("source")),
                held(row, "unit"),
                row.getString("finder"),
                held(row, "finder"),
                row.getString("problem"),
                new Course(
                        row.getInt("allowed"),
                        row.getInt("returned"),
                        row.getInt("raised"),
                        row.getBoolean("later_refused")),
                row.getString("overseer_post") == null ? null : held(row, "overseer"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("wanted_on", LocalDate.class),
                asked == null ? null : Asked.of(asked),
                SqlTime.read(row, "pointed_out_at"),
                SqlTime.read(row, "closed_at"));
    }

    private static HeldPost held(ResultSet row, String who) throws SQLException {
        return new HeldPost(
                Post.ofCode(row.getString(who + "_post")).orElseThrow(), PlaceCode.of(row.getString(who + "_place")));
    }
}
