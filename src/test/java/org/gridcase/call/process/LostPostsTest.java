package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gridcase.TestOfficers;
import org.gridcase.call.Calls;
import org.gridcase.call.MakeCall;
import org.gridcase.call.process.CallDriver.Case;
import org.gridcase.call.service.CallProgress;
import org.gridcase.responsibility.TestLists;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.PostsChanged;
import org.gridcase.territory.PostsChanged.Change;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever leaves a post leaves no task behind that others cannot take; and where nobody is left, the centre acts. */
class LostPostsTest extends CallPaths {

    private static final String CITY = "99010001";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Calls calls;

    @Autowired
    private CallProgress progress;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatALeaverHeldInCallsAndPartsIsFreeAtOnce() {
        String lead = unique("lead");
        String partner = unique("partner");
        HeldPost ofLead = TestOfficers.inPost(jdbc, lead, "某主责", Post.DEPARTMENT_OFFICER, TRANSPORT);
        HeldPost ofPartner = TestOfficers.inPost(jdbc, partner, "某配合", Post.DEPARTMENT_OFFICER, CITY);
        Case call = driver.call(ROADS).completes(lead, "claimCall", "outcome", "accept");
        Case part = call.part(CITY).claims(partner, "handlePart");
        assertThat(call.open("handleCall").getAssignee()).isEqualTo(lead);

        leaves(lead, ofLead);
        leaves(partner, ofPartner);

        assertThat(call.open("handleCall").getAssignee()).isNull();
        assertThat(part.open("handlePart").getAssignee()).isNull();
        assertThat(call.timeline()).contains("callGivenBack").doesNotContain("unitVacant");
        part.completes("dept-urban", "handlePart", "outcome", "done", "report", "已清障");
        call.partsDone().completes("dept-transport", "handleCall", "outcome", "done", "report", "已修复");
        assertThat(call.openTasks()).containsExactly("confirmResult");
    }

    @Test
    void theCentreMayTakeUpWhatTheLastOfficerOfAUnitLeftBehind() {
        PlaceCode district = TestLists.district(jdbc);
        String last = unique("last");
        HeldPost post = TestOfficers.inPost(jdbc, last, "某末任", Post.DEPARTMENT_OFFICER, district + "02");
        Case call = assigned(district);
        assertThat(candidates(call, "claimCall")).containsExactly(post.group());

        leaves(last, post);

        assertThat(candidates(call, "claimCall"))
                .containsExactlyInAnyOrder(post.group(), "district-centre." + district);
        assertThat(call.timeline()).contains("unitVacant");
    }

    /** By the API as by Tasklist: the claim is the centre's for the unit, and is recorded as such. */
    @Test
    void theCentreClaimsAndReportsForAVacantUnitAndItIsOnTheRecord() {
        PlaceCode district = TestLists.district(jdbc);
        String centre = unique("centre");
        TestOfficers.inPost(jdbc, centre, "某中心", Post.DISTRICT_CENTRE, district.value());
        Case call = assigned(district);

        CallDriver.as(centre, () -> {
            calls.claim(call.number, centre);
            return progress.report(call.number.value(), "已联系外聘队伍", BigDecimal.TEN, null);
        });

        assertThat(call.openTasks()).containsExactly("handleCall");
        assertThat(jdbc.sql("""
                        select unit || ' ' || claimed_by from gridcase.call_claim
                         where case_number = ? and ended_at is null""").param(call.number.value()).query(String.class).single())
                .isEqualTo(district + "02 " + centre);
        assertThat(call.timeline())
                .containsSubsequence("unitVacant", "callClaimed", "centreActed", "callProgressPercent", "centreActed");
    }

    /** With somebody in post the centre only looks on. */
    @Test
    void theCentreDoesNotClaimForAUnitThatHasPeople() {
        PlaceCode district = TestLists.district(jdbc);
        String centre = unique("centre");
        TestOfficers.inPost(jdbc, centre, "某中心", Post.DISTRICT_CENTRE, district.value());
        TestOfficers.inPost(jdbc, unique("officer"), "某科员", Post.DEPARTMENT_OFFICER, district + "02");
        Case call = assigned(district);

        refuses("call.claim.unitOnly", () -> calls.claim(call.number, centre));
        assertThat(call.openTasks()).containsExactly("claimCall");
    }

    private Case assigned(PlaceCode district) {
        return driver.make(new MakeCall(
                        "新设事项", "镇街无法独立解决。", null, "ordinary", null, district + "001", null, null, "town-officer"))
                .completes(
                        "district-centre",
                        "assignUnit",
                        "unit",
                        district + "02",
                        "entryTitle",
                        "新设事项",
                        "legalBasis",
                        "依据",
                        "reason",
                        "新设部门职责");
    }

    private List<String> candidates(Case call, String task) {
        return jdbc.sql("select group_id_ from act_ru_identitylink where task_id_ = ? and type_ = 'candidate'")
                .param(call.open(task).getId())
                .query(String.class)
                .list();
    }

    private void leaves(String username, HeldPost post) {
        TestOfficers.left(jdbc, username);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PostsChanged(Set.of(), Set.of(new Change(username, post)))));
    }

    private static String unique(String what) {
        return what + "-" + Long.toString(System.nanoTime(), 36);
    }
}
