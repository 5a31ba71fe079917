package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridcase.ApiClient;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Calls as people see them: the page, the form with its entries, and how a call is taken back. */
class CallsBrowserTests extends BrowserTest {

    private static final String ENTRY = "所引清单条目编号";

    @Test
    void anEntryIsFoundByItsWordsInTheForm() {
        page.signIn("town-officer").openStartForm("部门呼叫");
        WebElement field = field(ENTRY);
        field.click();
        page.seeText(".gc-options", "S-02");
        field.sendKeys("道路 共有");
        page.seeText(".gc-options [role=option]", "道路");
        page.screenshot("80-entry-options");
        field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(field.getDomProperty("value")).isEqualTo("S-02");
        page.seeText(".fjs-form-field:has(> .gc-options) .gc-place-name", "道路");
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), "自己写的");
        page.seeText(".gc-options", "没有匹配的选项");
        page.screenshot("81-entry-typed");
    }

    @Test
    void theCallsOfATownAreListedAndOneIsShown() {
        String number = called("S-02");
        assertThat(as("dept-transport")
                        .post("/api/calls/" + number + "/claim", Map.of())
                        .status())
                .isEqualTo(200);

        page.signIn("town-officer").openTasklist();
        page.click(By.cssSelector(".gc-calls a"));
        page.seeText("h1", "部门呼叫");
        page.longScreenshot("82-calls");
        page.open("/calls?own=true&state=open&lang=en");
        page.seeText("h1", "Calls of departments");
        onTelephone();
        page.longScreenshot("83-calls-phone");
        assertFits();
        page.open("/calls/" + number + "?lang=zh-CN");
        page.seeText(".facts", "交通运输局");
        assertThat(page.text("main")).contains("50.00%", "城市管理局", "撤回呼叫").doesNotContain("??");
        page.longScreenshot("84-call-phone");
        assertFits();
        chromium.findElement(By.name("reason")).sendKeys("隐患已消除");
        page.click(By.xpath("//button[normalize-space()='撤回呼叫']"));
        page.seeText("h1 + .state", "已撤回");
        page.longScreenshot("85-call-withdrawn-phone");
    }

    @Test
    void aTownTakesACallBackInTasklist() {
        String number = called("C-03");

        page.signIn("town-officer").openStartForm("撤回呼叫");
        WebElement field = field("呼叫编号");
        field.sendKeys(number);
        page.seeText(".gc-options [role=option]", number);
        page.form.fill("撤回理由", "当事人已自行商定");
        page.screenshot("86-withdraw");
        page.startAndSeeItDone();

        assertThat(as("town-officer")
                        .get("/api/calls/" + number)
                        .body()
                        .path("result")
                        .asText())
                .isEqualTo("withdrawn");
    }

    private WebElement field(String label) {
        page.see(By.xpath("//label[contains(normalize-space(),'" + label + "')]"));
        return chromium.findElement(By.xpath("//label[contains(normalize-space(),'" + label
                + "')]/ancestor::div[contains(@class,'fjs-form-field')][1]" + "//input"));
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
                                "placeCode",
                                "990100001"))
                .body()
                .path("caseNumber")
                .asText();
    }

    private ApiClient as(String user) {
        return ApiClient.basic(port, user, "gridcase");
    }
}
