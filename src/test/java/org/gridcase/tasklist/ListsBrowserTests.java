package org.gridcase.tasklist;

import org.gridcase.responsibility.ChangedLists;
import org.gridcase.responsibility.persistence.ListTables;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The three lists as they look on a desk and on a phone, for staff and for whoever scanned a plain sheet. */
class ListsBrowserTests extends BrowserTest {

    private static final String LISTS = "/lists?district=990100";

    @Autowired
    private ListTables tables;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whoeverScansASheetReadsTheListsAndTheEntry() {
        page.open(LISTS);
        page.seeText("h1", "三张清单");
        page.longScreenshot("60-lists");
        onTelephone();
        page.longScreenshot("61-lists-phone");
        assertFits();
        page.click(By.cssSelector("#shared td.what a"));
        page.seeText("h1", "城管执法");
        page.longScreenshot("61-entry-phone");
        assertFits();
        page.open(LISTS + "&lang=en");
        page.seeText("h1", "the three lists");
        page.longScreenshot("62-lists-phone-english");
        assertFits();
    }

    @Test
    void theHistoryShowsWhatDiffered() {
        transaction.executeWithoutResult(status -> new ChangedLists(tables, jdbc).found());
        page.open("/lists/990173/S-01");
        page.click(By.cssSelector(".history summary"));
        page.seeText(".history", "修补路面并清雪。");
        page.longScreenshot("65-history");
        onTelephone();
        page.longScreenshot("66-history-phone");
        assertFits();
        page.open("/lists/990173/C-01");
        page.seeText(".notice", "停止施行");
        page.open("/lists");
        page.seeText(".tiles", "990173");
        page.longScreenshot("67-districts-phone");
        assertFits();
        page.open("/lists/990173/S-99");
        page.seeText("h1", "未找到");
    }

    @Test
    void theAdministratorImportsAFile() {
        page.signIn("admin").open("/admin/lists");
        page.seeText("nav a[aria-current]", "清单");
        page.longScreenshot("68-lists-import");
        onTelephone();
        page.longScreenshot("69-lists-import-phone");
        assertFits();
    }

    @Test
    void staffFindTheListsInTheHead() {
        page.signIn("town-officer").openTasklist();
        page.see(By.cssSelector(".gc-lists a"));
        page.screenshot("63-lists-link");
        page.click(By.cssSelector(".gc-lists a"));
        page.open(LISTS);
        page.click(By.cssSelector("#shared td.what a"));
        page.seeText("h1", "城管执法");
        page.longScreenshot("64-entry");
    }
}
