package org.gridcase.publicity.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Promptness;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what anybody may read: the newest version of each notice that is or was public. */
@Repository
public class NoticeSearch {

    private static final String PUBLIC = """
            FROM gridcase.notice notice
            JOIN gridcase.notice_version version USING (case_number, version)
            WHERE notice.state = :state
            """;

    private final JdbcClient jdbc;

    NoticeSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param state shown or ended
     * @param place those of the place and of every place in it; null: all
     * @param promptness null: all
     * @param text looked for in the whole content; null: everything
     */
    public record Filter(NoticeState state, PlaceCode place, Promptness promptness, String text) {}

    public record Found(NoticeRecord notice, VersionRecord version) {}

    public long count(Filter filter) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql("SELECT count(*) " + where(filter, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    public List<Found> page(Filter filter, int limit, long offset) {
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        values.put("limit", limit);
        values.put("offset", offset);
        return jdbc.sql("SELECT * " + where
                        + " ORDER BY published_at DESC, case_number DESC LIMIT :limit OFFSET :offset")
                .params(values)
                .query((row, index) -> new Found(PublicationRows.read(row), VersionRows.read(row)))
                .list();
    }

    /** The places that have something to show, by code. */
    public List<PlaceCode> places() {
        return jdbc.sql("SELECT DISTINCT place FROM gridcase.notice WHERE state IN ('shown', 'ended') ORDER BY place")
                .query((row, index) -> PlaceCode.of(row.getString("place")))
                .list();
    }

    private static String where(Filter filter, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(PUBLIC);
        values.put("state", filter.state().code());
        if (filter.place() != null) {
            // A prefix as a range of bytes, which the index serves whatever the plan: ':' follows '9'.
            where.append(" AND place ~>=~ :place AND place ~<~ :placeEnd");
            values.put("place", filter.place().value());
            values.put("placeEnd", filter.place().value() + ":");
        }
        if (filter.promptness() != null) {
            where.append(" AND promptness = :promptness");
            values.put("promptness", filter.promptness().code());
        }
        if (filter.text() != null) {
            where.append(" AND (case_number = :text OR frozen ILIKE :like)");
            values.put("text", filter.text());
            values.put("like", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return where.toString();
    }
}
