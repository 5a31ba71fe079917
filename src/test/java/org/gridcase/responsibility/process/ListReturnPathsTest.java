package org.gridcase.responsibility.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.process.ListAmendmentDriver.Change;
import org.junit.jupiter.api.Test;

/** The paths of {@code bpmn/list-amendment.bpmn} on which the district office returns a change. */
class ListReturnPathsTest extends ListAmendmentPaths {

    @Test
    void returnedRevisedAndHeardAgain() {
        Change change = driver.proposed()
                .hears(district.officer(1), "object", "应由第三部门主责")
                .fires("hearingOver")
                .decides(district.centre(), "return", "reason", "请研究主责单位");
        assertThat(change.openTasks()).containsExactly(REVISE);
        assertThat(change.groups(REVISE)).containsExactly("town-officer." + district.town());
        assertThat(change.record().state()).isEqualTo(ChangeState.RETURNED);

        change.revises(
                district.townOfficer(),
                "outcome",
                "proposeAgain",
                "reason",
                "改由第三部门主责",
                "lead",
                district.department(3),
                "shares",
                district.department(3) + " 55.5\n" + district.department(1) + " 44.5");
        assertThat(change.record().round()).isEqualTo(2);
        assertThat(change.units())
                .as("the town helped before")
                .containsExactly(district.department(1), district.department(3), district.town());
        assertThat(change.proposedContent().lead().value()).isEqualTo(district.department(3));
        assertThat(change.proposedContent().title())
                .as("what was not filled in")
                .isEqualTo("供热保障");

        change.heardByAll().approves(district.centre(), driver.today().plusDays(1));
        assertThat(change.record().state()).isEqualTo(ChangeState.APPROVED);
        assertThat(change.passed()).containsSubsequence("openListRevision", REVISE, "openHearing", "changeApproved");
        assertThat(change.timeline())
                .containsSubsequence("listChangeReturned", "listChangeProposedAgain", "listChangeApproved");
    }

    @Test
    void itIsReturnedAsOftenAsTheConfigurationSays() {
        Change change = returned()
                .revises(district.townOfficer(), "outcome", "proposeAgain", "reason", "补充了依据")
                .heardByAll();

        assertThatThrownBy(() -> change.decides(district.centre(), "return", "reason", "再改"))
                .hasRootCauseMessage("listChange.decide.noReturn");
        change.givesBack(district.centre(), DECIDE).decides(district.centre(), "refuse", "reason", "仍不成熟");
    }

    @Test
    void returnedAndTakenBack() {
        Change change = returned().revises(district.townOfficer(), "outcome", "withdrawn", "reason", "不再提出");

        assertThat(change.passed()).endsWith("changeGivenUp", "closeListChange", "listChangeClosed");
        assertThat(change.record().state()).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(change.reminders(district.officer(2))).contains("listChange");
    }

    @Test
    void returnedAndForgotten() {
        Change change = returned().fires("revisionOverdue");

        assertThat(change.passed()).endsWith("lapseListChange", "changeLapsed", "closeListChange", "listChangeClosed");
        assertThat(change.record().state()).isEqualTo(ChangeState.LAPSED);
        assertThat(change.timeline()).contains("listChangeLapsed");
    }

    @Test
    void onlyTheProposerRevises() {
        Change change = driver.proposedBy(district.centre()).heardByAll();
        change.decides(district.otherCentre(), "return", "reason", "请补充依据");

        assertThatThrownBy(() -> change.claims(district.otherCentre(), REVISE))
                .hasRootCauseMessage("listChange.notProposer");
        change.revises(district.centre(), "outcome", "proposeAgain", "reason", "已补充");
        assertThat(change.tasksOf(HEAR)).isNotEmpty();
    }

    @Test
    void whoeverFollowsInThePostRevises() {
        Change change = driver.proposedBy(district.centre()).heardByAll();
        change.decides(district.otherCentre(), "return", "reason", "请补充依据");
        district.leaves(jdbc, district.centre());

        change.revises(district.otherCentre(), "outcome", "proposeAgain", "reason", "接手后补充");

        assertThat(change.record().proposedBy()).isEqualTo(district.otherCentre());
    }

    @Test
    void takenBackWhileItIsReturned() {
        assertThat(returned().withdrawnBy(district.townOfficer()).ended()).isTrue();
    }

    private Change returned() {
        return driver.proposed().heardByAll().decides(district.centre(), "return", "reason", "请补充依据");
    }
}
