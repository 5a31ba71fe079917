package org.gridcase.territory.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PostsChanged.Change;
import org.gridcase.territory.domain.ImportOutcome.Counts;
import org.gridcase.territory.domain.PersonRow;
import org.gridcase.territory.domain.PlaceRow;
import org.gridcase.territory.domain.PostRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes an import: whole files as arrays, one statement each, so that a district takes seconds. */
@Repository
public class ImportTables {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Places only come and are renamed; none is removed, because cases lie in them. */
    public Counts writePlaces(List<PlaceRow> rows) {
        return jdbc.sql("""
                        with written as (
                            insert into gridcase.place (code, name, level)
                            select * from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:levels as text[]))
                            on conflict (code) do update set name = excluded.name where place.name <> excluded.name
                            returning xmax = 0 as is_new)
                        select count(*) filter (where is_new), count(*) filter (where not is_new) from written
                        """)
                .param("codes", column(rows, row -> row.code().value()))
                .param("names", column(rows, PlaceRow::name))
                .param("levels", column(rows, row -> row.code().level().code()))
                .query((row, number) -> Counts.of(rows.size(), row.getInt(1), row.getInt(2)))
                .single();
    }

    public record WrittenPerson(String username, boolean isNew) {}

    /** @return the people who are new or have changed. A phone number that the file does not give stays as it is. */
    public List<WrittenPerson> writePeople(Collection<PersonRow> rows) {
        return jdbc.sql("""
                        insert into gridcase.person (username, name, phone)
                        select * from unnest(cast(:usernames as text[]), cast(:names as text[]), cast(:phones as text[]))
                        on conflict (username) do update
                           set name = excluded.name, phone = coalesce(excluded.phone, person.phone)
                         where person.name <> excluded.name
                            or coalesce(excluded.phone, person.phone) is distinct from person.phone
                        returning username, xmax = 0 as is_new
                        """)
                .param("usernames", column(rows, PersonRow::username))
                .param("names", column(rows, PersonRow::name))
                .param("phones", column(rows, PersonRow::phone))
                .query((row, number) -> new WrittenPerson(row.getString("username"), row.getBoolean("is_new")))
                .list();
    }

    /** @return the posts that were not held before */
    public Set<Change> beginPosts(Collection<PostRow> rows) {
        return changes(posts("""
                        insert into gridcase.post_held (username, post, place_code, held_from)
                        select u, p, c, :now
                          from unnest(cast(:usernames as text[]), cast(:posts as text[]), cast(:places as text[]))
                               as incoming(u, p, c)
                        on conflict (username, post, place_code) where held_to is null do nothing
                        returning username, post, place_code
                        """, rows).param("now", now()));
    }

    /** Ends, in the districts of the rows, the posts that the rows do not name. */
    public Set<Change> endOtherPosts(Collection<PostRow> rows) {
        Set<String> districts = rows.stream()
                .map(row -> row.post().place().upwards())
                .map(upwards -> upwards.get(upwards.size() - 1).value())
                .collect(Collectors.toSet());
        return changes(posts("""
                        update gridcase.post_held h set held_to = :now
                         where held_to is null and left(place_code, 6) = any(:districts)
                           and not exists (
                               select 1 from unnest(cast(:usernames as text[]), cast(:posts as text[]),
                                                    cast(:places as text[])) as incoming(u, p, c)
                                where u = h.username and p = h.post and c = h.place_code)
                        returning username, post, place_code
                        """, rows).param("now", now()).param("districts", districts.toArray(String[]::new)));
    }

    /** @return the post that ended, empty when it was not held */
    public Set<Change> endPost(String username, HeldPost post) {
        return changes(jdbc.sql("""
                        update gridcase.post_held set held_to = :now
                         where held_to is null and username = :username and post = :post and place_code = :place
                        returning username, post, place_code
                        """)
                .param("now", now())
                .param("username", username)
                .param("post", post.post().code())
                .param("place", post.place().value()));
    }

    /** Waits until no other import runs on this database and keeps others out until the transaction ends. */
    public void lockOutOthers() {
        jdbc.sql("select pg_advisory_xact_lock(" + ImportRuns.LOCK + ")").query(row -> {});
    }

    /**
     * Until the transaction ends, statements are planned for the arrays they get. After some executions PostgreSQL would
     * else plan for arrays of ten entries, which makes a thousand accounts take seconds instead of a quarter of one.
     */
    public void planForLargeArrays() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    }

    private JdbcClient.StatementSpec posts(String sql, Collection<PostRow> rows) {
        return jdbc.sql(sql)
                .param("usernames", column(rows, PostRow::username))
                .param("posts", column(rows, row -> row.post().post().code()))
                .param("places", column(rows, row -> row.post().place().value()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Set<Change> changes(JdbcClient.StatementSpec statement) {
        return Set.copyOf(statement
                .query((row, number) -> new Change(
                        row.getString("username"),
                        PeopleTable.heldPost(row.getString("post"), row.getString("place_code"))))
                .list());
    }

    private static <T> String[] column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
