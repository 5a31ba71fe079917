package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.consultation.process.ConsultationDriver;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.engine.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

/** A matter on its way through the six steps, each taken in a real Chromium by those who take it. */
class ConsultationBrowserTests extends BrowserTest {

    private static final String PART = ".gc-consultation-part";

    @Autowired
    private Accounts accounts;

    private ConsultationDriver people;
    private ConsultationOnPage steps;

    @BeforeEach
    void arrive() {
        people = beans.createBean(ConsultationDriver.class);
        people.haveAccounts(accounts);
        steps = new ConsultationOnPage(people, page, jobs);
        steps.haveNames(jdbc);
    }

    @Test
    void aTopicIsResolvedObjectedToResolvedAgainAndCarriedOut() {
        String title = "三号楼加装电梯 " + System.nanoTime() % 1_000_000;
        String number = accepted(title);

        String text = "每户出资三千元，加装一部电梯。";
        steps.prepares(number, text, "居民来信十二封，物业书面意见一份。", "举手", "160-propose");
        steps.meets(number, "161-propose");
        steps.prepares(number, null, "两委商议意见：同意党委提议。", "举手", "162-consult");
        steps.meets(number, "163-consult");
        steps.prepares(number, null, "党员大会审议意见草案。", "举手", "164-review");
        steps.meets(number, "165-review");
        resolved(number, "166-resolve");
        steps.isOverseen(number, "167-oversee");

        String notice = publishedResult(number, "168-publish");
        String objection = objectedTo(notice);
        upheld(objection);
        sentBack(number, notice);

        resolved(number, "174-resolve-again");
        steps.isOverseen(number, "175-oversee-again");
        String again = publishedResult(number, "176-publish-again");
        assertThat(steps.of(number).record().inForceAt()).as("in its period").isNull();
        jobs.timePasses(again, "objectionsOver");
        planned(number);
        carriedOut(number);
        reported(number);
        assertThat(steps.of(number).status()).isEqualTo("closed");
    }

    @Test
    void whatTheCommitteeProposedIsNotPublishedAndSentBack() {
        String title = "楼道照明改造 " + System.nanoTime() % 1_000_000;
        page.signIn(people.secretary).openStartForm("六步协商");
        page.form.fill("协商事项", title).select("协商小组", "民生").fill("基本情况", "三号楼楼道照明损坏较多。");
        page.screenshot("190-start-consultation").startAndSeeItDone();
        Consultation consultation = steps.of(jobs.numberOf(title));
        consultation.goesOn();
        consultation.passesToPublication();
        consultation.notice().isDropped();

        page.openTask(jobs.task(consultation.number.value(), "decideStopped")).claim();
        page.tab("案件概览").seeText(PART, "监督委员会监事");
        page.longScreenshot("191-stopped-overview").tab("办理");
        page.form.choose("退回前序环节").select("退回到", "两委商议").fill("理由", "费用分摊写得不清楚，重新商议。");
        seesNoLeftovers();
        page.screenshot("192-decide-stopped").submitAndSeeItDone();
        page.openTask(jobs.task(consultation.number.value(), "prepareStep"));
        assertThat(consultation.facts().stage()).isEqualTo("consult");
        page.screenshot("193-back-at-consult");
    }

    /** Suggested by a resident on a telephone, and sorted by the secretary. @return the consultation that came of it */
    private String accepted(String title) {
        onTelephone();
        page.open("/topics/new?q=" + people.town.community());
        page.click(By.cssSelector(".list a"));
        page.see(By.name("title")).sendKeys(title);
        new Select(chromium.findElement(By.name("matter"))).selectByVisibleText("公共设施");
        chromium.findElement(By.name("text")).sendKeys("三号楼老人多，上下楼不便，希望加装电梯。");
        page.click(By.cssSelector("main form button"));
        page.seeText(".notice.good", "议题已受理");
        String topic = page.text("code.receipt");
        atDesk();

        page.signIn(people.secretary).openTask(jobs.task(topic, "sortTopic")).claim();
        page.form.choose("纳入协商").select("协商小组", "民生协商小组");
        page.screenshot("150-sort").submitAndSeeItDone();
        return jdbc.sql("SELECT number FROM gridcase.case_file WHERE linked_to = ? AND kind = 'consultation'")
                .param(topic)
                .query(String.class)
                .single();
    }

    private void resolved(String number, String picture) {
        page.signIn(people.secretary);
        steps.prepares(number, null, "居民代表大会决议草案。", "票决", picture);
        steps.meetsWithPapers(number, picture);
    }

