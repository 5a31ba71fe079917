package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.gridcase.ApiClient;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** How far a call has come, said by its units in Tasklist and on its page; and what a department may not push down. */
class CallProgressBrowserTests extends BrowserTest {

    private static final String TOWN = "990100001";

    @Test
    void theLeadReportsProgressInTasklistAndThePartnerOnItsPage() {
        String call = called("S-02");
        JsonNode claimed = as("dept-transport")
                .post("/api/calls/" + call + "/claim", Map.of())
                .body();
        String part = partOf(claimed, "99010001");

        page.signIn("dept-transport").openTask(jobs.task(call, "handleCall")).tab("案件概览");
        page.see(By.cssSelector(".gc-progress-part textarea")).sendKeys("已派抢修队到场，正在开挖");
        chromium.findElement(By.cssSelector(".gc-progress-part input[type=number]"))
                .sendKeys("40");
        page.scrollTo(".gc-progress-part").screenshot("90-progress");
        page.click(By.cssSelector(".gc-report-progress"));
        page.seeText(".gc-timeline-part", "已派抢修队到场，正在开挖");
        page.seeText(".gc-progress-part", "进展已记录");
        page.scrollTo(".gc-timeline-part").screenshot("91-progress-told");

        page.signIn("dept-urban").open("/calls/" + part);
        page.seeText(".facts", call);
        assertThat(page.text("main")).contains("https://evidence.example/cam-7").doesNotContain("??", "撤回呼叫");
        chromium.findElement(By.name("text")).sendKeys("清障车已到");
        chromium.findElement(By.name("percent")).sendKeys("70");
        page.longScreenshot("92-part");
        page.click(By.xpath("//button[normalize-space()='报告进展']"));
        page.seeText("main", "清障车已到");

        page.signIn("town-officer").open("/calls/" + call);
        page.seeText("main", "清障车已到");
        assertThat(page.text("main")).contains("已派抢修队到场，正在开挖", "40%", "70%");
        assertThat(chromium.findElements(By.name("text")))
                .as("its own progress is none")
                .isEmpty();
        page.longScreenshot("93-call-with-progress");
    }

    @Test
    void aDepartmentThatPushesDownWithoutAnEntryIsRefusedAndTheTownSeesIt() {
        page.signIn("dept-heating").openStartForm("反向派单");
        page.form.fill("事项标题", "请镇街代为收取热费").select("事项类型", "供热供暖");
        page.form.fill("地点编码", TOWN).choose("一般").fill("情况和要求", "请镇街组织收取。");
        WebElement entry = entryField();
        entry.click();
        entry.sendKeys("发展规划");
        page.seeText(".gc-options [role=option]", "C-01");
        entry.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        page.screenshot("94-push-down");
        page.start();
        page.seeText(".modal .notifications .alert", "不得转交镇街");
        assertThat((Boolean) chromium.executeScript(
                        "const at = document.querySelector('.modal .notifications .alert').getBoundingClientRect();"
                                + "return at.top >= 0 && at.bottom <= window.innerHeight;"))
                .as("whoever pressed the button at the foot sees why")
                .isTrue();
        page.screenshot("95-push-down-refused");

        for (String reader : new String[] {"town-officer", "district-centre"}) {
            page.signIn(reader).open("/calls");
            page.seeText("#push-downs", "供热服务中心");
            page.click(By.cssSelector("#push-downs summary"));
            page.seeText("#push-downs", "区级统筹的核心事权");
            page.scrollTo("#push-downs").screenshot("96-push-downs-" + reader);
        }
    }

    @Test
    void whoRefusesFindsTheEntryOfTheOtherUnit() {
        String call = called("C-03");

        page.signIn("dept-housing").openTask(jobs.task(call, "claimCall")).claim();
        page.form.choose("拒收");
        WebElement entry = entryField();
        entry.click();
        entry.sendKeys("布点");
        page.seeText(".gc-options [role=option]", "C-05");
        page.screenshot("97-refuse-options");
        entry.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        page.form.fill("拒收理由", "属公共服务设施布点");
        page.screenshot("98-refuse").submitAndSeeItDone();

        assertThat(as("town-officer")
                        .get("/api/calls/" + call)
                        .body()
                        .path("lead")
                        .path("code")
                        .asText())
                .isEqualTo("99010006");
    }

    private WebElement entryField() {
        return page.see(By.xpath("//label[contains(normalize-space(),'所引清单条目编号')]"
                + "/ancestor::div[contains(@class,'fjs-form-field')][1]//input"));
    }

    private static String partOf(JsonNode call, String unit) {
        for (JsonNode part : call.path("parts")) {
            if (part.path("unit").path("code").asText().equals(unit)) {
                return part.path("caseNumber").asText();
            }
        }
        throw new AssertionError("no part of " + unit);
    }

    private String called(String entry) {
        return as("town-officer")
                .post(
                        "/api/calls",
                        Map.of(
                                "title",
                                "路面塌陷 " + Long.toString(System.nanoTime(), 36),
                                "description",
                                "路面塌陷约两平方米，镇街已围挡。",
                                "entry",
                                entry,
                                "urgency",
                                "urgent",
                                "evidenceUrl",
                                "https://evidence.example/cam-7",
                                "placeCode",
                                TOWN))
                .body()
                .path("caseNumber")
                .asText();
    }

    private ApiClient as(String user) {
        return ApiClient.basic(port, user, "gridcase");
    }
}
