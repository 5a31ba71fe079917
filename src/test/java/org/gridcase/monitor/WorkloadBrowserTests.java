package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.tasklist.BrowserTest;
import org.junit.jupiter.api.Test;

/** Workload and fairness as managers see it, on a wide screen and on a telephone. */
class WorkloadBrowserTests extends BrowserTest {

    @Test
    void whoHasHowMuchToDoIsSeenAndNamesOnlyByTheSuperior() {
        StuckCases.reported(port, "工作量 " + System.nanoTime());

        page.signIn("district-centre").open("/monitor/workload");
        page.seeText("h1", "工作量与公平");
        page.longScreenshot("123-workload-district");
        assertThat(page.text("main")).contains("泉畔街道", "楼栋长", "精准差异考核").doesNotContain("??", "building-head");
        assertThat(page.text("#people")).contains("镇街干部").doesNotContain("网格员");
        onTelephone();
        page.open("/monitor/workload?place=990100001");
        page.longScreenshot("124-workload-phone");
        assertFits();
        page.open("/monitor/workload?lang=en");
        page.seeText("h1", "Workload and fairness");
        assertThat(page.text("main")).doesNotContain("??");
        page.open("/monitor/workload?lang=zh-CN");
    }

    @Test
    void anInspectorSeesNoNames() {
        page.signIn("inspector").open("/monitor/workload");

        page.seeText("h1", "工作量与公平");
        assertThat(chromium.findElements(org.openqa.selenium.By.id("people"))).isEmpty();
        page.signIn("dept-urban").open("/monitor/workload");
        page.seeText("h1", "工作量与公平");
        page.longScreenshot("125-workload-department");
    }
}
