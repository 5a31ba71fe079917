package org.gridcase.dispute.process;

import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the path tests of the dispute models have in common: real transactions, and a driver for the people in them. */
@GridcaseTest
abstract class DisputePaths {

    @Autowired
    private AutowireCapableBeanFactory beans;

    DisputeDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(DisputeDriver.class);
    }
}
