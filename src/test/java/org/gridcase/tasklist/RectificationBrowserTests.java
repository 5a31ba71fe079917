package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.implementation.Implementations;
import org.gridcase.implementation.NewImplementation;
import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.ObjectionDriver;
import org.gridcase.publicity.process.ObjectionDriver.Objection;
import org.gridcase.rectification.process.RectificationDriver;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** A problem on its way through Tasklist until it is put right, and a task until it is confirmed. */
class RectificationBrowserTests extends BrowserTest {

    private static final String TIMELINE = ".gc-timeline-part";
    private static final PlaceCode COMMUNITY = PlaceCode.of("990100001001");

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Implementations implementations;

    @Test
    void disputedNamedLateRaisedAndPutRight() {
        page.signIn("inspector").openStartForm("限期整改");
        page.form.fill("责任单位所在地点编码", COMMUNITY.value()).select("责任单位", "社区“两委”");
        page.form.fill("问题摘要", "公开栏三个月未更新").fill("问题描述", "收支三个月未公开，应按月公开。");
        page.screenshot("130-point-out").startAndSeeItDone();
        String number = jobs.numberOf("公开栏三个月未更新");

        page.signIn("community-secretary")
                .openTask(jobs.task(number, "answerProblem"))
                .claim();
        page.form.choose("有异议").fill("说明", "公开栏当日在维修");
        page.screenshot("131-answer-problem").submitAndSeeItDone();

        page.signIn("inspector").openTask(jobs.task(number, "ruleOnDispute")).claim();
        page.tab("案件概览").seeText(TIMELINE, "公开栏当日在维修");
        page.longScreenshot("132-rectification-overview").tab("办理");
        page.form.choose("维持，须整改").fill("理由", "维修前已三个月未更新");
        page.screenshot("133-rule-on-dispute").submitAndSeeItDone();

        page.signIn("community-secretary")
                .openTask(jobs.task(number, "nameMeasures"))
                .claim();
        page.form.fill("整改措施", "补齐收支，专人按月更新").pickDay("整改期限", 60);
        page.screenshot("134-name-measures").submitAndSeeItDone();

        page.signIn("inspector").openTask(jobs.task(number, "consentToDate")).claim();
        page.form.choose("同意");
        page.screenshot("135-consent-to-date").submitAndSeeItDone();

        jobs.timePasses(number, "rectificationDue");
        page.signIn("town-officer")
                .openTask(jobs.task(number, "orderRectification"))
                .claim();
        page.form.fill("督办要求", "三日内补齐").pickDay("新的整改期限", 3);
        page.screenshot("136-order-rectification").submitAndSeeItDone();

        page.signIn("community-secretary")
                .openTask(jobs.task(number, "reportRectified"))
                .claim();
        page.form.fill("整改情况", "已补齐并张贴");
        page.screenshot("137-report-rectified").submitAndSeeItDone();

        page.signIn("inspector").openTask(jobs.task(number, "checkRectified")).claim();
        page.form.choose("已整改");
        page.screenshot("138-check-rectified").submitAndSeeItDone();
        assertThat(cases.facts(new CaseNumber(number)).status()).isEqualTo("closed");
    }

    @Test
    void aTaskOfAResolutionIsDoneLateAndConfirmed() {
        String number = implementations
                .assign(
                        new NewImplementation(
                                resolution(),
                                COMMUNITY,
                                Post.COMMUNITY_SECRETARY,
                                "更换三号楼楼道灯",
                                "更换三号楼楼道灯十盏。",
                                LocalDate.now().plusDays(20)),
                        "town-officer")
                .value();

        jobs.timePasses(number, "implementationDue");
        page.signIn("town-officer").openTask(jobs.task(number, "decideOnDelay")).claim();
        page.form.choose("延期").pickDay("新的期限", 30).fill("理由", "材料未到");
        page.screenshot("140-decide-on-delay").submitAndSeeItDone();

        page.signIn("community-secretary")
                .openTask(jobs.task(number, "carryOut"))
                .claim();
        page.form.choose("已完成").fill("说明", "十盏灯已换").fill("支出金额（元）", "1280.5");
        page.screenshot("141-carry-out").submitAndSeeItDone();

        page.signIn("supervision-member")
                .openTask(jobs.task(number, "confirmDone"))
                .claim();
        page.tab("案件概览").seeText(TIMELINE, "1280.50");
        page.longScreenshot("142-implementation-overview").tab("办理");
        page.form.choose("确认完成");
        page.screenshot("143-confirm-done").submitAndSeeItDone();
        assertThat(cases.facts(new CaseNumber(number)).status()).isEqualTo("closed");
    }

    @Test
    void theResidentSaysOnATelephoneWhetherItIsPutRight() {
        NoticeDriver notices = beans.createBean(NoticeDriver.class);
        ObjectionDriver objections = beans.createBean(ObjectionDriver.class);
        RectificationDriver problems = beans.createBean(RectificationDriver.class);
        String deputy = objections.deputyIn(notices.town);
        Objection objection =
                objections.to(notices.published("高龄补贴发放标准", true)).answered(deputy, "uphold", "标准写错，已按文件更正。");
        problems.newestAbout(objection.number)
                .completes(deputy, "answerProblem", "outcome", "accept")
                .completes(
                        deputy,
                        "nameMeasures",
                        "measures",
                        "更正标准。",
                        "dueOn",
                        problems.inDays(5).toString())
                .completes(deputy, "reportRectified", "done", "已按文件更正并重新张贴，补发差额。");
        onTelephone();

        page.open("/notices/objections/" + objection.number);
        chromium.findElement(By.name("code")).sendKeys(objection.code);
        page.click(By.cssSelector("main form button"));
        page.seeText("main", "补发差额");
        page.longScreenshot("144-objector-asked-phone");
        chromium.findElement(By.name("reason")).sendKeys("差额还没有收到。");
        page.click(By.cssSelector("button[value=notPutRight]"));
        page.seeText("main", "责任单位定措施");
        page.longScreenshot("145-objector-said-phone");
        assertFits();
    }

    private CaseNumber resolution() {
        return cases.open(new NewCase(
                "consultation", "楼道灯决议", "内容", "other", COMMUNITY, "resident", null, List.of(), null, null, null));
    }
}
