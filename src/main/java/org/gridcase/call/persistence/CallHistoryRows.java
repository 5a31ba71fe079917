package org.gridcase.call.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridcase.call.persistence.CallRecord.Cited;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to a call on its way: refusals, results sent back, what it cost. */
@Repository
public class CallHistoryRows {

    private final JdbcClient jdbc;

    CallHistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int refusals(CaseNumber call) {
        return count("call_refusal", call);
    }

    public void refused(CaseNumber call, int number, PlaceCode unit, long entry, String reason, String by, Instant at) {
        jdbc.sql("""
                        insert into gridcase.call_refusal (call_number, number, unit, entry, reason, refused_by, refused_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(call.value(), number, unit.value(), entry, reason, by, SqlTime.of(at))
                .update();
    }

    /** @param entry code of the cited entry */
    public record Refused(PlaceCode unit, String entry, String reason, Instant at) {}

    public List<Refused> refusalsOf(CaseNumber call) {
        return jdbc.sql("""
                        select r.unit, e.code, r.reason, r.refused_at from gridcase.call_refusal r
                          join gridcase.responsibility_entry e on e.id = r.entry
                         where r.call_number = ? order by r.number""")
                .param(call.value())
                .query((row, index) -> new Refused(
                        PlaceCode.of(row.getString("unit")),
                        row.getString("code"),
                        row.getString("reason"),
                        SqlTime.read(row, "refused_at")))
                .list();
    }

    /** The entries by which it was refused, in the versions that were cited, the first refusal's first. */
    public List<Cited> refusedBy(CaseNumber call) {
        return jdbc.sql("""
                        select r.entry, e.code from gridcase.call_refusal r
                          join gridcase.responsibility_entry e on e.id = r.entry
                         where r.call_number = ? order by r.number""")
                .param(call.value())
                .query((row, index) -> new Cited(row.getLong("entry"), row.getString("code")))
                .list();
    }

    public int returns(CaseNumber call) {
        return count("call_return", call);
    }

    public int returnsByCentre(CaseNumber call) {
        return jdbc.sql("select count(*) from gridcase.call_return where call_number = ? and by_centre")
                .param(call.value())
                .query(Integer.class)
                .single();
    }

    public void returned(CaseNumber call, int number, boolean byCentre, String reason, String by, Instant at) {
        jdbc.sql("""
                        insert into gridcase.call_return (call_number, number, by_centre, reason, returned_by,
                                                          returned_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(call.value(), number, byCentre, reason, by, SqlTime.of(at))
                .update();
    }

    /** A report that is made again takes the place of the one before. */
    public void cost(CaseNumber call, long cents, Map<PlaceCode, Long> split) {
        jdbc.sql("delete from gridcase.call_cost where call_number = ?")
                .param(call.value())
                .update();
        jdbc.sql("insert into gridcase.call_cost (call_number, cents) values (?, ?)")
                .params(call.value(), cents)
                .update();
        split.forEach((unit, part) -> jdbc.sql(
                        "insert into gridcase.call_cost_split (call_number, unit, cents) values (?, ?, ?)")
                .params(call.value(), unit.value(), part)
                .update());
    }

    public record Paid(PlaceCode unit, long cents) {}

    public List<Paid> split(CaseNumber call) {
        return jdbc.sql("select unit, cents from gridcase.call_cost_split where call_number = ? order by unit")
                .param(call.value())
                .query((row, index) -> new Paid(PlaceCode.of(row.getString("unit")), row.getLong("cents")))
                .list();
    }

    private int count(String table, CaseNumber call) {
        return jdbc.sql("select count(*) from gridcase." + table + " where call_number = ?")
                .param(call.value())
                .query(Integer.class)
                .single();
    }
}
