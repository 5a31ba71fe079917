package org.gridcase.call.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has taken a call or a part: at most one at a time, the database refuses a second. */
@Repository
public class ClaimRows {

    private final JdbcClient jdbc;

    ClaimRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param how {@code person}, {@code system} or {@code assigned}
     * @param by username of the person, or null
     */
    public record Claim(PlaceCode unit, String how, String by, String workOrder, Instant at) {

        public static Claim byPerson(PlaceCode unit, String username, Instant at) {
            return new Claim(unit, "person", username, null, at);
        }

        public static Claim bySystem(PlaceCode unit, String workOrder, Instant at) {
            return new Claim(unit, "system", null, workOrder, at);
        }

        public static Claim assigned(PlaceCode unit, Instant at) {
            return new Claim(unit, "assigned", null, null, at);
        }
    }

    /** Returns false when somebody has it already. */
    public boolean claim(CaseNumber number, Claim claim) {
        return jdbc.sql("""
                                insert into gridcase.call_claim (case_number, unit, how, claimed_by, work_order, claimed_at)
                                values (:number, :unit, :how, :by, :order, :at)
                                on conflict (case_number) where ended_at is null do nothing""")
                        .param("number", number.value())
                        .param("unit", claim.unit().value())
                        .param("how", claim.how())
                        .param("by", claim.by())
                        .param("order", claim.workOrder())
                        .param("at", SqlTime.of(claim.at()))
                        .update()
                == 1;
    }

    public Optional<Claim> active(CaseNumber number) {
        return jdbc.sql("select * from gridcase.call_claim where case_number = ? and ended_at is null")
                .param(number.value())
                .query(ClaimRows::map)
                .optional();
    }

    public void end(CaseNumber number, Instant at) {
        jdbc.sql("update gridcase.call_claim set ended_at = ? where case_number = ? and ended_at is null")
                .params(SqlTime.of(at), number.value())
                .update();
    }

    private static Claim map(ResultSet row, int index) throws SQLException {
        return new Claim(
                PlaceCode.of(row.getString("unit")),
                row.getString("how"),
                row.getString("claimed_by"),
                row.getString("work_order"),
                SqlTime.read(row, "claimed_at"));
    }
}
