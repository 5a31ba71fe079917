package org.gridcase.call.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridcase.call.domain.Parts.State;
import org.gridcase.call.domain.UnitShare;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of the units in a call. */
@Repository
public class PartRows {

    private final JdbcClient jdbc;

    PartRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(CaseNumber number, CaseNumber call, UnitShare share) {
        jdbc.sql("""
                        insert into gridcase.call_part (case_number, call_number, unit, role, percent)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        number.value(),
                        call.value(),
                        share.unit().value(),
                        share.role().code(),
                        share.percent())
                .update();
    }

    /** The lead first, then by unit. */
    public List<PartRecord> of(CaseNumber call) {
        return jdbc.sql("select * from gridcase.call_part where call_number = ? order by role desc, unit")
                .param(call.value())
                .query(PartRows::map)
                .list();
    }

    public Optional<PartRecord> find(CaseNumber number) {
        return jdbc.sql("select * from gridcase.call_part where case_number = ?")
                .param(number.value())
                .query(PartRows::map)
                .optional();
    }

    public List<PartRecord> findAll(Collection<CaseNumber> numbers) {
        return jdbc.sql("select * from gridcase.call_part where case_number in (:numbers)")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query(PartRows::map)
                .list();
    }

    /** The partners' parts, held until the transaction ends. */
    public void lock(CaseNumber call) {
        jdbc.sql("""
                        select number from gridcase.case_file
                         where number in (select case_number from gridcase.call_part where call_number = :call)
                           and number <> :call
                         order by number for update""").param("call", call.value()).query(String.class).list();
    }

    public void state(CaseNumber number, State state) {
        jdbc.sql("update gridcase.call_part set state = ? where case_number = ?")
                .params(state.code(), number.value())
                .update();
    }

    /** @return false when the unit has asked before */
    public boolean releaseAsked(CaseNumber number, String by) {
        return jdbc.sql("update gridcase.call_part set asked_by = ? where case_number = ? and asked_by is null")
                        .params(by, number.value())
                        .update()
                == 1;
    }

    public void released(CaseNumber number, String consentedBy) {
        jdbc.sql("update gridcase.call_part set state = 'released', consented_by = ? where case_number = ?")
                .params(consentedBy, number.value())
                .update();
    }

    private static PartRecord map(ResultSet row, int index) throws SQLException {
        return new PartRecord(
                new CaseNumber(row.getString("case_number")),
                new CaseNumber(row.getString("call_number")),
                PlaceCode.of(row.getString("unit")),
                Role.ofCode(row.getString("role")).orElseThrow(),
                row.getBigDecimal("percent"),
                State.of(row.getString("state")));
    }
}
