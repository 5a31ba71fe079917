package org.gridcase.tasklist;

import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A resident objects on a telephone, and reads the answer there. */
class ObjectionBrowserTests extends BrowserTest {

    @BeforeEach
    void open() {
        onTelephone();
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
}
