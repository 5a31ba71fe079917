package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.gridcase.GridcaseTest;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By which place something is counted, where territories of different levels are looked at together. */
@GridcaseTest
class MonitorPartsTest {

    private static final Person INSPECTOR = new Person("mp-inspector", "巡察员", List.of());

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachTerritoryIsAPartWhateverItsLevel() {
        MonitorScope scope = several("968805", "968806001", "968806002003");

        assertThat(at(scope, "968805")).isEqualTo("968805");
        assertThat(at(scope, "968805001002")).isEqualTo("968805");
        assertThat(at(scope, "96880501")).as("a department of the district").isEqualTo("968805");
        assertThat(at(scope, "968806001001001")).isEqualTo("968806001");
        assertThat(at(scope, "968806002003001")).isEqualTo("968806002003");
    }

    @Test
    void inOnePlaceWhatLiesInNoPartIsOfThePlaceItself() {
        MonitorScope scope = new MonitorScope(
                INSPECTOR,
                Optional.of(place("968805")),
                List.of(PlaceCode.of("968805")),
                List.of(),
                List.of(),
                places("968805001", "968805002"));

        assertThat(at(scope, "968805002001")).isEqualTo("968805002");
        assertThat(at(scope, "968805")).isEqualTo("968805");
        assertThat(scope.part(PlaceCode.of("968805"))).isEmpty();
        assertThat(at(scope, "96880500"))
                .as("a department whose digits begin the towns' codes")
                .isEqualTo("96880500");
    }

    @Test
    void aDepartmentsCasesAreCountedByTown() {
        MonitorScope scope = new MonitorScope(
                INSPECTOR, Optional.empty(), List.of(), List.of(PlaceCode.of("96880501")), List.of(), List.of());

        assertThat(at(scope, "968805002001001")).isEqualTo("968805002");
        assertThat(at(scope, "968805")).isEqualTo("968805");
        assertThat(at(scope, "96880501")).isEqualTo("96880501");
    }

    @Test
    void theQueriesCountAsTheRuleDoes() {
        Random random = new Random(5);
        List<String> codes = new ArrayList<>();
        for (int count = 0; count < 400; count++) {
            Level level = Level.values()[random.nextInt(Level.values().length)];
            StringBuilder code = new StringBuilder("96880" + (5 + random.nextInt(2)));
            while (code.length() < level.digits()) {
                code.append(random.nextInt(3));
            }
            codes.add(code.toString());
        }
        for (int count = 0; count < 40; count++) {
            List<String> parts = Stream.generate(() -> codes.get(random.nextInt(codes.size())))
                    .limit(1 + random.nextInt(6))
                    .distinct()
                    .toList();
            MonitorScope scope = several(parts.toArray(String[]::new));
            Map<String, Object> values = new HashMap<>();
            String part = scope.part("one.place", values);
            values.put("codes", codes.toArray(String[]::new));

            List<String> counted = jdbc.sql("SELECT " + part
                            + " FROM unnest(CAST(:codes AS text[])) WITH ORDINALITY one (place, line) ORDER BY line")
                    .params(values)
                    .query(String.class)
                    .list();

            assertThat(counted)
                    .as(parts.toString())
                    .isEqualTo(codes.stream().map(code -> at(scope, code)).toList());
        }
    }

    /** The rule and the query together. */
    private String at(MonitorScope scope, String code) {
        Map<String, Object> values = new HashMap<>();
        String part = scope.part("one.place", values);
        String counted = jdbc.sql("SELECT " + part + " FROM (SELECT CAST(:code AS text) AS place) one")
                .params(values)
                .param("code", code)
                .query(String.class)
                .single();
        assertThat(counted).isEqualTo(scope.countedAt(PlaceCode.of(code)).value());
        return counted;
    }

    private static MonitorScope several(String... codes) {
        List<Place> below = places(codes);
        return new MonitorScope(
                INSPECTOR, Optional.empty(), below.stream().map(Place::code).toList(), List.of(), List.of(), below);
    }

    private static List<Place> places(String... codes) {
        return Stream.of(codes).map(MonitorPartsTest::place).toList();
    }

    private static Place place(String code) {
        return new Place(PlaceCode.of(code), "某地", "某地");
    }
}
