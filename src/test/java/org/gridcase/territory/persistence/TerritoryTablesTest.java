package org.gridcase.territory.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.gridcase.GridcaseTest;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the database itself refuses, whoever writes. */
@GridcaseTest
@Transactional
class TerritoryTablesTest {

    private static final String CODE = "98020100100100100101";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void onePlaceOfEachLevel() {
        for (Level level : Level.values()) {
            place(CODE.substring(0, level.digits()), "试验", level.code());
        }
        jdbc.sql("insert into gridcase.person (username, name) values ('tables-test', '试验')")
                .update();
    }

    @ParameterizedTest
    @CsvSource({
        "980202, town, place_code_fits_level",
        "98020200, district, place_code_fits_level",
        "98020101, town, place_code_fits_level",
        "980201019, department, place_code_fits_level",
        "98020A, district, place_code_fits_level",
        "980202, province, place_code_fits_level",
        "980299001, town, place_lies_in_known_place",
        "98029901, department, place_lies_in_known_place",
        "980201, district, place_pkey",
    })
    void refusesPlacesThatDoNotFit(String code, String level, String constraint) {
        assertThatThrownBy(() -> place(code, "试验", level))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(constraint);
    }

    /** What lies where stands in Java and in a function of the database: they must say the same. */
    @ParameterizedTest
    @ValueSource(strings = {"980201", "98020100", "980201001", "980201009", "980201001001", CODE})
    void knowsWhatLiesWhereAsJavaDoes(String place) {
        for (Level level : Level.values()) {
            String other = CODE.substring(0, level.digits());
            assertThat(covers(place, other))
                    .as("%s covers %s", place, other)
                    .isEqualTo(PlaceCode.of(place).covers(PlaceCode.of(other)));
            assertThat(covers("", other)).isTrue();
        }
    }

    private boolean covers(String place, String other) {
        return jdbc.sql("select gridcase.place_covers(?, ?)")
                .params(place, other)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aDepartmentLiesDirectlyInItsDistrict() {
        assertThat(jdbc.sql("select parent from gridcase.place where code = '98020100'")
                        .query(String.class)
                        .single())
                .isEqualTo("980201");
    }

    @Test
    void refusesNamesThatAreBlank() {
        assertThatThrownBy(() -> place("980202", " ", "district")).hasMessageContaining("place_name_is_text");
    }

    @ParameterizedTest
    @CsvSource({"Li, 李, person_username_is_plain", "l, 李, person_username_is_plain", "li, '', person_name_is_text"})
    void refusesPeopleThatDoNotFit(String username, String name, String constraint) {
        assertThatThrownBy(() -> jdbc.sql("insert into gridcase.person (username, name) values (?, ?)")
                        .params(username, name)
                        .update())
                .hasMessageContaining(constraint);
    }

    /** The levels of each post stand in Java and in the constraint: they must say the same. */
    @ParameterizedTest
    @EnumSource(Post.class)
    void acceptsAPostAtItsLevels(Post post) {
        assertThat(post.levels()).allSatisfy(level -> assertThat(hold(post.code(), CODE.substring(0, level.digits())))
                .isEqualTo(1));
    }

    static Stream<Arguments> otherLevels() {
        return Stream.of(Post.values()).flatMap(post -> Stream.of(Level.values())
                .filter(level -> !post.levels().contains(level))
                .map(level -> Arguments.of(post, level)));
    }

    @ParameterizedTest
    @MethodSource("otherLevels")
    void refusesAPostAtAnotherLevel(Post post, Level other) {
        assertThatThrownBy(() -> hold(post.code(), CODE.substring(0, other.digits())))
                .hasMessageContaining("post_fits_level");
    }

    @Test
    void refusesTheSamePostTwiceAtATime() {
        hold("grid-worker", "980201001001001");

        assertThatThrownBy(() -> hold("grid-worker", "980201001001001"))
                .hasMessageContaining("post_held_once_at_a_time");
    }

    @ParameterizedTest
    @CsvSource({
        "delete from gridcase.post_held where username = 'tables-test'",
        "update gridcase.post_held set held_from = held_from - interval '1 day' where username = 'tables-test'",
        "update gridcase.post_held set post = 'volunteer' where username = 'tables-test'",
    })
    void historyIsNeitherDeletedNorRewritten(String sql) {
        hold("grid-worker", "980201001001001");

        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("may only be ended");
    }

    @Test
    void aPostEndsOnce() {
        hold("grid-worker", "980201001001001");
        String end = "update gridcase.post_held set held_to = now() where username = 'tables-test'";
        assertThat(jdbc.sql(end).update()).isEqualTo(1);

        assertThatThrownBy(() -> jdbc.sql(end).update()).hasMessageContaining("may only be ended");
    }

    private void place(String code, String name, String level) {
        jdbc.sql("insert into gridcase.place (code, name, level) values (?, ?, ?)")
                .params(code, name, level)
                .update();
    }

    private int hold(String post, String place) {
        return jdbc.sql(
                        "insert into gridcase.post_held (username, post, place_code, held_from) values ('tables-test', ?, ?, now())")
                .params(post, place)
                .update();
    }
}
