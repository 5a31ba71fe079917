package org.gridcase.territory.persistence;

import java.util.Arrays;
import java.util.List;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts that ought to be held and are not (空缺). */
@Repository
public class VacancyTable {

    /** Volunteering is no office that has to be filled. */
    private static final List<Post> OFFICES =
            Arrays.stream(Post.values()).filter(post -> post != Post.VOLUNTEER).toList();

    private static final String VACANT = """
              from unnest(cast(:posts as text[]), cast(:levels as text[])) as office(post, level)
              join gridcase.place p on p.level = office.level and gridcase.place_covers(:under, p.code)
             where not exists (select 1 from gridcase.post_held h
                                where h.place_code = p.code and h.post = office.post and h.held_to is null)
            """;

    private final JdbcClient jdbc;

    VacancyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many places lack a holder of the post. Posts that are held everywhere are left out. */
    public record Count(Post post, int places) {}

    public record Vacancy(Post post, PlaceCode place, String path) {}

    /** @param under the place in which is looked; empty for everywhere */
    public List<Count> counts(String under) {
        return query("select office.post, count(*) as places" + VACANT + " group by office.post", OFFICES, under)
                .query((row, number) ->
                        new Count(Post.ofCode(row.getString("post")).orElseThrow(), row.getInt("places")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Count::post))
                .toList();
    }

    public List<Vacancy> list(Post post, String under, int limit) {
        String path = """
                select office.post, p.code,
                       (select string_agg(above.name, ' / ' order by length(above.code)) from gridcase.place above
                         where above.code in (left(p.code, 6), left(p.code, 9), left(p.code, 12), left(p.code, 15),
                                              p.code)) as path
                """;
        return query(path + VACANT + " order by p.code collate \"C\" limit :limit", List.of(post), under)
                .param("limit", limit)
                .query((row, number) -> new Vacancy(
                        Post.ofCode(row.getString("post")).orElseThrow(),
                        PlaceCode.of(row.getString("code")),
                        row.getString("path")))
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, List<Post> posts, String under) {
        return jdbc.sql(sql)
                .param("posts", posts.stream().map(Post::code).toArray(String[]::new))
                .param("levels", posts.stream().map(post -> post.level().code()).toArray(String[]::new))
                .param("under", under);
    }
}
