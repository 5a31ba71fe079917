package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.process.ConsultationDriver;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.engine.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A matter goes through all six steps in a real Chromium, is objected to, goes back, and comes into force. */
@GridcaseTest
class ConsultationBrowserTests {

    private static final String TASK = ".tasklist-form, .fjs-container";

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private ConsultationDriver driver;
    private ChromeDriver chromium;
    private TasklistPage page;
    private CaseJobs jobs;

    @BeforeEach
    void open() {
        Browser.require();
        driver = beans.createBean(ConsultationDriver.class);
        driver.haveAccounts(accounts);
        chromium = Browser.start("zh-CN", 1440, 1400);
        page = new TasklistPage(chromium, port);
        jobs = new CaseJobs(runtime, management, tasks, jdbc);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.quit();
        }
    }

    @Test
    void aMatterGoesThroughSixStepsIsObjectedToAndResolvedAgain() {
        Consultation consultation = proposed("加装电梯 " + System.nanoTime());
        String number = consultation.number.value();
        prepared(number);
        consultation.votes(true).passes().passes().passes();

        page.signIn(driver.supervisor)
                .openTask(jobs.task(number, "overseeProcedure"))
                .claim();
        page.tab("案件概览").seeText(".gc-consultation-part", "会议记录已签署");
        assertThat(page.text(".gc-consultation-part")).contains("居民代表大会决议", "每户出资三千元", "应到 3 人，实到 3 人");
        assertThat(Leftovers.in(page.text(".gc-consultation-part"))).isEmpty();
        page.scrollTo(".gc-consultation-part").screenshot("101-checklist").tab("办理");
        page.form.choose("程序合规，同意公示");
        page.submitAndSeeItDone();

        String notice = consultation.notice().isPublished().number.value();
        objectedTo(notice);
        driver.notice(new CaseNumber(notice)).objection().isUpheld();
        consultation.goesOn();

        page.signIn(driver.secretary)
                .openTask(jobs.task(number, "nameReturnStep"))
                .claim();
        page.form.select("退回到", "居民代表大会决议").fill("理由", "有住户没有收到会议通知，重新审议。");
        page.screenshot("103-return").submitAndSeeItDone();
        page.open("/notices/" + notice).seeText("main", "有住户没有收到会议通知");
        page.screenshot("104-withdrawn");

        consultation.passes().overseen("outcome", "approve");
        consultation.notice().isPublished().hasItsPeriod();
        consultation.goesOn();

        page.signIn(driver.secretary)
                .openTask(jobs.task(number, "planImplementation"))
                .claim();
        page.tab("案件概览").seeText(".gc-consultation-part", "生效时间");
        page.longScreenshot("105-in-force").tab("办理");
        page.form.choose("没有需要落实的事项").fill("原因", "由物业企业按合同实施");
        page.submitAndSeeItDone();
        assertThat(consultation.record().inForceAt()).isNotNull();
    }

    private Consultation proposed(String title) {
        page.signIn(driver.secretary).openStartForm("六步协商");
        page.form.fill("协商事项", title).select("协商小组", "民生").fill("基本情况", "三号楼居民希望加装电梯。");
        page.startAndSeeItDone();
        return driver.consultation(new CaseNumber(jobs.numberOf(title)));
    }

    private void prepared(String number) {
        page.openTask(jobs.task(number, "prepareStep")).claim();
        page.form.fill("表决稿", "每户出资三千元，加装一部电梯。").fill("本环节材料", "居民来信十二封，物业书面意见一份。");
        page.form.pickDay("开会日期", 1).fill("开会时间", "18:00").fill("开会地点", "社区会议室");
        assertThat(Leftovers.in(page.text(TASK))).isEmpty();
        page.screenshot("100-prepare");
        page.submitAndSeeItDone();
    }

    /** A resident reads the result and objects, without signing in. */
    private void objectedTo(String notice) {
        page.loginPage().open("/notices/" + notice).seeText("main", "每户出资三千元");
        assertThat(page.text("main")).contains("党委提议", "应到 3 人");
        page.longScreenshot("102-result");
        page.click(By.cssSelector("a[href$='/objection']"));
        page.see(By.name("text")).sendKeys("我家没有收到会议通知。");
        page.click(By.cssSelector("main form button"));
        page.seeText(".notice.good", "异议已受理");
    }
}
