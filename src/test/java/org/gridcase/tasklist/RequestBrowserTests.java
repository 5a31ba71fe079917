package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.deadline.process.RequestDriver;
import org.gridcase.deadline.process.RequestDriver.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A pause asked for, decided and ended in Tasklist, in a real Chromium. */
class RequestBrowserTests extends BrowserTest {

    private static final String PART = ".gc-requests-part";

    private RequestDriver driver;

    @BeforeEach
    void open() {
        driver = beans.createBean(RequestDriver.class);
    }

    @Test
    void aPauseIsAskedForDecidedAndEnded() {
        Case taken = driver.taken();
        taken.attachment();

        page.signIn("building-head").openTask(taken.open("mediate").getId()).tab("案件概览");
        page.click(By.cssSelector(".gc-ask-form summary"));
        page.screenshot("30-ask");
        assertThat(page.text(PART)).contains("每次最长5 个工作日，还可申请 1 次");
        page.click(By.cssSelector(".gc-ask"));
        page.seeText(".gc-ask-form .gc-message-error", "");
        page.click(By.cssSelector(".gc-ask-form input[name=evidence]"));
        chromium.findElement(By.cssSelector(".gc-ask-form textarea")).sendKeys("二楼住户出差，周五返回 <i>x</i>");
        page.click(By.cssSelector(".gc-ask"));
        page.seeText(PART, "待审批：暂停计时 1 个工作日");
        seesNoLeftovers();
        page.screenshot("31-asked");

        page.signIn("grid-worker")
                .openTask(taken.open("decideDeadlineRequest").getId())
                .claim()
                .screenshot("32-decide");
        page.tab("案件概览").seeText(PART, "二楼住户出差，周五返回 <i>x</i>");
        page.screenshot("33-decide-overview");
        page.tab("办理");
        page.form.choose("同意");
        page.submitAndSeeItDone();

        page.signIn("building-head").openTask(taken.open("mediate").getId()).tab("案件概览");
        page.seeText(PART, "计时已暂停：暂停计时 1 个工作日");
        page.screenshot("34-paused");
        chromium.findElement(By.cssSelector(PART + " textarea[name=resumeReason]"))
                .sendKeys("住户已返回");
        page.click(By.cssSelector(".gc-resume"));
        page.seeText(PART, "提前恢复");
        page.seeText(".gc-timeline-part", "恢复计时");
        seesNoLeftovers();
        page.screenshot("35-resumed");
        page.scrollTo(".gc-timeline-part").screenshot("36-timeline");
    }

    private void seesNoLeftovers() {
        assertThat(Leftovers.in(page.text(PART).replace("<i>x</i>", ""))).isEmpty();
    }
}
