package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.driving.ProcessDriver.as;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.GridcaseTest;
import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.call.WindowMissed;
import org.gridcase.call.process.CallDriver.Case;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second window that a unit of a call misses opens its accountability review; the first does not. */
@GridcaseTest
class SecondMissTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountabilityReviews accountability;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

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
        assertThat(call.notices()).as("the timer waits for no review").isEqualTo(2);
        assertThat(reviews(call)).isEmpty();

        management.executeJob(opening(call.number.value()).getId());
        assertThat(reviews(call)).singleElement().satisfies(review -> assertThat(review)
                .containsEntry("unit", "99010005")
                .containsEntry("origin", "missedAgain")
                .containsEntry("cited", "C-03")
                .containsEntry("five_yes", true)
                .containsEntry("state", "defence"));
    }

    /** What cannot be opened is tried again and seen in the end; the miss itself stands. */
    @Test
    void anOpeningThatFailsHoldsNothingUp() {
        String nowhere = "990100-2026-9" + System.nanoTime() % 100_000_000_000L;

        transaction.executeWithoutResult(status ->
                events.publishEvent(new WindowMissed(new CaseNumber(nowhere), PlaceCode.of("99010005"), 2, "C-03")));

        Job opening = opening(nowhere);
        int before = opening.getRetries();
        assertThatThrownBy(() -> management.executeJob(opening.getId())).isInstanceOf(Refusal.class);
        assertThat(opening(nowhere).getRetries()).isEqualTo(before - 1);
        runtime.deleteProcessInstance(opening.getProcessInstanceId(), "tried");
    }

    private Job opening(String number) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("second-miss")
                .variableValueEquals("missedCase", number)
                .list()
                .stream()
                .map(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .singleResult())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no review to open about " + number));
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
