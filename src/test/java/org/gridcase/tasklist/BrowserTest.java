package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A test in a real Chromium, signed out when it begins. What was on the screen lies in {@code target/screenshots}, with a
 * picture of what was there when a test failed.
 */
@GridcaseTest
public abstract class BrowserTest {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 1240;
    private static final int TELEPHONE = 390;
    private static final String FORM = ".tasklist-form, .fjs-container";

    @LocalServerPort
    protected int port;

    @Autowired
    protected AutowireCapableBeanFactory beans;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected JdbcClient jdbc;

    protected ChromeDriver chromium;
    protected TasklistPage page;
    protected CaseJobs jobs;

    @BeforeEach
    final void openBrowser() {
        Browser.require();
        chromium = Browser.fresh(port, WIDTH, HEIGHT);
        page = new TasklistPage(chromium, port);
        jobs = new CaseJobs(runtime, management, tasks, jdbc);
    }

    /** What a page asks for by itself must not go on beside the next test. */
    @AfterEach
    final void leavePage() {
        if (chromium != null) {
            chromium.get("about:blank");
        }
    }

    @RegisterExtension
    final AfterTestExecutionCallback pictureOfFailure = context -> context.getExecutionException()
            .filter(failure -> page != null)
            .ifPresent(failure ->
                    page.screenshot("failed-" + context.getRequiredTestMethod().getName()));

    protected final void onTelephone() {
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", TELEPHONE, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    }

    protected final void atDesk() {
        chromium.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** Nothing sticks out of the telephone's screen. */
    protected final void assertFits() {
        assertThat((Long) chromium.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(TELEPHONE);
    }

    /** No English and no raw key in these parts of the screen; without any, in the form. */
    protected final void seesNoLeftovers(String... parts) {
        for (String part : parts.length == 0 ? new String[] {FORM} : parts) {
            assertThat(Leftovers.in(page.text(part))).as("English in " + part).isEmpty();
        }
    }
}
