package org.gridcase.rectification.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridcase.GridcaseTest;
import org.gridcase.rectification.process.RectificationDriver;
import org.gridcase.rectification.process.RectificationDriver.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables refuse, whoever writes to them. */
@GridcaseTest
class RectificationTablesTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private RectificationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(RectificationDriver.class);
    }

    @Test
    void closedOnlyWhenPutRightOrTakenBack() {
        Problem problem = driver.found().accepted().named(5);
        refuses(problem, "UPDATE gridcase.rectification SET outcome = 'putRight', closed_at = now() WHERE number = ?");
        refuses(problem, "UPDATE gridcase.rectification SET outcome = 'withdrawn', closed_at = now() WHERE number = ?");
        refuses(problem, "UPDATE gridcase.rectification SET closed_at = now() WHERE number = ?");
        refuses(problem, "UPDATE gridcase.rectification SET outcome = 'expired', closed_at = now() WHERE number = ?");
        refuses(
                problem,
                "INSERT INTO gridcase.rectification_step (number, kind, capacity, text, said_at) "
                        + "VALUES (?, 'withdrawn', 'finder', NULL, now())");
    }

    @Test
    void neverCheckedNorWatchedOverByTheUnit() {
        Problem problem = driver.found().accepted().named(5).reported();
        refuses(
                problem,
                "INSERT INTO gridcase.rectification_step (number, kind, said_by, capacity, said_at) "
                        + "VALUES (?, 'putRight', 'secretary', 'unit', now())");
        refuses(
                problem,
                "UPDATE gridcase.rectification SET raised = 1, overseer_post = unit_post, "
                        + "overseer_place = unit_place WHERE number = ?");
    }

    @Test
    void whatWasSaidStaysAndNothingGoesBack() {
        Problem problem = driver.found().fires("problemAnswerDue");
        refuses(problem, "UPDATE gridcase.rectification_step SET text = 'nothing' WHERE number = ?");
        refuses(problem, "DELETE FROM gridcase.rectification_step WHERE number = ?");
        refuses(
                problem,
                "UPDATE gridcase.rectification SET raised = 0, overseer_post = NULL, overseer_place = NULL "
                        + "WHERE number = ?");
        refuses(problem, "UPDATE gridcase.rectification SET problem = 'nothing' WHERE number = ?");
        refuses(problem, "DELETE FROM gridcase.rectification WHERE number = ?");
    }

    private void refuses(Problem problem, String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(problem.number.value()).update())
                .as(sql)
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }
}
