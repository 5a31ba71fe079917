package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.tasklist.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** The stuck list and the workload as managers see them, on a wide screen and on a telephone. */
class StuckBrowserTests extends BrowserTest {

    @Autowired
    private ReadModelRefresh readModels;

    @Test
    void whatIsStuckIsSeenAndTriedAgain() {
        String late = StuckCases.reported(port, "楼道漏水超期 " + System.nanoTime());
        overdue(late);
        String broken = StuckCases.reported(port, "漏水故障 " + System.nanoTime());
        broken(broken);
        readModels.now();

        page.signIn("admin").open("/monitor/stuck?place=990100001001001");
        page.seeText("h1", "卡住的事项");
        page.longScreenshot("120-stuck");
        assertThat(page.text("main"))
                .contains("系统故障", "超期", late, broken, "在 Cockpit 中查看")
                .doesNotContain("??", "community-");
        assertThat(chromium.findElement(By.linkText(title(late))).getDomAttribute("href"))
                .contains("/monitor/map/cases/" + late);
        onTelephone();
        page.open("/monitor/stuck?reason=overdue");
        page.seeText(".meaning", "请办理人马上办结");
        page.longScreenshot("121-stuck-phone");
        assertFits();
        page.open("/monitor/stuck?reason=incident&place=990100001001001");
        page.click(By.xpath("//tr[.//*[contains(text(),'" + broken + "')]]//button[normalize-space()='重试']"));
        page.seeText(".notice.good", "已让系统再试一次");
        page.open("/monitor/stuck?lang=en");
        page.seeText("h1", "Cases that are stuck");
        assertThat(page.text("main")).doesNotContain("??");
        page.open("/monitor/stuck?lang=zh-CN");
    }

    @Test
    void othersSeeTheirOwnOnly() {
        String late = StuckCases.reported(port, "别的社区看不到 " + System.nanoTime());
        overdue(late);
        readModels.now();

        page.signIn("community-secretary").open("/monitor/stuck?reason=overdue");
        assertThat(page.text("main")).contains(late);
        assertThat(chromium.findElements(By.cssSelector(".trouble button"))).isEmpty();
        page.signIn("community-secretary-b").open("/monitor/stuck?reason=overdue");
        assertThat(page.text("main")).doesNotContain(late);
        page.signIn("dept-environment").open("/monitor/stuck");
        assertThat(page.text("main")).doesNotContain(late);
        page.longScreenshot("122-stuck-department");
    }

    private String title(String number) {
        return jdbc.sql("SELECT title FROM gridcase.case_file WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void overdue(String number) {
        jdbc.sql("""
                        UPDATE gridcase.clock_period SET accept_from = began - interval '3 d', accept_by = began - interval '3 d',
                            warn_at = began - interval '3 d', last_warning_at = began - interval '3 d',
                            due_at = began - interval '51 h', began = began - interval '3 d'
                        WHERE case_number = ? AND ended_at IS NULL
                        """).param(number).update();
        jdbc.sql(
                        "UPDATE gridcase.case_file SET due_at = reported_at - interval '51 h', reported_at = reported_at - interval '3 d'"
                                + " WHERE number = ?")
                .param(number)
                .update();
    }

    private void broken(String number) {
        List<String> instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(instance -> instance.getId())
                .toList();
        Job job = management.createJobQuery().timers().list().stream()
                .filter(one -> instances.contains(one.getProcessInstanceId()))
                .findFirst()
                .orElseThrow();
        management.setJobRetries(job.getId(), 0);
    }
}
