package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.GridcaseTest;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the path tests of the call models have in common: real transactions, and a driver for the people in them. */
@GridcaseTest
abstract class CallPaths {

    /** Road maintenance: transport leads (50), the city helps (20), the town too (30). */
    static final String ROADS = "S-02";

    /** Kept by the district: housing alone. */
    static final String DEVELOPMENT = "C-03";

    /** Kept by the district: land leads. */
    static final String FACILITIES = "C-05";

    /** Handed down to the towns. */
    static final String MEDIATION = "H-06";

    static final String TRANSPORT = "99010002";
    static final String HOUSING = "99010005";
    static final String LAND = "99010006";

    @Autowired
    private AutowireCapableBeanFactory beans;

    CallDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(CallDriver.class);
    }

    /** What is asked is refused, whichever way the engine wraps it, and the message says why. */
    static void refuses(String messageKey, ThrowingCallable action) {
        assertThatThrownBy(action)
                .satisfies(thrown -> assertThat(Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                                .filter(Refusal.class::isInstance)
                                .map(refusal -> ((Refusal) refusal).messageKey()))
                        .contains(messageKey));
    }

    /** A call about a power that one department has alone, claimed by its officer. */
    CallDriver.Case held() {
        return driver.call(DEVELOPMENT).completes("dept-housing", "claimCall", "outcome", "accept");
    }

    /** The same, with a result that waits to be confirmed. */
    CallDriver.Case reported() {
        return held().submits("dept-housing", "handleCall", "outcome", "done", "report", "已办结");
    }
}
