package org.gridcase.meeting.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.meeting.BodyKind;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bodies and their rosters. The database refuses two rows of one member at the same time. */
@Repository
public class BodyRows {

    private final JdbcClient jdbc;

    BodyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Long> find(PlaceCode place, BodyKind kind) {
        return jdbc.sql("SELECT id FROM gridcase.body WHERE place = :place AND kind = :kind")
                .param("place", place.value())
                .param("kind", kind.code())
                .query(Long.class)
                .optional();
    }

    /** The body, which nobody else changes until the transaction ends; it is there after that. */
    public long lock(PlaceCode place, BodyKind kind) {
        jdbc.sql("INSERT INTO gridcase.body (place, kind) VALUES (:place, :kind) ON CONFLICT DO NOTHING")
                .param("place", place.value())
                .param("kind", kind.code())
                .update();
        return jdbc.sql("SELECT id FROM gridcase.body WHERE place = :place AND kind = :kind FOR UPDATE")
                .param("place", place.value())
                .param("kind", kind.code())
                .query(Long.class)
                .single();
    }

    /** Who belongs to the body on the day, by code. */
    public List<MemberRecord> members(long body, LocalDate on) {
        return jdbc.sql("""
                        SELECT id, code, name, username, may_vote, lower(in_force) AS since, upper(in_force) AS until
                        FROM gridcase.body_member WHERE body = :body AND in_force @> :day::date
                        ORDER BY length(code), code
                        """)
                .param("body", body)
                .param("day", on)
                .query((row, index) -> new MemberRecord(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("username"),
                        row.getBoolean("may_vote"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** The newest day from which something of the roster holds or ended; empty when there is no roster. */
    public Optional<LocalDate> lastChange(long body) {
        return jdbc.sql("""
                        SELECT max(greatest(lower(in_force), upper(in_force))) AS day
                        FROM gridcase.body_member WHERE body = :body
                        """)
                .param("body", body)
                .query((row, index) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    public void end(long member, LocalDate day) {
        jdbc.sql("""
                        UPDATE gridcase.body_member SET in_force = daterange(lower(in_force), :day::date)
                        WHERE id = :member
                        """).param("member", member).param("day", day).update();
    }

    /** @param member its id and end are not looked at */
    public void add(long body, MemberRecord member, String by) {
        Map<String, Object> values = new HashMap<>();
        values.put("body", body);
        values.put("code", member.code());
        values.put("name", member.name());
        values.put("username", member.username());
        values.put("mayVote", member.mayVote());
        values.put("from", member.from());
        values.put("by", by);
        jdbc.sql("""
                        INSERT INTO gridcase.body_member (body, code, name, username, may_vote, in_force, added_by)
                        VALUES (:body, :code, :name, :username, :mayVote, daterange(:from::date, NULL), :by)
                        """).params(values).update();
    }
}
