package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A notice from the form in Tasklist to the resident's telephone. */
class NoticeBrowserTests extends BrowserTest {

    @Test
    void draftedCheckedPublishedAndReadOnATelephone() {
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
        onTelephone();
        page.longScreenshot("74-notice-preview-phone");
        assertFits();
        page.click(By.cssSelector(".hits form button"));
        page.seeText(".notice.good", "已采用遮蔽");
        assertThat(chromium.findElements(By.tagName("mark"))).isEmpty();
        atDesk();

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
        page.print("77-notice-print");
        onTelephone();
        page.longScreenshot("78-notice-phone");
        assertFits();
        page.open("/notices?lang=en");
        page.seeText("h1", "Notices");
        page.longScreenshot("79-notices-phone-english");
        assertFits();
    }
}
