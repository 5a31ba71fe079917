package org.gridcase.tasklist;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A resident suggests a topic on a telephone, a grid worker another in Tasklist, and the secretary sorts them. */
class TopicBrowserTests extends BrowserTest {

    private static final String COMMUNITY = "990100001001";

    @Test
    void suggestedOnATelephoneAndSortedInTasklist() throws Exception {
        String suffix = String.valueOf(System.nanoTime() % 1_000_000);
        onTelephone();
        page.open("/topics/new?q=" + COMMUNITY);
        page.longScreenshot("94-topic-community-phone");
        assertFits();
        page.click(By.cssSelector(".list a"));
        String[] resident = suggest("东门增设电动车充电桩 " + suffix);
        atDesk();

        String title = "电动车停放和充电 " + suffix;
        page.signIn("grid-worker").openStartForm("协商议题");
        page.form.fill("议题", title).select("事项类型", "公共设施").select("来源", "走访收集");
        page.form.fill("支持户数", "12").fill("具体情况", "三号楼下电动车乱停，居民飞线充电，有火灾隐患。");
        page.screenshot("97-topic-suggest").startAndSeeItDone();
        String walked = jobs.numberOf(title);

        chromium.manage().deleteAllCookies();
        page.signIn("community-secretary")
                .openTask(jobs.task(resident[0], "sortTopic"))
                .claim();
        page.tab("案件概览").seeText(".gc-topic-part", walked);
        page.scrollTo(".gc-topic-part").screenshot("98-topic-overview");
        page.tab("办理");
        page.form.choose("并入另一议题").fill("并入的议题编号", walked);
        page.screenshot("99-topic-merge").submitAndSeeItDone();

        page.openTask(jobs.task(walked, "sortTopic")).claim();
        page.form.choose("不予协商");
        page.screenshot("100-topic-decline");
        page.form.choose("纳入协商");
        page.seeText(".fjs-select-display", "城市管理协商小组");
        page.screenshot("101-topic-accept").submitAndSeeItDone();

        chromium.manage().deleteAllCookies();
        onTelephone();
        follow(resident);
        page.seeText("main", "由城市管理协商小组组织协商");
        page.longScreenshot("102-topic-followed-phone");
        assertFits();
    }

    /** @return receipt and code */
    private String[] suggest(String title) throws Exception {
        page.seeText("h1", "我来提议题");
        chromium.findElement(By.name("title")).sendKeys(title);
        new Select(chromium.findElement(By.name("matter"))).selectByVisibleText("公共设施");
        chromium.findElement(By.name("text")).sendKeys("东门没有充电的地方，大家从窗口拉线充电。");
        page.longScreenshot("95-topic-new-phone");
        assertFits();
        page.click(By.cssSelector("main form button"));
        page.seeText(".notice.good", "议题已受理");
        page.longScreenshot("96-topic-receipt-phone");
        assertFits();
        String[] receipt = {page.text("code.receipt"), page.text("code.code")};
        follow(receipt);
        page.seeText("main", "待分类");
        return receipt;
    }

    private void follow(String[] receipt) {
        page.open("/topics/receipts/" + receipt[0]);
        chromium.findElement(By.name("code")).sendKeys(receipt[1].toLowerCase());
        page.click(By.cssSelector("main form button"));
    }
}
