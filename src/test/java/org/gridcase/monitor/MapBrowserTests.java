package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.ApiClient;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.tasklist.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** The process map as a manager uses it: from the drawing to a step, from the step to a case, and along the case's path. */
class MapBrowserTests extends BrowserTest {

    private static final String BUILDING = "990100001001001001";

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private FormService forms;

    @Test
    void fromTheDrawingToTheCaseAndItsPath() {
        String late = reported();
        does(late, "building-head", "outcome", "anotherSession", "notes", "约定再谈");
        does(late, "building-head", "outcome", "escalate", "reason", "差距太大");
        jdbc.sql("update gridcase.case_file set due_at = now() - interval '40 days' where number = ?")
                .param(late)
                .update();
        reported();
        refresh.now();

        page.signIn("town-officer");
        page.open("/monitor/map/dispute-resolution");
        drawn();
        page.seeText("h1", "矛盾纠纷");
        page.longScreenshot("120-map");
        assertThat(page.text("main")).doesNotContain("??").doesNotContain("error");

        page.open("/monitor/map/mediation");
        drawn();
        page.longScreenshot("121-map-mediation");
        clickStep("mediate");
        page.seeText("#here", late);
        assertThat(chromium.findElements(By.cssSelector("#here tr .state.failed")))
                .isNotEmpty();
        page.longScreenshot("122-map-cases");

        page.click(By.linkText(late));
        drawn();
        page.seeText("main", "回到走过的步骤 1 次");
        assertThat(page.text(".map-way")).contains("第 2 次").contains("王秀兰").doesNotContain("??");
        page.longScreenshot("123-map-path");
        clickStep("building");
        page.seeText(".map-runs a[aria-current]", "↳");
        drawn();
        assertThat(chromium.findElements(By.cssSelector(".map-drawing .taken"))).isNotEmpty();
        page.longScreenshot("124-map-path-inside");
    }

    @Test
    void itWorksOnATelephoneAndInEnglish() {
        String number = reported();
        refresh.now();
        page.signIn("community-secretary");
        onTelephone();

        page.open("/monitor/map/mediation?lang=en");
        drawn();
        page.seeText(".as-of", "As of");
        assertThat(page.text("main")).doesNotContain("??");
        page.longScreenshot("125-map-phone");
        assertFits();
        page.open("/monitor/map/mediation/steps/mediate?lang=zh-CN");
        page.longScreenshot("126-map-cases-phone");
        assertFits();
        page.open("/monitor/map/cases/" + number);
        drawn();
        page.longScreenshot("127-map-path-phone");
        assertFits();
    }

    private void drawn() {
        page.see(By.cssSelector(".map-drawing[data-drawn] .djs-element"));
    }

    /** Where a finger hits it: shapes of a drawing are no elements that the driver clicks. */
    private void clickStep(String element) {
        chromium.executeScript(
                "document.querySelector(`.map-drawing [data-element-id='${arguments[0]}'] .djs-hit`)"
                        + ".dispatchEvent(new MouseEvent('click', { bubbles: true }));",
                element);
    }

    private void does(String number, String user, Object... fields) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("mediate")
                .singleResult();
        ProcessDriver.as(user, () -> {
            tasks.claim(task.getId(), user);
            forms.submitTaskForm(task.getId(), ProcessDriver.fields(fields));
            return null;
        });
    }

    private String reported() {
        return ApiClient.basic(port, "grid-worker", "gridcase")
                .post(
                        "/api/disputes",
                        Map.of(
                                "title",
                                "流程图 " + Long.toString(System.nanoTime(), 36),
                                "description",
                                "楼上卫生间漏水到楼下",
                                "matter",
                                "water-leak",
                                "placeCode",
                                BUILDING,
                                "source",
                                "resident",
                                "people",
                                2,
                                "parties",
                                List.of(Map.of("name", "张" + Long.toString(System.nanoTime(), 36)))))
                .body()
                .path("caseNumber")
                .asText();
    }
}
