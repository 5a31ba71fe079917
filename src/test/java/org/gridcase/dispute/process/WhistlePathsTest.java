package org.gridcase.dispute.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.dispute.process.DisputeDriver.Case;
import org.junit.jupiter.api.Test;

/** Every path of {@code bpmn/whistle.bpmn}. */
class WhistlePathsTest extends DisputePaths {

    @Test
    void answeredInTimeItRestsWithWhoeverWent() {
        Case dispute = driver.violent().claims("grid-worker", "goToScene").fires("answerOwed");

        assertThat(dispute.openTasks()).containsExactly("goToScene");
        assertThat(dispute.open("goToScene").getAssignee()).isEqualTo("grid-worker");

        dispute.submits("grid-worker", "goToScene", "found", "已平息");
        assertThat(dispute.passedTasks()).containsExactly("goToScene", "mediate");
    }

    @Test
    void unansweredAtEveryLevelTheLastTaskStaysOpen() {
        Case dispute = driver.violent()
                .fires("answerOwed")
                .fires("answerOwed")
                .fires("answerOwed")
                .fires("answerOwed");

        assertThat(dispute.passedTasks()).containsExactly("goToScene", "goToScene", "goToScene", "goToScene");
        assertThat(dispute.openTasks()).containsExactly("goToScene");
        dispute.claims("district-centre", "goToScene");
    }

    @Test
    void missingReportFromTheSceneDoesNotHoldUpTheMediation() {
        Case dispute = driver.violent().claims("grid-worker", "goToScene").fires("sceneOverdue");

        assertThat(dispute.passedTasks()).containsExactly("goToScene", "mediate");
        assertThat(dispute.passed("serviceTask")).contains("recordSceneOverdue");
    }
}
