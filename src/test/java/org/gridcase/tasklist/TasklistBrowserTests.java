package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.gridcase.TasklistClient;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Staff at Tasklist in a real Chromium: one whole climb of a dispute through four levels, each form seen and filled by
 * the person whose task it is. What was on the screen lies in {@code target/screenshots}.
 */
class TasklistBrowserTests extends BrowserTest {

    private static final String PROCESS = "矛盾纠纷化解";
    private static final String BUILDING = "990100001001001001";
    private static final String TASK = ".task-card";
    private static final String ONE_PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static int reports;

    @Test
    void aDisputeClimbsFourLevelsAndIsSettled() throws IOException {
        String number = report("三楼卫生间漏水到二楼", BUILDING, null);

        page.signIn("building-head").chooseFilter("待认领").openCard(number).screenshot("03-claimable");
        assertThat(page.text(".gc-strip")).contains(number, "三楼卫生间漏水到二楼", "𠮷田一", "期限内");
        page.claim().screenshot("04-mediate-building");
        seesNoLeftovers(TASK);
        noOutcomeIsChosenBeforehand();
        escalate("二楼要求赔偿，三楼不同意");

        page.signIn("grid-worker").openTask(jobs.task(number, "mediate")).claim();
        overviewShowsNotesAndFiles(number);
        page.tab("办理");
        escalate("双方各执一词");

        page.signIn("station-member").openTask(jobs.task(number, "convene")).claim();
        seesNoLeftovers(TASK);
        page.form.fill("党员", "刘明、陈红").fill("居民代表", "赵丽").fill("议事地点", "网格议事站");
        page.screenshot("07-convene").submitAndSeeItDone();
        page.openTask(jobs.task(number, "mediate")).claim().screenshot("08-mediate-station");
        seesNoLeftovers(TASK);
        escalate("议事会劝解后仍未谈拢");

        page.signIn("community-mediator").openTask(jobs.task(number, "mediate")).claim();
        page.form.fill("调解经过", "约双方到社区，商定维修和补偿办法。").choose("达成一致");
        page.screenshot("09-mediate-community").submitAndSeeItDone();

        page.openTask(jobs.task(number, "signAgreement")).claim();
        page.form.choose("已签订（口头协议：已达成）").choose("书面协议").fill("协议内容", "三楼十日内修好防水，补偿二楼粉刷费800元。");
        page.form.pickDay("履行日期", 10);
        seesNoLeftovers(TASK);
        page.screenshot("10-sign-agreement").submitAndSeeItDone();

        jobs.timePasses(number, "followUpDue");
        page.openTask(jobs.task(number, "followUpVisit")).claim();
        page.tab("案件概览");
        page.seeText(".gc-files", ".pdf");
        seesNoLeftovers(".task-card");
        page.scrollTo(".gc-attachments-part").screenshot("11-agreement");
        page.tab("办理");
        page.form.choose("已履行").fill("回访情况", "已修好，双方认可。");
        seesNoLeftovers(TASK);
        page.screenshot("12-follow-up").submitAndSeeItDone();

        assertThat(jdbc.sql("SELECT status FROM gridcase.case_file WHERE number = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .isEqualTo("closed");
    }

    @Test
    void theTownDecidesAndCallsADepartment() {
        String number = report("占道经营长期无人管理", "990100001001001", "镇街");

        page.signIn("town-officer").openTask(jobs.task(number, "decideAtTown")).claim();
        seesNoLeftovers(TASK);
        page.form.choose("呼叫区直部门").fill("所引清单条目编号", "S-01").fill("理由", "属城管执法事项");
        page.screenshot("13-decide-at-town").submitAndSeeItDone();

        String call = jdbc.sql("SELECT number FROM gridcase.case_file WHERE linked_to = ?")
                .param(number)
                .query(String.class)
                .single();
        page.signIn("dept-urban").openTask(jobs.task(call, "claimCall")).claim();
        seesNoLeftovers(TASK);
        page.form.choose("签收承办");
        page.screenshot("14-claim-call").submitAndSeeItDone();
    }

    @Test
    void theGridGoesToTheScene() {
        page.signIn("grid-worker").openStartForm(PROCESS);
        fillReport("楼下有人动手", "990100001001001");
        page.form.choose("有动手或人身危险");
        page.startAndSeeItDone();
        String number = jobs.numberOf("楼下有人动手");

        page.openTask(jobs.task(number, "goToScene")).claim();
        seesNoLeftovers(TASK);
        page.form.fill("现场情况与处置", "已劝开，无人受伤。");
        page.screenshot("15-go-to-scene").submitAndSeeItDone();
    }

    @Test
    void managersSeeInCockpitWhichStageHoldsTheCase() {
        String title = "晾衣占用通道";
        TasklistClient.signIn(port, "grid-worker", "gridcase")
                .start(
                        "dispute-resolution",
                        Map.of(
                                "title", title,
                                "description", "占用公共通道晾晒，邻里不满。",
                                "matter", "sanitation",
                                "source", "patrol",
                                "placeCode", BUILDING,
                                "partyAName", "吴一",
                                "partyBName", "郑二"))
                .ok();
        String number = jobs.numberOf(title);
        jobs.task(number, "mediate");
        String process = runtime.createProcessInstanceQuery()
                .processDefinitionKey("dispute-resolution")
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();

        page.signIn("admin").open("/camunda/app/cockpit/default/#/process-instance/" + process + "/runtime");
        page.see(By.cssSelector(".djs-container svg"));
        page.see(By.cssSelector("[data-container-id=building] .badge, .djs-overlay .badge"));
        page.screenshot("16-cockpit");
    }

    @Test
    void theStartFormSaysWhatIsMissing() {
        page.signIn("grid-worker").openStartForm(PROCESS);
        page.form.fill("事项标题", "x").fill("事项标题", "").fill("地点编码", "123");

        page.click(By.cssSelector(".modal-body h2"));
        page.seeText(".fjs-form-field-error", "必填");
        assertThat(page.form.errors()).contains("此项必填。").allSatisfy(error -> assertThat(Leftovers.in(error))
                .isEmpty());
        seesNoLeftovers(".modal-content");
    }

    @Test
    void theLanguageCanBeChosenAndStays() {
        page.signIn("grid-worker").openTasklist();
        page.seeText(".start-process-action", "发起事项");

        page.click(By.cssSelector(".gc-language a"));
        page.seeText(".start-process-action", "Start process");
        page.driver.navigate().refresh();
        page.seeText(".start-process-action", "Start process");

        page.click(By.cssSelector(".gc-language a"));
        page.seeText(".start-process-action", "发起事项");
    }

    private String report(String title, String place, String entryLevel) {
        page.loginPage().screenshot("01-login");
        page.signInAtDoor("grid-worker").openStartForm(PROCESS);
        fillReport(title, place);
        page.seeText(".gc-place-name", "示范区 / 泉畔街道");
        if (entryLevel != null) {
            page.form.select("改由哪一级首办", entryLevel).fill("改变首办层级的理由", "涉及多个社区");
        }
        seesNoLeftovers(".modal-content");
        page.scrollTo(".modal-header").screenshot("02-start-form").startAndSeeItDone();
        return jobs.numberOf(title);
    }

    /** Other parties each time: the same ones at the same place would be the same matter coming back. */
    private void fillReport(String title, String place) {
        String other = String.valueOf("甲乙丙丁戊己庚辛壬癸".charAt(reports++));
        page.form
                .fill("事项标题", title)
                .select("事项类型", "漏水渗水")
                .select("来源", "居民反映")
                .fill("地点编码", place)
                .fill("情况经过", "双方多次争执，请求调解。")
                .fill("甲方姓名", "𠮷田一" + other)
                .fill("甲方电话", "13800001234")
                .fill("乙方姓名", "张三丰" + other);
    }

    /** Nothing may be decided by a slip. */
    private void noOutcomeIsChosenBeforehand() {
        assertThat(page.driver.findElements(By.cssSelector(".fjs-container input[type=radio]:checked")))
                .isEmpty();
    }

    private void escalate(String reason) {
        page.form.fill("调解经过", "听取双方意见，未能谈拢。").choose("调解不成，上报上一级").fill("理由", reason);
        page.submitAndSeeItDone();
    }

    private void overviewShowsNotesAndFiles(String number) throws IOException {
        Path photo = Files.write(
                Path.of("target", "现场照片.png").toAbsolutePath(),
                Base64.getDecoder().decode(ONE_PIXEL));
        page.tab("案件概览");
        page.seeText(".gc-overview", "二楼要求赔偿，三楼不同意");
        page.screenshot("05-overview");

        page.driver.findElement(By.cssSelector(".gc-note")).sendKeys("已约定周五上门查看 <b>漏点</b>");
        page.click(By.cssSelector(".gc-save-note"));
        page.seeText(".gc-timeline", "已约定周五上门查看 <b>漏点</b>");

        page.driver.findElement(By.cssSelector(".gc-overview input[type=file]")).sendKeys(photo.toString());
        page.click(By.cssSelector(".gc-upload"));
        page.seeText(".gc-files", "现场照片.png");

        assertThat(page.text(".gc-overview")).contains(number, "承办经过", "柳园第一网格");
        seesNoLeftovers(".gc-facts-part", ".gc-holders-part", ".gc-attachments-part");
        page.screenshot("06-overview-files");
    }
}
