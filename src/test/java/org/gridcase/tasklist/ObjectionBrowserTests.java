package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident objects on a telephone, and reads the answer there. */
@GridcaseTest
class ObjectionBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private ChromeDriver chromium;
    private TasklistPage page;

    @BeforeEach
    void open() {
        Browser.require();
        chromium = Browser.start("zh-CN", 1440, 1240);
        page = new TasklistPage(chromium, port);
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.quit();
        }
    }

    @Test
    void objectedOnATelephone() throws Exception {
        Notice notice = beans.createBean(NoticeDriver.class).published("小区东门道路改造方案", true);

        page.open("/notices/" + notice.number);
        page.click(By.cssSelector("a[href$='/objection']"));
        page.seeText("h1", "对公示提出异议");
        page.longScreenshot("90-objection-phone");
        assertFits();
        chromium.findElement(By.name("text")).sendKeys("施工时间写的是夜间，会影响休息。");
        page.click(By.cssSelector("main form button"));
        page.seeText(".notice.good", "异议已受理");
        page.longScreenshot("91-objection-receipt-phone");
        assertFits();
        String code = chromium.findElement(By.cssSelector("code.code")).getText();
        page.click(By.cssSelector("a.button"));
        chromium.findElement(By.name("code")).sendKeys(code.toLowerCase());
        page.click(By.cssSelector("main form button"));
        page.seeText(".notice", "正在办理");
        page.longScreenshot("92-objection-followed-phone");
        assertFits();
    }

    private void assertFits() {
        assertThat((Long) chromium.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }
}
