package org.gridcase.territory.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An installation from the time when a department's officers were in post at the district. */
@GridcaseTest
class DepartmentsMigrationTest {

    private static final String DATABASE = "departments_migration";
    private static final String BEFORE = "011";

    @Autowired
    private HikariDataSource shared;

    @Autowired
    private JdbcClient jdbc;

    private DriverManagerDataSource old;

    @BeforeEach
    void anOldDatabase() {
        jdbc.sql("create database " + DATABASE).update();
        String url = shared.getJdbcUrl().replaceFirst("/[^/?]+(?=$|\\?)", "/" + DATABASE);
        old = new DriverManagerDataSource(url, shared.getUsername(), shared.getPassword());
        migrateTo(BEFORE);
    }

    @AfterEach
    void drop() {
        jdbc.sql("drop database " + DATABASE + " with (force)").update();
    }

    @Test
    void endsTheOfficersOfTheWholeDistrictAndTheirRights() {
        JdbcClient tables = JdbcClient.create(old);
        tables.sql("create table public.act_id_membership (user_id_ text, group_id_ text)")
                .update();
        tables.sql("insert into gridcase.place (code, name, level) values ('990100', '示范区', 'district')")
                .update();
        for (String person : new String[] {"officer", "both", "centre"}) {
            tables.sql("insert into gridcase.person (username, name) values (?, '试验')")
                    .param(person)
                    .update();
            tables.sql("insert into public.act_id_membership values (?, 'staff')")
                    .param(person)
                    .update();
        }
        hold(tables, "officer", "department-officer");
        hold(tables, "both", "department-officer");
        hold(tables, "both", "district-centre");
        hold(tables, "centre", "district-centre");

        migrateTo("012");

        assertThat(list(tables, "select username || ' ' || post from gridcase.post_held where held_to is null"))
                .containsExactlyInAnyOrder("both district-centre", "centre district-centre");
        assertThat(list(tables, "select username from gridcase.post_held where held_to is not null"))
                .as("that they were in post stays on record")
                .containsExactlyInAnyOrder("officer", "both");
        assertThat(list(tables, "select user_id_ || ' ' || group_id_ from public.act_id_membership"))
                .containsExactlyInAnyOrder(
                        "both staff", "both district-centre.990100", "centre staff", "centre district-centre.990100");
        tables.sql("insert into gridcase.place (code, name, level) values ('99010001', '城管局', 'department')")
                .update();
        tables.sql("insert into gridcase.post_held (username, post, place_code, held_from)"
                        + " values ('officer', 'department-officer', '99010001', now())")
                .update();
    }

    @Test
    void worksBeforeTheEngineHasItsTables() {
        migrateTo("012");

        assertThat(list(JdbcClient.create(old), "select code from gridcase.place"))
                .isEmpty();
    }

    private static void hold(JdbcClient tables, String username, String post) {
        tables.sql("insert into gridcase.post_held (username, post, place_code, held_from)"
                        + " values (?, ?, '990100', now() - interval '1 day')")
                .params(username, post)
                .update();
        tables.sql("insert into public.act_id_membership values (?, ?)")
                .params(username, post + ".990100")
                .update();
    }

    private static java.util.List<String> list(JdbcClient tables, String sql) {
        return tables.sql(sql).query(String.class).list();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(old)
                .schemas("gridcase")
                .target(version)
                .load()
                .migrate();
    }
}
