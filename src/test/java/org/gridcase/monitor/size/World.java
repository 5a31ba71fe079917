package org.gridcase.monitor.size;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands in the rows of models and is the models' own, or everybody's.
 *
 * @param places codes of places of the models' districts
 * @param people usernames, each with the place of the post
 * @param kept ids of process models and their parts, which all cases share
 */
record World(Set<String> places, Map<String, String> people, Set<String> kept) {

    static World of(List<Family> models, JdbcClient jdbc) {
        Set<String> roots = models.stream()
                .flatMap(model -> model.of("gridcase.case_file").stream())
                .map(row -> row.value("place").substring(0, 6))
                .collect(Collectors.toSet());
        Set<String> places = new HashSet<>(jdbc.sql("SELECT code FROM gridcase.place WHERE left(code, 6) IN (:roots)")
                .param("roots", roots)
                .query(String.class)
                .list());
        Map<String, String> people = new HashMap<>();
        jdbc.sql(
                        "SELECT username, place_code FROM gridcase.post_held WHERE left(place_code, 6) IN (:roots) ORDER BY id DESC")
                .param("roots", roots)
                .query((row, index) -> people.put(row.getString("username"), row.getString("place_code")))
                .list();
        Set<String> kept = new HashSet<>(jdbc.sql("""
                        SELECT substring(id FROM '[0-9a-f-]{36}$') FROM (
                            SELECT id_ FROM act_re_procdef UNION SELECT id_ FROM act_re_deployment UNION SELECT id_ FROM act_ru_jobdef
                            UNION SELECT id_ FROM act_re_decision_def UNION SELECT id_ FROM act_re_decision_req_def
                            UNION SELECT id_ FROM act_re_camformdef UNION SELECT id_ FROM act_ge_bytearray) shared (id)
                         WHERE id ~ '[0-9a-f-]{36}$'""").query(String.class).list());
        return new World(places, people, kept);
    }
}
