package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.Reminders;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The bell, the inbox and the administrator's page of deliveries, as they look on a desk and on a phone. */
class InboxBrowserTests extends BrowserTest {

    private static final String READER = "volunteer";
    private static final String GRID = "990100001001001";
    private static final String BELL = ".gc-inbox .gc-unread";

    @Autowired
    private Reminders reminders;

    @Autowired
    private TransactionTemplate transaction;

    /** Other tests of the process remind the same person. */
    @BeforeEach
    void nothingElseIsInTheInbox() {
        jdbc.sql("DELETE FROM gridcase.inbox_item WHERE username = ?")
                .param(READER)
                .update();
    }

    @AfterEach
    void close() {
        jdbc.sql("DELETE FROM gridcase.reminder WHERE key LIKE 'browser-%'").update();
    }

    @Test
    void theBellCountsAndTheInboxEmptiesIt() {
        put(ReminderKind.WARNING, "990100-2026-900001");
        put(ReminderKind.LAST_WARNING, "990100-2026-900002");
        put(ReminderKind.REDATED, "990100-2026-900003");

        page.signIn(READER).openTasklist();
        page.seeText(BELL, "3");
        page.screenshot("30-bell");
        page.click(By.cssSelector(".gc-inbox a"));
        page.seeText("h1", "3 条未读");
        page.screenshot("31-inbox");
        onTelephone();
        page.screenshot("32-inbox-phone");
        assertFits();
        page.open("/camunda/app/tasklist/");
        page.seeText(".gc-inbox-phone .gc-unread", "3");
        page.screenshot("34-bell-phone");
        page.click(By.cssSelector(".gc-inbox-phone a"));
        page.click(By.xpath("//li[contains(.,'900002')]//button[.='标为已读']"));
        page.seeText("h1", "2 条未读");
        page.click(By.xpath("//li[contains(.,'900001')]//button[.='去办理']"));
        page.seeText(".notice", "990100-2026-900001 目前没有您的任务");
        page.open("/inbox?lang=en");
        page.seeText("h1", "1 unread");
        page.screenshot("33-inbox-phone-english");
        page.click(By.xpath("//button[.='Mark all as read']"));
        page.seeText("h1", "0 unread");
        page.open("/camunda/app/tasklist/");
        atDesk();
        page.see(By.cssSelector(".gc-inbox a"));
        assertThat(chromium.findElement(By.cssSelector(BELL)).isDisplayed()).isFalse();
    }

    @Test
    void theBellLearnsOfNewRemindersWhenThePageIsLookedAtAgain() {
        page.signIn(READER).openTasklist();
        page.see(By.cssSelector(".gc-inbox a"));
        put(ReminderKind.SUPERVISION, "990100-2026-900004");

        chromium.executeScript("window.dispatchEvent(new Event('focus'));");

        page.seeText(BELL, "1");
    }

    @Test
    void theAdministratorSeesWhatFailed() {
        long id = put(ReminderKind.LAST_WARNING, "990100-2026-900005");
        jdbc.sql("""
                        INSERT INTO gridcase.delivery (reminder_id, channel, target, state, attempts, last_error, error_detail)
                        VALUES (:id, 'robot', '990100001001', 'failed', 6, 'refused', '93000 invalid webhook url')
                        """).param("id", id).update();

        page.signIn("admin").open("/admin/deliveries");
        page.seeText("nav a[aria-current]", "提醒投递");
        page.seeText("table.stack", "机器人拒绝：93000 invalid webhook url");
        page.screenshot("35-deliveries");
        onTelephone();
        assertFits();
        page.screenshot("36-deliveries-phone");
        page.click(By.xpath("//tr[contains(.,'900005')]//button[.='重新发送']"));
        page.open("/admin/deliveries?state=pending");
        page.seeText("table.stack", "900005");
    }

    /** @return the reminder, in the inbox without the worker, who is off in tests */
    private long put(ReminderKind kind, String caseNumber) {
        String key = "browser-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> reminders.send(new Reminder(
                key,
                kind,
                caseNumber,
                PlaceCode.of(GRID),
                Set.of(READER),
                List.of(caseNumber, "case.level.grid", "deadlineStep.grid", "2026-11-25T10:00:00Z"))));
        return jdbc.sql("""
                        INSERT INTO gridcase.inbox_item (reminder_id, username)
                        SELECT id, :username FROM gridcase.reminder WHERE key = :key RETURNING reminder_id
                        """)
                .param("username", READER)
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
