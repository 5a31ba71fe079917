package org.gridcase.implementation.persistence;

import java.math.BigDecimal;
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
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tasks. */
@Repository
public class TaskRows {

    private static final String ALL = "SELECT * FROM gridcase.implementation_task ";
    private static final String ONE = " WHERE number = :number";

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(TaskRecord task) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", task.number().value());
        values.put("about", task.about().value());
        values.put("post", task.owner().post().code());
        values.put("place", task.owner().place().value());
        values.put("title", task.title());
        values.put("due", task.dueOn());
        values.put("allowed", task.allowed());
        values.put("at", SqlTime.of(task.assignedAt()));
        jdbc.sql("""
                        INSERT INTO gridcase.implementation_task (number, about, owner_post, owner_place, title, due_on, allowed,
                                                                  assigned_at)
                        VALUES (:number, :about, :post, :place, :title, :due, :allowed, :at)
                        """).params(values).update();
    }

    public Optional<TaskRecord> find(CaseNumber number) {
        return one(number, ALL + ONE);
    }

    /** Held until the transaction ends; its case first, as everywhere. */
    public Optional<TaskRecord> lock(CaseNumber number) {
        jdbc.sql("SELECT 1 FROM gridcase.case_file WHERE number = :number FOR UPDATE")
                .param("number", number.value())
                .query(Integer.class)
                .optional();
        return one(number, ALL + ONE + " FOR UPDATE");
    }

    public List<TaskRecord> all(Collection<CaseNumber> numbers) {
        return jdbc.sql(ALL + "WHERE number = ANY (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, index) -> read(row))
                .list();
    }

    /** All about the case, oldest first. */
    public List<TaskRecord> about(CaseNumber about) {
        return jdbc.sql(ALL + "WHERE about = :about ORDER BY assigned_at, number")
                .param("about", about.value())
                .query((row, index) -> read(row))
                .list();
    }

    public void done(CaseNumber number, String done, BigDecimal spent) {
        jdbc.sql("UPDATE gridcase.implementation_task SET done = :done, spent = :spent" + ONE)
                .param("done", done)
                .param("spent", spent)
                .param("number", number.value())
                .update();
    }

    public void returned(CaseNumber number, int times) {
        jdbc.sql("UPDATE gridcase.implementation_task SET returned = :times, done = NULL, spent = NULL" + ONE)
                .param("times", times)
                .param("number", number.value())
                .update();
    }

    public void dueOn(CaseNumber number, LocalDate day) {
        jdbc.sql("UPDATE gridcase.implementation_task SET due_on = :day" + ONE)
                .param("day", day)
                .param("number", number.value())
                .update();
    }

    public void givenUp(CaseNumber number, String why) {
        jdbc.sql("UPDATE gridcase.implementation_task SET given_up = :why, done = NULL, spent = NULL" + ONE)
                .param("why", why)
                .param("number", number.value())
                .update();
    }

    public void ended(CaseNumber number, String ending, Instant at) {
        jdbc.sql("UPDATE gridcase.implementation_task SET ending = :ending, ended_at = :at" + ONE)
                .param("ending", ending)
                .param("at", SqlTime.of(at))
                .param("number", number.value())
                .update();
    }

    private Optional<TaskRecord> one(CaseNumber number, String sql) {
        return jdbc.sql(sql)
                .param("number", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    private static TaskRecord read(ResultSet row) throws SQLException {
        return new TaskRecord(
                new CaseNumber(row.getString("number")),
                new CaseNumber(row.getString("about")),
                new HeldPost(
                        Post.ofCode(row.getString("owner_post")).orElseThrow(),
                        PlaceCode.of(row.getString("owner_place"))),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("allowed"),
                row.getInt("returned"),
                row.getString("done"),
                row.getBigDecimal("spent"),
                row.getString("given_up"),
                row.getString("ending"),
                SqlTime.read(row, "assigned_at"),
                SqlTime.read(row, "ended_at"));
    }
}
