package org.gridcase.call.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridcase.call.domain.ReverseGuard;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What departments tried to hand to towns. */
@Repository
public class PushDownRows {

    private final JdbcClient jdbc;

    PushDownRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void tried(
            PlaceCode department,
            PlaceCode town,
            String citedCode,
            Long entry,
            ReverseGuard verdict,
            CaseNumber call,
            String by,
            Instant at) {
        jdbc.sql("""
                        insert into gridcase.push_down (department, town, cited_code, entry, verdict, call_number, tried_by,
                                                        tried_at)
                        values (:department, :town, :cited, :entry, :verdict, :call, :by, :at)""")
                .param("department", department.value())
                .param("town", town.value())
                .param("cited", citedCode)
                .param("entry", entry)
                .param("verdict", verdict.code())
                .param("call", call == null ? null : call.value())
                .param("by", by)
                .param("at", SqlTime.of(at))
                .update();
    }

    /** Concerned, or with the town in one's territory. */
    private static final String VISIBLE = """
             (department = ANY (:units) OR town = ANY (:units)
              OR EXISTS (SELECT FROM unnest(cast(:territories AS text[])) root WHERE gridcase.place_covers(root, town)))""";

    /** What one department tried with one town. */
    public record Figure(PlaceCode department, PlaceCode town, int accepted, int refused) {}

    public List<Figure> figures(Person reader) {
        return visible(reader, """
                        select department, town, count(*) filter (where verdict = 'accepted') as accepted,
                               count(*) filter (where verdict <> 'accepted') as refused
                          from gridcase.push_down where""" + VISIBLE + """
                         group by department, town order by refused desc, department, town""")
                .query((row, index) -> new Figure(
                        PlaceCode.of(row.getString("department")),
                        PlaceCode.of(row.getString("town")),
                        row.getInt("accepted"),
                        row.getInt("refused")))
                .list();
    }

    /** @param cited as it was cited, or null: none */
    public record Refused(PlaceCode department, PlaceCode town, String cited, String verdict, Instant at) {}

    /** The latest first. */
    public List<Refused> refused(Person reader, int most) {
        return visible(reader, """
                        select department, town, cited_code, verdict, tried_at from gridcase.push_down
                         where verdict <> 'accepted' and""" + VISIBLE + " order by tried_at desc, id desc limit :most")
                .param("most", most)
                .query((row, index) -> new Refused(
                        PlaceCode.of(row.getString("department")),
                        PlaceCode.of(row.getString("town")),
                        row.getString("cited_code"),
                        row.getString("verdict"),
                        SqlTime.read(row, "tried_at")))
                .list();
    }

    private StatementSpec visible(Person reader, String sql) {
        return jdbc.sql(sql).param("units", codes(reader.units())).param("territories", codes(reader.territories()));
    }

    private static String[] codes(Set<PlaceCode> places) {
        return places.stream().map(PlaceCode::value).toArray(String[]::new);
    }

    public record Count(int accepted, int refused) {}

    public Count count(PlaceCode department) {
        return jdbc.sql("""
                        select count(*) filter (where verdict = 'accepted') as accepted,
                               count(*) filter (where verdict <> 'accepted') as refused
                          from gridcase.push_down where department = ?""")
                .param(department.value())
                .query((row, index) -> new Count(row.getInt("accepted"), row.getInt("refused")))
                .single();
    }
}