    /** @return the notice */
    private String publishedResult(String number, String picture) {
        jobs.goesOn(number);
        String notice = steps.of(number).notice().number.value();
        page.signIn(people.secretary);
        steps.isPublished(notice, picture);
        return notice;
    }

    /** A resident reads the result and objects, without signing in. @return the objection */
    private String objectedTo(String notice) {
        onTelephone();
        page.loginPage().open("/notices/" + notice).seeText("main", "每户出资三千元");
        assertThat(page.text("main")).contains("党委提议", "应到 3 人");
        page.longScreenshot("169-result-phone");
        assertFits();
        page.click(By.cssSelector("a[href$='/objection']"));
        page.see(By.name("text")).sendKeys("我家没有收到会议通知。");
        page.click(By.cssSelector("main form button"));
        page.seeText(".notice.good", "异议已受理");
        String objection = page.text("code.receipt");
        atDesk();
        return objection;
    }

    /** By somebody else than who published the notice. */
    private void upheld(String objection) {
        page.signIn(people.deputy)
                .openTask(jobs.task(objection, "answerObjection"))
                .claim();
        page.tab("案件概览").seeText(".gc-overview", "我家没有收到会议通知");
        seesNoLeftovers(".gc-facts-part", ".gc-timeline-part");
        page.longScreenshot("170-objection-overview").tab("办理");
        page.form.choose("异议成立").fill("理由", "经核实，确有三户没有收到通知。");
        seesNoLeftovers();
        page.screenshot("171-answer-objection").submitAndSeeItDone();
    }

    private void sentBack(String number, String notice) {
        page.signIn(people.secretary)
                .openTask(jobs.task(number, "nameReturnStep"))
                .claim();
        page.form.select("退回到", "居民代表大会决议").fill("理由", "有住户没有收到会议通知，重新审议。");
        page.screenshot("172-return").submitAndSeeItDone();
        page.open("/notices/" + notice).seeText("main", "有住户没有收到会议通知");
        page.longScreenshot("173-withdrawn");
    }

    private void planned(String number) {
        page.openTask(jobs.task(number, "planImplementation")).claim();
        page.tab("案件概览").seeText(PART, "生效时间");
        seesNoLeftovers(".gc-facts-part", PART, ".gc-timeline-part");
        page.longScreenshot("177-in-force").tab("办理");
        page.form.choose("安排一项任务").fill("任务", "签订电梯安装合同").fill("要求", "比选三家，公开比选结果。");
        page.form.select("责任人", "社区党委书记").pickDay("完成期限", 20);
        seesNoLeftovers();
        page.screenshot("178-plan").submitAndSeeItDone();
        page.openTask(jobs.task(number, "planImplementation")).claim();
        page.form.choose("安排完毕");
        page.screenshot("179-planned").submitAndSeeItDone();
        jobs.goesOn(number);
    }

    private void carriedOut(String number) {
        String task = steps.of(number).implementationTasks().get(0).number.value();
        page.openTask(jobs.task(task, "carryOut")).claim();
        page.form.choose("已完成").fill("说明", "合同已签订，十二月开工。").fill("支出金额（元）", "3000");
        page.screenshot("180-carry-out").submitAndSeeItDone();
        page.signIn(people.supervisor).openTask(jobs.task(task, "confirmDone")).claim();
        page.form.choose("确认完成").fill("说明", "已核对合同。");
        page.screenshot("181-confirm-done").submitAndSeeItDone();
        jobs.goesOn(number);
    }

    /** What came of it is published only when it is written again; then everybody reads it. */
    private void reported(String number) {
        page.signIn(people.secretary);
        steps.isDropped(outcomeNotice(number), "写明安装单位后再公开");
        page.openTask(jobs.task(number, "reportOutcome")).claim();
        page.form.fill("落实结果", "电梯安装合同已签订，十二月开工，明年三月投用。");
        seesNoLeftovers();
        page.screenshot("182-report-outcome").submitAndSeeItDone();
        jobs.goesOn(number);
        String notice = outcomeNotice(number);
        steps.isPublished(notice, "183-publish-outcome");
        jobs.goesOn(number);

        page.loginPage().open("/notices?q=" + notice);
        page.click(By.cssSelector(".list a"));
        page.seeText("main", "明年三月投用");
        page.longScreenshot("184-outcome");
        onTelephone();
        page.longScreenshot("185-outcome-phone");
        assertFits();
        atDesk();
    }

    private String outcomeNotice(String number) {
        return steps.of(number).outcomeNotice().number.value();
    }
}
