package org.gridcase.responsibility.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.responsibility.process.ListChangeDistrict.LISTED;

import java.util.List;
import java.util.Set;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.PeriodRows;
import org.gridcase.engine.TryAgain;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ProposedChange.Origin;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.domain.Opinion;
import org.gridcase.responsibility.process.ListAmendmentDriver.Change;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code bpmn/list-amendment.bpmn}. */
class ListAmendmentPathsTest extends ListAmendmentPaths {

    @Autowired
    private PeriodRows periods;

    @Test
    void heardByAllAndApproved() {
        Change change = driver.proposed();

        assertThat(change.units())
                .as("who leads or helps before or after")
                .containsExactly(district.department(1), district.department(2), district.town());
        assertThat(change.groups(HEAR))
                .containsExactly(
                        "department-officer." + district.department(1),
                        "department-officer." + district.department(2),
                        "town-officer." + district.town());
        assertThat(facts(change).stage()).isEqualTo("listHearing");

        change.heardByAll();
        assertThat(change.openTasks()).containsExactly(DECIDE);
        assertThat(change.groups(DECIDE)).containsExactly("district-centre." + district.code());

        change.approves(district.centre(), driver.today().plusDays(7));
        assertThat(change.passed())
                .containsSubsequence(
                        "listChangeFiled",
                        "amending",
                        "openHearing",
                        HEAR,
                        "closeHearing",
                        "openListDecision",
                        DECIDE,
                        "changeApproved",
                        "closeListChange",
                        "listChangeClosed");
        assertThat(change.ended()).isTrue();
        assertThat(change.record().state()).isEqualTo(ChangeState.APPROVED);
        assertThat(facts(change).status()).isEqualTo("closed");
        assertThat(openPeriods(change)).isEmpty();
    }

    @Test
    void whoeverSaysNothingIsHeardWithoutAnObjection() {
        Change change = driver.proposed()
                .hears(district.officer(1), "object", "经费没有随事权划转")
                .fires("hearingOver");

        assertThat(change.openTasks()).containsExactly(DECIDE);
        assertThat(change.said(district.department(1)).opinion()).isEqualTo(Opinion.OBJECT);
        assertThat(change.said(district.department(2)).opinion()).isEqualTo(Opinion.SILENT);
        assertThat(change.said(district.department(2)).givenBy()).isNull();
        assertThat(change.said(district.town()).opinion()).isEqualTo(Opinion.SILENT);
        assertThat(change.timeline()).containsSubsequence("listHeardObject", "listHeardSilent", "listHeardSilent");
        assertThat(change.passed()).contains("hearingOver");
    }

    @Test
    void silenceIsNoFailureOfAnybody() {
        Change change = driver.proposed().fires("hearingOver");

        assertThat(change.timeline()).doesNotContain("deadlineMissed", "supervision");
        assertThat(change.reminders(district.officer(1))).containsExactly("listHearing");
    }

    @Test
    void theHearingDoesNotEndBeforeItsTime() {
        Change change = driver.proposed();

        assertThatThrownBy(() -> change.executes("hearingOver")).isInstanceOf(TryAgain.class);
        assertThat(change.tasksOf(HEAR)).hasSize(3);
    }

    @Test
    void refusedWithAReason() {
        Change change = driver.proposed().heardByAll().decides(district.centre(), "refuse", "reason", "暂不具备条件");

        assertThat(change.passed()).endsWith("changeRefused", "closeListChange", "listChangeClosed");
        assertThat(change.record().state()).isEqualTo(ChangeState.REFUSED);
        assertThat(change.timeline()).contains("listChangeRefused");
        assertThat(change.reminders(district.townOfficer())).contains("listChange");
        assertThat(change.reminders(district.officer(1))).containsExactly("listHearing", "listChange");
    }

    @Test
    void undecidedItIsSupervised() {
        Change change = driver.proposed().heardByAll().fires("listDecisionOverdue");

        assertThat(change.openTasks()).containsExactly(DECIDE);
        assertThat(change.timeline()).containsSubsequence("deadlineMissed", "supervision");
        assertThat(change.reminders(district.centre())).contains("supervision");
        assertThat(change.passed()).containsSubsequence("listDecisionOverdue", "superviseListDecision", DECIDE);

        change.approves(district.centre(), driver.today());
        assertThat(change.ended()).isTrue();
    }

    @Test
    void takenBackWhileTheUnitsAreHeard() {
        Change change =
                driver.proposed().hears(district.officer(1), "accept", null).withdrawnBy(district.townOfficer());

        assertThat(change.ended()).isTrue();
        assertThat(change.passed()).containsSubsequence("withdrawnByProposer", "closeListChange", "listChangeClosed");
        assertThat(change.record().state()).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(openPeriods(change)).isEmpty();
    }

    @Test
    void takenBackBeforeTheDecisionAndNotAfterIt() {
        Change change = driver.proposed().heardByAll().withdrawnBy(district.townOfficer());
        Change decided = driver.proposed()
                .heardByAll()
                .approves(district.centre(), driver.today().plusDays(1));

        assertThat(change.ended()).isTrue();
        assertThatThrownBy(() -> decided.withdrawnBy(district.townOfficer()))
                .isInstanceOf(Refusal.class)
                .hasMessage("listChange.withdraw.tooLate");
    }

    @Test
    void anotherModuleProposesAndTheCentreAnswersForIt() {
        Change change = driver.proposedBy(
                Origin.CALL,
                "machine",
                new ListChange(
                        district.code(), List.of(TestLists.shared(district.code(), "S-02", "道路维护")), Set.of(LISTED)));

        assertThat(change.passed()).contains("listChangeProposed");
        assertThat(change.record().origin()).isEqualTo(Origin.CALL);
        assertThat(change.record().proposer().group()).isEqualTo("district-centre." + district.code());
        assertThat(change.units()).containsExactly(district.department(1), district.town());
        change.heardByAll().decides(district.centre(), "return", "reason", "请核实");
        assertThat(change.groups(REVISE)).containsExactly("district-centre." + district.code());
    }

    @Test
    void aUnitWithNobodyInPostHoldsNothingUp() {
        district.leaves(jdbc, district.officer(2));
        Change change = driver.proposed().fires("hearingOver");

        assertThat(change.said(district.department(2)).opinion()).isEqualTo(Opinion.SILENT);
        assertThat(change.reminders(district.centre()))
                .as("those who answer for the unit were told instead")
                .contains("listHearing");
    }

    @Test
    void unitsAndTheCentreAreRemindedInTime() {
        Change change =
                driver.proposed().hears(district.officer(1), "accept", null).goesOn();
        change.reminded(HEAR);

        assertThat(change.reminders(district.officer(1))).containsExactly("listHearing");
        assertThat(change.reminders(district.officer(2))).contains("listHearing", "warning", "lastWarning");
        assertThat(change.reminders(district.townOfficer())).contains("warning", "lastWarning");
        assertThat(change.timeline()).containsOnlyOnce("warning").containsOnlyOnce("lastWarning");

        change.heardByAll().reminded(DECIDE);
        assertThat(change.reminders(district.otherCentre())).contains("warning", "lastWarning");
        change.decides(district.centre(), "return", "reason", "请补充").reminded(REVISE);
        assertThat(change.reminders(district.townOfficer())).contains("listChange");
    }

    private CaseFacts facts(Change change) {
        return change.facts();
    }

    private List<PeriodRecord> openPeriods(Change change) {
        return periods.of(change.number).stream()
                .filter(period -> period.endedAt() == null)
                .toList();
    }
}
