package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting of the two committees, from the form in Tasklist over its page to the signed minutes. */
@GridcaseTest
class MeetingBrowserTests {

    private static final String COMMUNITY = "990100001001";

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private ChromeDriver chromium;
    private TasklistPage page;
    private CaseJobs jobs;

    @BeforeEach
    void open() {
        Browser.require();
        chromium = Browser.start("zh-CN", 1440, 1240);
        page = new TasklistPage(chromium, port);
        jobs = new CaseJobs(runtime, management, tasks, jdbc);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.quit();
        }
    }

    private void sign(String code) {
        page.click(By.xpath("//form[input[@name='code' and @value='" + code + "']]/button[@value='byList']"));
        page.see(By.xpath("//form[input[@name='code' and @value='" + code + "']]/button[@value='left']"));
    }

    private String ballotOf(String number, String username) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskAssignee(username)
                .singleResult()
                .getId();
    }

    @Test
    void convenedSignedVotedCountedAndSignedOff() throws Exception {
        String title = "楼道照明修缮专题会 " + System.nanoTime() % 1_000_000;
        page.signIn("community-secretary").openStartForm("会议");
        page.form.select("会议主体", "两委").fill("会议名称", title).pickDay("开会日期", 1);
        page.form.fill("时间", "19:00").fill("地点", "社区二楼会议室");
        page.form.fill("议题", "使用公共收益修缮 3 号楼楼道照明").select("表决方式", "票决与线上并用");
        page.screenshot("100-meeting-convene").startAndSeeItDone();
        String number = jobs.numberOf("两委：" + title);
        String meeting = "/meetings/" + number;

        page.openTask(jobs.task(number, "holdMeeting")).claim();
        page.seeText(".gc-strip", "使用公共收益修缮");
        page.screenshot("101-meeting-hold");
        page.click(By.cssSelector(".gc-meeting-page"));
        page.seeText("h1", title);
        page.longScreenshot("102-meeting-before");
        for (int code = 1; code <= 5; code++) {
            sign(String.valueOf(code));
        }
        page.seeText(".notice.good", "可以提请表决");
        page.longScreenshot("103-meeting-signed-in");
        page.open(meeting + "/sign-in");
        print("104-meeting-sign-in-sheet");

        page.openTask(jobs.task(number, "holdMeeting"));
        page.form.choose("提请表决下一项议题");
        page.submitAndSeeItDone();
        page.openTask(ballotOf(number, "community-secretary"));
        page.seeText(".gc-strip", "正在表决");
        page.screenshot("105-meeting-ballot");
        page.form.choose("赞成");
        page.submitAndSeeItDone();
        page.open(meeting);
        page.click(By.xpath("//form[contains(@action,'/papers')][input[@value='2']]/button"));
        page.seeText(".notice.warn", "已投票或领票 2 人，共 5 人");
        page.longScreenshot("106-meeting-voting");

        page.signIn("grid-worker").open(meeting);
        page.seeText("main", "请您在任务列表中投票");
        page.longScreenshot("107-meeting-voting-member");
        page.openTask(ballotOf(number, "grid-worker"));
        page.form.choose("赞成");
        page.submitAndSeeItDone();

        page.signIn("community-secretary").open(meeting);
        page.click(By.cssSelector("form[action$='/voting-end'] button"));
        page.seeText(".notice.bad", "提前结束须说明原因");
        chromium.findElement(By.name("reason")).sendKeys("赵晓燕因急事不再投票");
        page.click(By.cssSelector("form[action$='/voting-end'] button"));
        page.seeText("article", "结束原因：赵晓燕因急事不再投票");
        page.openTask(jobs.task(number, "countBallots")).claim();
        page.form.choose("已清点");
        page.form.fill("赞成", "1");
        page.screenshot("108-meeting-count").submitAndSeeItDone();

        page.openTask(jobs.task(number, "signMinutes")).claim();
        page.screenshot("109-meeting-sign-minutes").submitAndSeeItDone();
        page.open(meeting);
        page.seeText("article", "通过");
        page.longScreenshot("110-meeting-after");
        minutes(number);
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        page.open(meeting).longScreenshot("111-meeting-after-phone");
        assertFits();
        page.open("/bodies").longScreenshot("112-bodies-phone");
        assertFits();
        chromium.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        page.open("/bodies").seeText("main", "须由区里核对");
        page.longScreenshot("114-bodies");
        page.open("/bodies/" + COMMUNITY + "/two-committees").longScreenshot("115-roster");
    }

    private void minutes(String number) throws Exception {
        String pdf = (String) chromium.executeAsyncScript("""
                const done = arguments[1];
                fetch(arguments[0]).then(answer => answer.arrayBuffer()).then(bytes =>
                  done(btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join(''))));
                """, "/api/meetings/" + number + "/minutes.pdf");
        write("110-meeting-minutes", pdf);
    }

    private void print(String name) throws Exception {
        write(name, (String) chromium.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true))
                .get("data"));
    }

    private static void write(String name, String base64) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".pdf"), Base64.getDecoder().decode(base64));
    }

    private void assertFits() {
        assertThat((Long) chromium.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }
}
