package org.gridcase.monitor.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridcase.territory.Level;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district that is made up: so many towns, communities in each, and so on, and somebody in post everywhere. */
record GeneratedDistrict(String code, int towns, int communities, int grids, int buildings) {

    private static final int DEPARTMENTS = 9;

    /** Of about the size of a real one: 12 towns, 144 communities, 1,152 grids, 4,608 buildings. */
    static GeneratedDistrict whole(String code) {
        return new GeneratedDistrict(code, 12, 12, 8, 4);
    }

    void build(JdbcClient jdbc) {
        insert(jdbc, "VALUES (:code, '生成区', 'district')");
        insert(
                jdbc,
                "SELECT :code || lpad(d::text, 2, '0'), '第' || d || '局', 'department' FROM generate_series(1, "
                        + DEPARTMENTS + ") d");
        below(jdbc, Level.DISTRICT, Level.TOWN, towns, "街道");
        below(jdbc, Level.TOWN, Level.COMMUNITY, communities, "社区");
        below(jdbc, Level.COMMUNITY, Level.GRID, grids, "网格");
        below(jdbc, Level.GRID, Level.BUILDING, buildings, "号楼");
    }

    /** @param posts usernames of the model, each with the post and the length of the code of its place */
    void staff(JdbcClient jdbc, Map<String, Post> posts) {
        posts.forEach((username, post) -> {
            staff(
                    jdbc,
                    username,
                    post,
                    "person (username, name) SELECT :username || '.' || code, left(name, 30) || :username");
            staff(
                    jdbc,
                    username,
                    post,
                    "post_held (username, post, place_code, held_from)"
                            + " SELECT :username || '.' || code, :post, code, now() - interval '9 years'");
        });
    }

    private void staff(JdbcClient jdbc, String username, Post post, String insert) {
        jdbc.sql(
                        "INSERT INTO gridcase." + insert
                                + " FROM gridcase.place WHERE code LIKE :within AND length(code) = :digits ON CONFLICT DO NOTHING")
                .params(Map.of(
                        "username", username, "post", post.code(), "within", code + "%", "digits", post.digits()))
                .update();
    }

    /** A post, and how long the codes of its places are. */
    record Post(String code, int digits) {}

    /** Buildings in an order of their own, the first ones of which more comes than of the last ones. */
    List<String> buildings(Random random) {
        List<String> all = new ArrayList<>();
        for (int town = 1; town <= towns; town++) {
            for (int community = 1; community <= communities; community++) {
                for (int grid = 1; grid <= grids; grid++) {
                    for (int building = 1; building <= buildings; building++) {
                        all.add(code + "%03d%03d%03d%03d".formatted(town, community, grid, building));
                    }
                }
            }
        }
        java.util.Collections.shuffle(all, random);
        return all;
    }

    private void below(JdbcClient jdbc, Level above, Level level, int each, String word) {
        insert(
                jdbc,
                "SELECT p.code || lpad(n::text, 3, '0'), '第' || n || '" + word + "', '" + level.code()
                        + "' FROM gridcase.place p, generate_series(1, " + each
                        + ") n WHERE p.code LIKE :code || '%' AND p.level = '"
                        + above.code() + "'");
    }

    private void insert(JdbcClient jdbc, String rows) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) " + rows + " ON CONFLICT DO NOTHING")
                .param("code", code)
                .update();
    }
}
