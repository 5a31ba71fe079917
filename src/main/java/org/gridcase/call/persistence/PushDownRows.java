package org.gridcase.call.persistence;

import java.time.Instant;
import org.gridcase.call.domain.ReverseGuard;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
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
