package org.gridcase.responsibility.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ListVersion;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.Share;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class JdbcResponsibilityLists implements ResponsibilityLists {

    private static final String DISTRICT = "district";
    private static final String CODE = "code";
    private static final String AT = "at";

    private static final String ENTRIES = """
            SELECT id, district, code, version, list, title, matters, legal_basis, lead, expected, punished, means,
                   in_force_from, in_force_to,
                   ARRAY(SELECT unit FROM gridcase.responsibility_share WHERE entry = id ORDER BY unit) AS units,
                   ARRAY(SELECT role FROM gridcase.responsibility_share WHERE entry = id ORDER BY unit) AS roles,
                   ARRAY(SELECT percent FROM gridcase.responsibility_share WHERE entry = id ORDER BY unit) AS percents
            FROM gridcase.responsibility_entry
            WHERE district = :district
            """;

    private static final String VERSIONS = """
            SELECT district, version, in_force_from, decided_at, decided_by, case_number
            FROM gridcase.responsibility_version
            WHERE district = :district
            """;

    private final JdbcClient jdbc;

    JdbcResponsibilityLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Entry> inForce(PlaceCode district, String code, Instant at) {
        return entries(
                        "AND code = :code AND in_force @> CAST(:at AS timestamptz)",
                        Map.of(DISTRICT, district.value(), CODE, code, AT, SqlTime.of(at)))
                .stream()
                .findFirst();
    }

    @Override
    public List<Entry> inForce(PlaceCode district, Instant at) {
        return entries(
                        "AND in_force @> CAST(:at AS timestamptz)",
                        Map.of(DISTRICT, district.value(), AT, SqlTime.of(at)))
                .stream()
                .sorted(Comparator.comparing(Entry::list).thenComparing(Entry::code))
                .toList();
    }

    @Override
    public List<Entry> history(PlaceCode district, String code) {
        return entries("AND code = :code ORDER BY in_force_from", Map.of(DISTRICT, district.value(), CODE, code));
    }

    @Override
    public Optional<ListVersion> version(PlaceCode district, Instant at) {
        return versions(
                        "AND in_force_from <= :at ORDER BY in_force_from DESC, version DESC LIMIT 1",
                        Map.of(DISTRICT, district.value(), AT, SqlTime.of(at)))
                .stream()
                .findFirst();
    }

    @Override
    public List<ListVersion> versions(PlaceCode district) {
        return versions("ORDER BY version", Map.of(DISTRICT, district.value()));
    }

    @Override
    public List<PlaceCode> districts() {
        return jdbc.sql("SELECT DISTINCT district FROM gridcase.responsibility_version ORDER BY district")
                .query((row, number) -> PlaceCode.of(row.getString(DISTRICT)))
                .list();
    }

    private List<Entry> entries(String which, Map<String, ?> parameters) {
        return jdbc.sql(ENTRIES + which)
                .params(parameters)
                .query(JdbcResponsibilityLists::entry)
                .list();
    }

    private List<ListVersion> versions(String which, Map<String, ?> parameters) {
        return jdbc.sql(VERSIONS + which)
                .params(parameters)
                .query(JdbcResponsibilityLists::listVersion)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                PlaceCode.of(row.getString(DISTRICT)),
                row.getString(CODE),
                row.getInt("version"),
                ListKind.ofCode(row.getString("list")).orElseThrow(),
                row.getString("title"),
                Set.of((String[]) row.getArray("matters").getArray()),
                row.getString("legal_basis"),
                new ListUnit(row.getString("lead")),
                shares(row),
                row.getString("expected"),
                row.getString("punished"),
                row.getString("means"),
                SqlTime.read(row, "in_force_from"),
                SqlTime.read(row, "in_force_to"));
    }

    private static List<Share> shares(ResultSet row) throws SQLException {
        String[] units = (String[]) row.getArray("units").getArray();
        String[] roles = (String[]) row.getArray("roles").getArray();
        BigDecimal[] percents = (BigDecimal[]) row.getArray("percents").getArray();
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            shares.add(new Share(
                    new ListUnit(units[i]), Share.Role.ofCode(roles[i]).orElseThrow(), percents[i]));
        }
        return shares;
    }

    private static ListVersion listVersion(ResultSet row, int number) throws SQLException {
        String decision = row.getString("case_number");
        return new ListVersion(
                PlaceCode.of(row.getString(DISTRICT)),
                row.getInt("version"),
                SqlTime.read(row, "in_force_from"),
                SqlTime.read(row, "decided_at"),
                row.getString("decided_by"),
                decision == null ? null : new CaseNumber(decision));
    }
}
