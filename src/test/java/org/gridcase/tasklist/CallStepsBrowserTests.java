package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.gridcase.ApiClient;
import org.gridcase.accountability.process.ReviewDriver;
import org.gridcase.accountability.process.ReviewDriver.Review;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.Accounts.Account;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The partners' and the town's steps of a call, and the steps of a review, in Tasklist and in a real Chromium. */
class CallStepsBrowserTests extends BrowserTest {

    private static final String TIMELINE = ".gc-timeline-part";

    @Autowired
    private IdentityService identity;

    @Autowired
    private Accounts accounts;

    private ReviewDriver reviews;

    @BeforeEach
    void open() {
        reviews = beans.createBean(ReviewDriver.class);
    }

    @Test
    void partnersHelpTheLeadReportsAndTheTownConfirms() {
        String call = called();
        page.signIn("dept-transport").openTask(jobs.task(call, "claimCall")).claim();
        page.form.choose("签收承办");
        page.submitAndSeeItDone();

        page.signIn("dept-urban").openTask(part(call, "99010001")).claim();
        seesNoLeftovers();
        page.screenshot("70-part");
        page.form.choose("请求退出").fill("请求退出的理由", "路段不在城管管辖范围");
        page.screenshot("71-part-release").submitAndSeeItDone();

        page.signIn("dept-transport").openTask(released(call, "99010001")).claim();
        seesNoLeftovers();
        page.tab("案件概览").seeText(TIMELINE, "路段不在城管管辖范围");
        page.screenshot("72-release-overview").tab("办理");
        page.form.choose("同意退出");
        page.screenshot("73-consent").submitAndSeeItDone();

        page.signIn("town-officer").openTask(part(call, "990100001")).claim();
        page.form.choose("已完成").fill("配合办理情况", "已组织村民疏导");
        page.submitAndSeeItDone();

        page.signIn("dept-transport").openTask(jobs.task(call, "handleCall"));
        page.form.choose("已解决");
        seesNoLeftovers();
        page.screenshot("74-handle");
        page.form.fill("办理情况", "已修复").fill("费用（元）", "100.01");
        page.submitAndSeeItDone();

        page.signIn("town-officer").openTask(jobs.task(call, "confirmResult")).claim();
        seesNoLeftovers();
        page.screenshot("75-confirm");
        page.tab("案件概览").seeText(TIMELINE, "已修复");
        page.scrollTo(TIMELINE).screenshot("76-confirm-overview");
        page.tab("办理");
        page.form.choose("认可");
        page.submitAndSeeItDone();
    }

    @Test
    void theUnitDefendsItselfThePanelVotesAndTheUnitAppeals() {
        Review review = reviews.goesOn();
        String number = review.number.value();

        page.signIn("dept-urban").openTask(jobs.task(number, "stateDefence")).claim();
        seesNoLeftovers();
        page.screenshot("80-defence");
        page.tab("案件概览").seeText(TIMELINE, "问责");
        page.longScreenshot("81-defence-overview");
        page.tab("办理");
        page.form.fill("申辩", "转运车辆故障，已借用车辆补运。");
        page.submitAndSeeItDone();

        String member = review.members(1).get(0);
        maySignIn(member);
        page.signIn(member).openTask(vote(number, member));
        page.tab("案件概览").seeText(TIMELINE, "转运车辆故障");
        page.longScreenshot("82-vote-overview");
        page.tab("办理");
        seesNoLeftovers();
        page.form.choose("应当问责").fill("理由", "依据充分");
        page.screenshot("83-vote");
        page.submitAndSeeItDone();
        review.members(1).stream()
                .skip(1)
                .forEach(other -> review.completes(other, "castVote", "outcome", "held", "reason", "依据充分"));

        page.signIn("dept-urban").openTask(jobs.task(number, "appealOrAccept")).claim();
        page.form.choose("申诉").fill("申诉理由", "未考虑极端天气");
        seesNoLeftovers();
        page.screenshot("84-appeal");
    }

    /** The lot may fall on somebody whom another test has put in post, without an account or with another password. */
    private void maySignIn(String member) {
        if (identity.createUserQuery().userId(member).count() == 0) {
            accounts.synchronize(List.of(new Account(member, "评议成员", Set.of("staff"))));
        }
        accounts.setPassword(member, "gridcase");
    }

    private String called() {
        String title = "道路塌陷 " + System.nanoTime();
        ApiClient.basic(port, "town-officer", "gridcase")
                .post(
                        "/api/calls",
                        Map.of(
                                "title", title,
                                "description", "路面塌陷约两平方米，已围挡。",
                                "matter", "other",
                                "entry", "S-02",
                                "urgency", "ordinary",
                                "placeCode", "990100001"));
        return jobs.numberOf(title);
    }

    private String part(String call, String unit) {
        return jobs.task(partNumber(call, unit), "handlePart");
    }

    private String released(String call, String unit) {
        return jobs.task(partNumber(call, unit), "consentRelease");
    }

    private String partNumber(String call, String unit) {
        return jdbc.sql("SELECT case_number FROM gridcase.call_part WHERE call_number = ? AND unit = ?")
                .params(call, unit)
                .query(String.class)
                .single();
    }

    private String vote(String number, String member) {
        List<String> ids = tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("castVote")
                .taskAssignee(member)
                .list()
                .stream()
                .map(org.camunda.bpm.engine.task.Task::getId)
                .toList();
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }
}
