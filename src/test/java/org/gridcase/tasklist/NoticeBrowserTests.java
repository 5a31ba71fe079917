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

/** A notice from the form in Tasklist to the resident's telephone. */
@GridcaseTest
class NoticeBrowserTests {

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

    @Test
    void draftedCheckedPublishedAndReadOnATelephone() throws Exception {
        String title = "高龄补贴发放标准 " + System.nanoTime() % 1_000_000;
        page.signIn("community-secretary").openStartForm("公示");
        page.form.select("公示种类", "惠民政策（及时公开）").fill("标题", title);
        page.form.fill("内容", "年满八十周岁的居民每月发放一百元，按季发放。咨询电话 13812345678。");
        page.form.fill("适用范围", "户籍在本社区的居民").fill("承办单位", "社区居委会");
        page.form.choose("设异议期（居民可在期内提出异议）");
        page.screenshot("70-notice-draft").startAndSeeItDone();
        String number = jobs.numberOf(title);

        page.openTask(jobs.task(number, "approveNotice")).claim();
        page.screenshot("71-notice-approve");
        page.tab("案件概览").seeText(".gc-notice-part", "居民预览");
        page.screenshot("72-notice-overview");
        page.open("/notices/" + number + "/draft");
        page.seeText(".hits", "13812345678");
        page.longScreenshot("73-notice-preview");
        narrow();
        page.longScreenshot("74-notice-preview-phone");
        assertFits();
        page.click(By.cssSelector(".hits form button"));
        page.seeText(".notice.good", "已采用遮蔽");
        assertThat(chromium.findElements(By.tagName("mark"))).isEmpty();
        chromium.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());

        page.openTask(jobs.task(number, "approveNotice"));
        page.form.choose("公示");
        page.submitAndSeeItDone();

        chromium.manage().deleteAllCookies();
        page.open("/notices?q=" + number);
        page.seeText(".list", title);
        page.longScreenshot("75-notices");
        page.click(By.cssSelector(".list a"));
        page.seeText("h1", title);
        page.longScreenshot("76-notice");
        print("77-notice-print");
        narrow();
        page.longScreenshot("78-notice-phone");
        assertFits();
        page.open("/notices?lang=en");
        page.seeText("h1", "Notices");
        page.longScreenshot("79-notices-phone-english");
        assertFits();
    }

    private void print(String name) throws Exception {
        Object pdf = chromium.executeCdpCommand(
                        "Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true))
                .get("data");
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".pdf"), Base64.getDecoder().decode((String) pdf));
    }

    private void narrow() {
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    }

    private void assertFits() {
        assertThat((Long) chromium.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }
}
