package org.gridcase.responsibility.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.domain.Amendment;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of changes. Whoever moves one on holds its row first, and its case after that. */
@Repository
public class ChangeRows {

    private static final String ALL = "SELECT * FROM gridcase.responsibility_change change ";

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(ChangeRecord change) {
        Map<String, Object> values = new HashMap<>();
        values.put("case", change.number().value());
        values.put("district", change.district().value());
        values.put("origin", change.origin().name().toLowerCase(Locale.ROOT));
        values.put("amendments", AmendmentJson.write(change.amendments()));
        values.put("reason", change.reason());
        values.put("basis", change.legalBasis());
        values.put("by", change.proposedBy());
        values.put("post", change.proposer().post().code());
        values.put("place", change.proposer().place().value());
        values.put("at", SqlTime.of(change.proposedAt()));
        jdbc.sql("""
                        INSERT INTO gridcase.responsibility_change (case_number, district, origin, amendments, reason,
                                                                    legal_basis, proposed_by, proposer_post, proposer_place,
                                                                    proposed_at)
                        VALUES (:case, :district, :origin, cast(:amendments AS jsonb), :reason, :basis, :by, :post, :place, :at)
                        """).params(values).update();
    }

    public Optional<ChangeRecord> find(CaseNumber number) {
        return jdbc.sql(ALL + "WHERE case_number = :case")
                .param("case", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    /** The change, held until the transaction ends. */
    public Optional<ChangeRecord> lock(CaseNumber number) {
        return jdbc.sql(ALL + "WHERE case_number = :case FOR UPDATE")
                .param("case", number.value())
                .query((row, index) -> read(row))
                .optional();
    }

    public List<ChangeRecord> all(Collection<CaseNumber> numbers) {
        return jdbc.sql(ALL + "WHERE case_number = ANY(:cases)")
                .param("cases", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, index) -> read(row))
                .list();
    }

    /**
     * The changes that a person may see, newest first: those of the districts that lie in its territory, and those that its
     * unit proposed or was asked about.
     *
     * @param territories places of which the person sees everything
     * @param units departments and towns for which the person works
     * @param state only this, or null for all
     */
    public List<ChangeRecord> visible(
            Collection<PlaceCode> territories, Collection<PlaceCode> units, ChangeState state, int limit, int offset) {
        return jdbc.sql(ALL + """
                        WHERE (district = ANY(:territories) OR proposer_place = ANY(:units)
                               OR EXISTS (SELECT FROM gridcase.responsibility_hearing hearing
                                          WHERE hearing.case_number = change.case_number AND hearing.unit = ANY(:units)))
                          AND (cast(:state AS text) IS NULL OR state = :state)
                        ORDER BY proposed_at DESC, case_number DESC LIMIT :limit OFFSET :offset
                        """)
                .param("territories", values(territories))
                .param("units", values(units))
                .param("state", state == null ? null : state.code())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> read(row))
                .list();
    }

    /** The changes of a district that are not decided yet. */
    public List<ChangeRecord> open(PlaceCode district) {
        return jdbc.sql(ALL + "WHERE district = :district AND state IN ('hearing', 'deciding', 'returned')")
                .param("district", district.value())
                .query((row, index) -> read(row))
                .list();
    }

    public void state(CaseNumber number, ChangeState state) {
        jdbc.sql("UPDATE gridcase.responsibility_change SET state = :state WHERE case_number = :case")
                .param("state", state.code())
                .param("case", number.value())
                .update();
    }

    /** @param inForceFrom null unless it was approved */
    public void decided(
            CaseNumber number, ChangeState state, String by, Instant at, String reason, Instant inForceFrom) {
        jdbc.sql("""
                        UPDATE gridcase.responsibility_change
                        SET state = :state, decided_by = :by, decided_at = :at, decision_reason = :reason,
                            in_force_from = :from
                        WHERE case_number = :case
                        """)
                .param("state", state.code())
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("reason", reason)
                .param("from", SqlTime.of(inForceFrom))
                .param("case", number.value())
                .update();
    }

    /** Put right, it is heard again. */
    public void proposedAgain(CaseNumber number, List<Amendment> amendments, String by) {
        jdbc.sql("""
                        UPDATE gridcase.responsibility_change
                        SET amendments = cast(:amendments AS jsonb), proposed_by = :by, round = round + 1, state = :state
                        WHERE case_number = :case
                        """)
                .param("amendments", AmendmentJson.write(amendments))
                .param("by", by)
                .param("state", ChangeState.HEARING.code())
                .param("case", number.value())
                .update();
    }

    private static String[] values(Collection<PlaceCode> places) {
        return places.stream().map(PlaceCode::value).toArray(String[]::new);
    }

    private static ChangeRecord read(ResultSet row) throws SQLException {
        return new ChangeRecord(
                new CaseNumber(row.getString("case_number")),
                PlaceCode.of(row.getString("district")),
                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                AmendmentJson.read(row.getString("amendments")),
                row.getString("reason"),
                row.getString("legal_basis"),
                row.getString("proposed_by"),
                new HeldPost(
                        Post.ofCode(row.getString("proposer_post")).orElseThrow(),
                        PlaceCode.of(row.getString("proposer_place"))),
                SqlTime.read(row, "proposed_at"),
                row.getInt("round"),
                ChangeState.of(row.getString("state")),
                row.getString("decided_by"),
                SqlTime.read(row, "decided_at"),
                row.getString("decision_reason"),
                SqlTime.read(row, "in_force_from"));
    }
}
