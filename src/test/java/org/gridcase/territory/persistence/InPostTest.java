package org.gridcase.territory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gridcase.GridcaseTest;
import org.gridcase.responsibility.TestLists;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.gridcase.territory.Territory.Tenure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was in post at a place then, whoever is now. */
@GridcaseTest
class InPostTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thoseWhoLeftAreFoundInTheirTime() {
        PlaceCode unit = PlaceCode.of(TestLists.district(jdbc) + "01");
        held("gone." + unit, unit, JANUARY, MARCH);
        held("there." + unit, unit, MARCH.plusSeconds(60), null);

        assertThat(territory.inPost(unit, JANUARY, MARCH.minusSeconds(1), Post.DEPARTMENT_OFFICER))
                .containsExactly(new Tenure("gone." + unit, JANUARY, MARCH));
        assertThat(territory.inPost(unit, JANUARY, MAY, Post.DEPARTMENT_OFFICER))
                .extracting(Tenure::username)
                .containsExactly("gone." + unit, "there." + unit);
        assertThat(territory.inPost(unit, MARCH.plusSeconds(1), MARCH.plusSeconds(2), Post.DEPARTMENT_OFFICER))
                .isEmpty();
        assertThat(territory.inPost(unit, JANUARY, MAY, Post.TOWN_OFFICER)).isEmpty();
    }

    private void held(String username, PlaceCode place, Instant from, Instant to) {
        jdbc.sql("insert into gridcase.person (username, name) values (?, '某人')")
                .param(username)
                .update();
        jdbc.sql("""
                        insert into gridcase.post_held (username, post, place_code, held_from, held_to)
                        values (?, 'department-officer', ?, ?::timestamptz, ?::timestamptz)""")
                .params(username, place.value(), from.toString(), to == null ? null : to.toString())
                .update();
    }
}
