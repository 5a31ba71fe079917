package org.gridcase.call.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridcase.call.domain.Route;
import org.gridcase.call.persistence.CallRecord.Cited;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls themselves. */
@Repository
public class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(CallRecord call) {
        jdbc.sql("""
                        insert into gridcase.department_call (case_number, caller, town, urgency, cited_entry, cited_code,
                                                              list_version, route, entry, entry_code, lead, binding,
                                                              result)
                        values (:number, :caller, :town, :urgency, :cited, :citedCode, :version, :route, :entry, :entryCode,
                                :lead, :binding, :result)""")
                .param("number", call.number().value())
                .param("caller", call.caller().value())
                .param("town", call.town().value())
                .param("urgency", call.urgency())
                .param("cited", id(call.cited()))
                .param("citedCode", code(call.cited()))
                .param("version", call.listVersion())
                .param("route", call.route().code())
                .param("entry", id(call.entry()))
                .param("entryCode", code(call.entry()))
                .param("lead", call.lead() == null ? null : call.lead().value())
                .param("binding", call.binding())
                .param("result", call.result())
                .update();
    }

    public CallRecord get(CaseNumber number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no call " + number));
    }

    public Optional<CallRecord> find(CaseNumber number) {
        return jdbc.sql("select * from gridcase.department_call where case_number = ?")
                .param(number.value())
                .query(CallRows::map)
                .optional();
    }

    /**
     * The call, held until the transaction ends: what is decided about it is decided one after the other. Its case is taken
     * first, as by everybody who writes to a case.
     */
    public CallRecord lock(CaseNumber number) {
        jdbc.sql("select number from gridcase.case_file where number = ? for update")
                .param(number.value())
                .query(String.class)
                .single();
        return jdbc.sql("select * from gridcase.department_call where case_number = ? for update")
                .param(number.value())
                .query(CallRows::map)
                .single();
    }

    public List<CallRecord> findAll(Collection<CaseNumber> numbers) {
        return jdbc.sql("select * from gridcase.department_call where case_number in (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(CallRows::map)
                .list();
    }

    /** Another unit has to answer for it from now on. */
    public void goesTo(CaseNumber number, Cited entry, PlaceCode lead, boolean binding) {
        jdbc.sql("""
                        update gridcase.department_call set entry = ?, entry_code = ?, lead = ?, binding = ?
                         where case_number = ?""")
                .params(id(entry), code(entry), lead.value(), binding, number.value())
                .update();
    }

    /** It stays with its lead, which cannot refuse it any more. */
    public void binds(CaseNumber number) {
        jdbc.sql("update gridcase.department_call set binding = true where case_number = ?")
                .param(number.value())
                .update();
    }

    public void result(CaseNumber number, String result) {
        jdbc.sql("update gridcase.department_call set result = ? where case_number = ?")
                .params(result, number.value())
                .update();
    }

    private static CallRecord map(ResultSet row, int index) throws SQLException {
        String lead = row.getString("lead");
        String route = row.getString("route");
        return new CallRecord(
                new CaseNumber(row.getString("case_number")),
                PlaceCode.of(row.getString("caller")),
                PlaceCode.of(row.getString("town")),
                row.getString("urgency"),
                cited(row, "cited_entry", "cited_code"),
                row.getObject("list_version", Integer.class),
                Route.of(route),
                cited(row, "entry", "entry_code"),
                lead == null ? null : PlaceCode.of(lead),
                row.getBoolean("binding"),
                row.getString("result"));
    }

    private static Cited cited(ResultSet row, String id, String code) throws SQLException {
        Long value = row.getObject(id, Long.class);
        return value == null ? null : new Cited(value, row.getString(code));
    }

    private static Long id(Cited entry) {
        return entry == null ? null : entry.id();
    }

    private static String code(Cited entry) {
        return entry == null ? null : entry.code();
    }
}
