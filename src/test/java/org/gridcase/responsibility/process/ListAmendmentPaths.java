package org.gridcase.responsibility.process;

import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the path tests of list changes have in common: a district of its own, and a driver for its people. */
@GridcaseTest
abstract class ListAmendmentPaths {

    static final String HEAR = "hearUnit";
    static final String DECIDE = "decideListChange";
    static final String REVISE = "reviseListChange";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    ListAmendmentDriver driver;
    ListChangeDistrict district;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ListAmendmentDriver.class);
        district = driver.district;
    }
}
