package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.deadline.PassedTime;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.junit.jupiter.api.Test;

/** What becomes of a whistle that nobody answers in time, and of whatever is given back or taken up too late. */
class WhistleDeadlinesTest extends DisputeDeadlines {

    @Test
    void whatIsGivenBackTooLateMustBeTakenUpAgain() {
        Case dispute = driver.inBuilding().claims("building-head", "mediate");
        PassedTime.until("answerOwed", dispute.number.value(), jdbc);
        jdbc.sql("UPDATE gridcase.clock_period SET due_at = now() + interval '9 days' WHERE case_number = :case")
                .param("case", dispute.number.value())
                .update();

        dispute.givesBack("building-head", "mediate");

        assertThat(owed(dispute).accepted()).isFalse();
        assertThat(owed(dispute).acceptBy())
                .isAfter(clock.instant())
                .isBefore(owed(dispute).dueAt());
        assertThat(edge(dispute).getDuedate()).isEqualTo(period(dispute, "accept_by"));
        assertThat(toldOf(dispute, "givenBack")).containsAll(ABOVE_BUILDING);
    }

    @Test
    void whatIsTakenUpTooLateEscalatesAllTheSame() {
        Case dispute = driver.inBuilding();
        PassedTime.until("deadlineReached", dispute.number.value(), jdbc);

        dispute.claims("building-head", "mediate");
        assertThat(owed(dispute).accepted()).isFalse();

        management.executeJob(edge(dispute).getId());
        assertThat(timeline(dispute)).contains("unaccepted");
        assertThat(dispute.passedStages()).containsExactly("building", "grid");
    }

    @Test
    void aWhistleGivenBackTooLateIsRaisedAtOnce() {
        Case dispute = driver.violent().claims("volunteer", "goToScene").fires("answerOwed");
        assertThat(dispute.openTasks()).containsExactly("goToScene");

        dispute.givesBack("volunteer", "goToScene").fires("cannotGo");

        assertThat(timeline(dispute))
                .containsSubsequence("whistleAnswered", "whistleReturned", "unaccepted", "whistleRaised");
        assertThat(cases.facts(number(dispute)).stage()).isEqualTo("community");
    }

    @Test
    void whoIsCalledWhenNobodyCameIsTold() {
        Case dispute = driver.violent();
        assertThat(toldOf(dispute, "whistleRaised")).isEmpty();

        dispute.fires("answerOwed");

        assertThat(toldOf(dispute, "whistleRaised")).contains("community-mediator", "community-secretary");
        assertThat(toldOf(dispute, "unaccepted")).contains("grid-worker", "volunteer");
    }

    @Test
    void aWhistleGivenBackInTimeWaitsForAnotherAnswer() {
        Case dispute = driver.violent().claims("volunteer", "goToScene").givesBack("volunteer", "goToScene");

        assertThat(timeline(dispute)).contains("whistleReturned").doesNotContain("whistleRaised");
        dispute.claims("grid-worker", "goToScene");
        assertThat(dispute.openTasks()).containsExactly("goToScene");
    }
}
