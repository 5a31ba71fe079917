package org.gridcase.casefile;

import java.time.Instant;
import java.util.Set;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units were called to which cases. A unit that was called stays called: what it did remains its own record. */
@Repository
class CaseUnitRows {

    private final JdbcClient jdbc;

    CaseUnitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the unit was not called before */
    boolean add(CaseNumber number, PlaceCode unit, Instant since) {
        return jdbc.sql("""
                                INSERT INTO gridcase.case_unit (case_number, unit, since) VALUES (:number, :unit, :since)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("number", number.value())
                        .param("unit", unit.value())
                        .param("since", SqlTime.of(since))
                        .update()
                == 1;
    }

    boolean isOpenTo(CaseNumber number, Set<PlaceCode> units) {
        return !units.isEmpty()
                && jdbc.sql("""
                                SELECT EXISTS (SELECT FROM gridcase.case_unit
                                               WHERE unit = ANY (:units) AND case_number = :number)
                                """)
                        .param("units", codes(units))
                        .param("number", number.value())
                        .query(Boolean.class)
                        .single();
    }

    static String[] codes(Set<PlaceCode> units) {
        return units.stream().map(PlaceCode::value).toArray(String[]::new);
    }
}
