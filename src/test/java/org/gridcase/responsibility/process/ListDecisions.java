package org.gridcase.responsibility.process;

import static org.gridcase.responsibility.process.ListChangeDistrict.LISTED;

import java.time.Instant;
import java.util.Optional;
import org.gridcase.GridcaseTest;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.ResponsibilityLists;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of decisions about lists have in common: a district of its own, and a driver for its people. */
@GridcaseTest
abstract class ListDecisions {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ResponsibilityLists lists;

    @Autowired
    JdbcClient jdbc;

    ListAmendmentDriver driver;
    ListChangeDistrict district;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ListAmendmentDriver.class);
        district = driver.district;
    }

    String lead(Instant at) {
        return lists.inForce(district.code(), LISTED, at)
                .map(Entry::lead)
                .map(ListUnit::value)
                .orElse(null);
    }

    static Throwable rootOf(Throwable error) {
        return Optional.ofNullable(error.getCause())
                .map(ListDecisionTest::rootOf)
                .orElse(error);
    }
}
