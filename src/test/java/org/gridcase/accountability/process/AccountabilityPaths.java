package org.gridcase.accountability.process;

import org.gridcase.GridcaseTest;
import org.gridcase.accountability.persistence.AnswerRows;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the path tests of reviews have in common: real transactions, and a driver for the people in them. */
@GridcaseTest
abstract class AccountabilityPaths {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    AnswerRows answers;

    @Autowired
    JdbcClient jdbc;

    ReviewDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ReviewDriver.class);
    }
}
