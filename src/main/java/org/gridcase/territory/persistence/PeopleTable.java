package org.gridcase.territory.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory.Tenure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * People with the posts they hold now. Nothing is cached: a post that ended must not give rights on another node, and each
 * question is one look-up by index.
 */
@Repository
public class PeopleTable {

    private static final String PEOPLE = """
            select p.username, p.name, h.post, h.place_code
              from gridcase.person p
              left join gridcase.post_held h on h.username = p.username and h.held_to is null
            """;

    private static final String ORDER = " order by p.username, length(h.place_code), h.place_code, h.post";

    private final JdbcClient jdbc;

    PeopleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Person> byUsername(Collection<String> usernames) {
        return people(jdbc.sql(PEOPLE + " where p.username = any(:usernames)" + ORDER)
                .param("usernames", usernames.toArray(String[]::new)));
    }

    public List<Person> holding(PlaceCode place, Collection<Post> posts) {
        return people(jdbc.sql(PEOPLE + """
                         where p.username in (select username from gridcase.post_held
                                               where place_code = :place and post = any(:posts) and held_to is null)
                        """ + ORDER)
                .param("place", place.value())
                .param("posts", posts.stream().map(Post::code).toArray(String[]::new)));
    }

    List<Tenure> inPost(PlaceCode place, Collection<Post> posts, Instant from, Instant to) {
        return jdbc.sql("""
                        select username, held_from, held_to from gridcase.post_held
                         where place_code = :place and post = any(:posts)
                           and held_from <= :to and (held_to is null or held_to >= :from)
                         order by held_from, username""")
                .param("place", place.value())
                .param("posts", posts.stream().map(Post::code).toArray(String[]::new))
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to))
                .query((row, index) -> new Tenure(
                        row.getString("username"), SqlTime.read(row, "held_from"), SqlTime.read(row, "held_to")))
                .list();
    }

    /** Every code of a district begins with its own. */
    public List<Person> holdingInDistrict(PlaceCode district, Collection<Post> posts) {
        return people(jdbc.sql(PEOPLE + """
                         where p.username in (select username from gridcase.post_held
                                               where starts_with(place_code, :district) and post = any(:posts)
                                                 and held_to is null)
                        """ + ORDER)
                .param("district", district.value())
                .param("posts", posts.stream().map(Post::code).toArray(String[]::new)));
    }

    /** People whose username, name or place begins so, or whose name contains it. */
    public List<Person> search(String text, int limit) {
        return people(jdbc.sql(PEOPLE + """
                         where p.username in (
                            select username from gridcase.person q
                             where starts_with(q.username, :text) or position(:text in q.name) > 0
                                or exists (select 1 from gridcase.post_held x
                                            where x.username = q.username and x.held_to is null
                                              and starts_with(x.place_code, :text))
                             order by username limit :limit)
                        """ + ORDER).param("text", text).param("limit", limit));
    }

    private static List<Person> people(JdbcClient.StatementSpec query) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<HeldPost>> posts = new LinkedHashMap<>();
        query.query(row -> {
            String username = row.getString("username");
            names.put(username, row.getString("name"));
            List<HeldPost> held = posts.computeIfAbsent(username, key -> new ArrayList<>());
            if (row.getString("post") != null) {
                held.add(heldPost(row.getString("post"), row.getString("place_code")));
            }
        });
        return names.entrySet().stream()
                .map(person -> new Person(person.getKey(), person.getValue(), posts.get(person.getKey())))
                .toList();
    }

    static HeldPost heldPost(String post, String place) {
        return new HeldPost(Post.ofCode(post).orElseThrow(), PlaceCode.of(place));
    }
}
