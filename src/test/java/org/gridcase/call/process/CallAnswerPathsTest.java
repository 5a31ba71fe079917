package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.driving.ProcessDriver.as;

import java.util.List;
import java.util.Map;
import org.gridcase.call.process.CallDriver.Case;
import org.gridcase.call.service.PushDowns;
import org.gridcase.call.service.PushDowns.Answer;
import org.gridcase.territory.Territory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The paths of {@code bpmn/department-call.bpmn} on which a unit refuses a call, hands it back, or does not answer. */
class CallAnswerPathsTest extends CallPaths {

    @Autowired
    private PushDowns pushDowns;

    @Autowired
    private Territory territory;

    @Test
    void theCentreIsSupervisedWhenItDoesNotAssign() {
        Case call = driver.call(null);

        call.fires("assignmentDue");

        assertThat(call.notices()).isEqualTo(1);
        assertThat(call.openTasks()).containsExactly("assignUnit");
    }

    @Test
    void aCallThatNobodyAnswersIsTheListedLeadsAllTheSame() {
        Case call = driver.call(ROADS);

        call.fires("claimWindow");

        assertThat(call.openTasks()).containsExactly("handleCall");
        assertThat(call.open("handleCall").getAssignee()).isNull();
        assertThat(call.notices()).isEqualTo(1);
        assertThat(call.value("binding")).isEqualTo("true");
        assertThat(call.timeline()).contains("noticeIssued", "documentKept", "callAssigned");
        call.claims("dept-transport", "handleCall");
        assertThat(call.timeline()).contains("callClaimed");
    }

    @Test
    void aCallThatAnOfficerTookAndNeverAnsweredIsTheLeadsToo() {
        Case call = driver.call(ROADS).claims("dept-transport", "claimCall");

        call.fires("claimWindow");

        assertThat(call.openTasks()).containsExactly("handleCall");
    }

    @Test
    void aRefusedCallGoesToTheUnitOfTheCitedEntry() {
        Case call = driver.call(DEVELOPMENT);

        call.completes("dept-housing", "claimCall", "outcome", "refuse", "entry", FACILITIES, "reason", "属设施布点");

        assertThat(call.value("lead")).isEqualTo(LAND);
        assertThat(call.openTasks()).containsExactly("claimCall");
        call.completes("dept-land", "claimCall", "outcome", "accept");
        assertThat(call.part(HOUSING).openTasks()).containsExactly("handlePart");
    }

    @Test
    void aRefusalNeedsTheEntryOfAnotherUnit() {
        Case call = driver.call(DEVELOPMENT).claims("dept-housing", "claimCall");

        Map.of("call.entry.unknown", "Z-99", "call.refusal.own", DEVELOPMENT, "call.refusal.notListed", " ")
                .forEach((key, entry) -> refuses(
                        key,
                        () -> call.submits(
                                "dept-housing", "claimCall", "outcome", "refuse", "entry", entry, "reason", "不归我们")));
        assertThat(call.openTasks()).containsExactly("claimCall");
        assertThat(call.timeline()).doesNotContain("callRefused");
    }

    @Test
    void theSecondRefusalIsDecidedByTheCentre() {
        Case call = refusedTwice();

        call.completes("district-centre", "arbitrate", "outcome", "interpret", "unit", HOUSING, "reason", "属片区开发配套");

        assertThat(call.value("lead")).isEqualTo(HOUSING);
        assertThat(call.timeline()).contains("callInterpreted");
        call.completes("dept-housing", "claimCall", "outcome", "accept");
        assertThat(call.openTasks()).containsExactly("handleCall");
    }

    @Test
    void theCentreIsSupervisedWhenItDoesNotDecideAndMayHaveTheListAmended() {
        Case call = refusedTwice();

        call.fires("arbitrationDue")
                .completes(
                        "district-centre",
                        "arbitrate",
                        "outcome",
                        "amend",
                        "unit",
                        LAND,
                        "entryTitle",
                        "公共设施用地移交",
                        "legalBasis",
                        "《城乡规划法》",
                        "reason",
                        "清单未写明移交环节");

        assertThat(call.notices()).isEqualTo(1);
        assertThat(call.value("lead")).isEqualTo(LAND);
        assertThat(call.timeline()).contains("callArbitrated");
        assertThat(call.openTasks()).containsExactly("claimCall");
    }

    @Test
    void handingItBackToTheTownIsDecidedByTheCentreAtOnce() {
        Case call = driver.call(DEVELOPMENT);

        call.completes("dept-housing", "claimCall", "outcome", "refuse", "entry", MEDIATION, "reason", "属镇街调解");

        assertThat(call.openTasks()).containsExactly("arbitrate");
    }

    @Test
    void aDepartmentThatCitesAHandedDownPowerHasTheTownAsItsLead() {
        Answer answer = as(
                "dept-housing",
                () -> pushDowns.tried(
                        CallDriver.citing("H-07"),
                        territory.person("dept-housing").orElseThrow()));
        Case call = driver.new Case(answer.call());

        call.completes("town-officer", "claimCall", "outcome", "accept")
                .partsDone()
                .submits("town-officer", "handleCall", "outcome", "done", "report", "已指导成立业主委员会")
                .completes("dept-housing", "confirmResult", "outcome", "accept");

        assertThat(call.value("lead")).isEqualTo(CallDriver.TOWN);
        assertThat(call.ended()).isTrue();
    }

    private Case refusedTwice() {
        Case call = driver.call(DEVELOPMENT)
                .completes("dept-housing", "claimCall", "outcome", "refuse", "entry", FACILITIES, "reason", "属设施布点")
                .completes("dept-land", "claimCall", "outcome", "refuse", "entry", DEVELOPMENT, "reason", "属片区开发");
        assertThat(call.openTasks()).isEqualTo(List.of("arbitrate"));
        return call;
    }
}
