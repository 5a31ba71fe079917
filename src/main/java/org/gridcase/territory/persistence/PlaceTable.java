package org.gridcase.territory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PlaceTable {

    private static final String PLACES = """
            select p.code, p.name,
                   (select string_agg(above.name, ' / ' order by length(above.code))
                      from gridcase.place above
                     where above.code in (left(p.code, 6), left(p.code, 9), left(p.code, 12), left(p.code, 15),
                                          left(p.code, 18), p.code)) as path
              from gridcase.place p
            """;

    private final JdbcClient jdbc;

    PlaceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Place> find(PlaceCode code) {
        return jdbc.sql(PLACES + " where p.code = :code")
                .param("code", code.value())
                .query(PlaceTable::place)
                .optional();
    }

    public Map<PlaceCode, String> names(Collection<PlaceCode> codes) {
        Map<PlaceCode, String> names = new HashMap<>();
        jdbc.sql("select code, name from gridcase.place where code = any(:codes)")
                .param("codes", codes.stream().map(PlaceCode::value).toArray(String[]::new))
                .query(row -> {
                    names.put(PlaceCode.of(row.getString("code")), row.getString("name"));
                });
        return names;
    }

    /** Which of the codes are places. */
    public Set<PlaceCode> known(Collection<PlaceCode> codes) {
        return new HashSet<>(jdbc.sql("select code from gridcase.place where code = any(:codes)")
                .param("codes", codes.stream().map(PlaceCode::value).toArray(String[]::new))
                .query((row, number) -> PlaceCode.of(row.getString("code")))
                .list());
    }

    /**
     * The places that are one of the roots or lie in one, in the order of their codes.
     *
     * @param level only this level, or null for all
     * @param text only places whose name contains it or whose code begins with it; empty for all
     */
    public List<Place> within(Collection<PlaceCode> roots, Level level, String text, int limit) {
        return select("""
                 where exists (select 1 from unnest(cast(:roots as text[])) root
                                where gridcase.place_covers(root, p.code))
                   and (cast(:level as text) is null or p.level = :level)
                """, roots, level, text, limit);
    }

    /** The places of one level everywhere. */
    public List<Place> ofLevel(Level level, String text, int limit) {
        return select(" where p.level = :level", List.of(), level, text, limit);
    }

    private List<Place> select(String where, Collection<PlaceCode> roots, Level level, String text, int limit) {
        return jdbc.sql(PLACES + where + """
                         and (position(:text in p.name) > 0 or starts_with(p.code, :text))
                         order by p.code collate "C" limit :limit
                        """)
                .param("roots", roots.stream().map(PlaceCode::value).toArray(String[]::new))
                .param("level", level == null ? null : level.code())
                .param("text", text)
                .param("limit", limit)
                .query(PlaceTable::place)
                .list();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(PlaceCode.of(row.getString("code")), row.getString("name"), row.getString("path"));
    }
}
