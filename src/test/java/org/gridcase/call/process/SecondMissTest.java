package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.driving.ProcessDriver.as;

import java.util.List;
import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.call.process.CallDriver.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second window that a unit of a call misses opens its accountability review; the first does not. */
@GridcaseTest
class SecondMissTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountabilityReviews accountability;

    private CallDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(CallDriver.class);
    }

    @Test
    void theSecondMissOfTheLeadOpensItsReview() {
        Case call = driver.call("C-03").completes("dept-housing", "claimCall", "outcome", "accept");

        call.fires("handlingDue");
        assertThat(reviews(call)).isEmpty();

        call.fires("handlingDue");
        assertThat(reviews(call)).singleElement().satisfies(review -> assertThat(review)
                .containsEntry("unit", "99010005")
                .containsEntry("origin", "missedAgain")
                .containsEntry("cited", "C-03")
                .containsEntry("five_yes", true)
                .containsEntry("state", "defence"));
    }

    /** The accuser does not say by which entry a unit has to answer: the call itself does, whatever its matter is. */
    @Test
    void whoeverIsAccusedAnswersByTheEntryOfTheCall() {
        Case call = driver.call("C-03").completes("dept-housing", "claimCall", "outcome", "accept");
        call.fires("handlingDue");

        as("inspector", () -> accountability.accuse(call.number.value(), "99010005"));

        assertThat(reviews(call)).singleElement().satisfies(review -> assertThat(review)
                .containsEntry("origin", "accused")
                .containsEntry("cited", "C-03")
                .containsEntry("five_yes", true));
    }

    private List<Map<String, Object>> reviews(Case call) {
        return jdbc.sql("SELECT * FROM gridcase.accountability_review WHERE reviewed_case = ?")
                .param(call.number.value())
                .query()
                .listOfRows();
    }
}
