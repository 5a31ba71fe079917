package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gridcase.TasklistClient;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Cockpit, Admin and Welcome on the screen: nothing that they say in English is left in Chinese. What the data say (names,
 * keys and types) is the same in every language.
 */
class CockpitBrowserTests extends BrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";
    private static final String ADMIN = "/camunda/app/admin/default/#";
    private static final String DISPUTE = "dispute-resolution";
    private static final String MEDIATION = "mediation";
    private static final String LOADING = "正在加载";

    /** Labels and sentences begin with one; what stands in keys, names and numbers is none. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w.-])[A-Z][a-z]{2,}(?![\\w-])");

    private static final Pattern RAW_KEY = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

    /** Types of variables, and the name of the engine. */
    private static final Set<String> SAME_IN_EVERY_LANGUAGE =
            Set.of("Camunda", "Platform", "English", "Date", "String", "Boolean", "Null", "Long");

    /** All that can be read, and what appears under the pointer. */
    private static final String READABLE = """
            return document.body.innerText + ' ' + [...document.querySelectorAll('[title], [placeholder]')]
              .filter(element => element.offsetParent !== null)
              .map(element => element.title + ' ' + (element.placeholder || ''))
              .join(' ');
            """;

    @Test
    void cockpitIsChinese() throws IOException {
        String number = caseAtTheBuilding("楼道堆放杂物");
        ProcessInstance dispute = instance(DISPUTE, number);
        ProcessInstance mediation = instance(MEDIATION, number);
        String job = management
                .createJobQuery()
                .processInstanceId(mediation.getId())
                .timers()
                .list()
                .get(0)
                .getId();
        management.setJobRetries(job, 0);
        Screens cockpit = new Screens("cockpit", COCKPIT);
        page.signIn("admin");

        cockpit.look("/dashboard", "运行中的流程实例", "dashboard");
        cockpit.look("/processes", "个已部署的流程定义", "processes");
        cockpit.look("/decisions", "个决策定义", "decisions");
        cockpit.look("/tasks", "未分派", "tasks");
        cockpit.look("/batch", "没有运行中的批处理", "batches");
        cockpit.look("/repository", "请在列表中选择资源", "deployments");

        // One screen of the model, then one of the instance: the app goes on from screen to screen, and from tab to tab
        // of one
        // screen it would have to start anew.
        String definition = "/process-definition/" + mediation.getProcessDefinitionId() + "/runtime?detailsTab=";
        String instance = "/process-instance/" + mediation.getId() + "/runtime?tab=";
        cockpit.look(definition + "process-instances-table", "历史保留期限", "definition");
        cockpit.look(instance + "variables-tab", "范围", "instance-variables");
        cockpit.look(definition + "pd-incidents-tab", "作业失败", "definition-incidents");
        cockpit.look(instance + "incidents-tab", "作业失败", "instance-incidents");
        cockpit.look(definition + "job-definition-table", "指定作业优先级", "definition-jobs");
        cockpit.look(instance + "user-tasks-tab", "委托状态", "instance-tasks");
        cockpit.look(
                "/process-definition/" + dispute.getProcessDefinitionId()
                        + "/runtime?detailsTab=call-process-definitions-table",
                "被引用",
                "definition-called");
        cockpit.look(instance + "jobs-tab", "重试次数", "instance-jobs");
        cockpit.look(
                "/process-instance/" + dispute.getId() + "/runtime?tab=called-process-instances-tab",
                "调用的流程实例",
                "instance-called");
        cockpit.look(instance + "external-tasks-process-instance-runtime", "没有外部任务", "instance-external");
        String table = beans.getBean(RepositoryService.class)
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("publication-rules")
                .latestVersion()
                .singleResult()
                .getId();
        cockpit.look("/decision-definition/" + table, "命中策略：", "decision");

        leadsBack("/process-instance/" + dispute.getId() + "/runtime", number);
        leadsBack("/process-definition/" + dispute.getProcessDefinitionId() + "/runtime", "矛盾纠纷化解");
        management.setJobRetries(job, 1);
    }

    @Test
    void adminAndWelcomeAreChinese() throws IOException {
        Screens admin = new Screens("admin", ADMIN);
        page.signIn("admin");

        admin.look("/", "管理授权", "home");
        admin.look("/users/grid-worker?tab=profile", "更新资料", "user");
        admin.look("/users", "用户列表", "users");
        admin.look("/users/grid-worker?tab=account", "修改密码", "user-account");
        admin.look("/groups", "组列表", "groups");
        admin.look("/users/grid-worker?tab=groups", "所属的组", "user-groups");
        admin.look("/user-create", "新建用户", "user-create");
        admin.look("/system?section=system-settings-general", "正在运行", "system");
        admin.look("/groups/staff", "更新组", "group");
        admin.look("/tenants", "没有找到租户", "tenants");
        admin.look("/system?section=system-settings-metrics", "运行统计", "metrics");
        admin.look("/authorization?resource=6", "资源标识", "authorizations");
        new Screens("welcome", "/camunda/app/welcome/default/#!").look("/welcome", "系统管理", "home");
    }

    @Test
    void whoMayOnlyLookFindsNoButtonThatWouldBeRefused() {
        ProcessInstance mediation = instance(MEDIATION, caseAtTheBuilding("楼顶太阳能漏水"));

        page.signIn("inspector").open(COCKPIT + "/process-instance/" + mediation.getId() + "/runtime?tab=jobs-tab");

        page.seeText("body", "重试次数");
        page.see(By.cssSelector(".gc-reader"));
        assertThat(chromium.findElements(By.cssSelector(".btn-toolbar:not(.gc-monitor-link), .action-button")))
                .isNotEmpty()
                .noneMatch(WebElement::isDisplayed);
        page.screenshot("cockpit-inspector");
    }

    @Test
    void englishCanBeChosen() {
        page.signIn("admin").open(COCKPIT + "/dashboard");
        page.seeText("body", "未解决的异常");

        page.click(By.cssSelector(".gc-language a"));

        page.seeText("body", "Open Incidents");
        page.open(ADMIN + "/users");
        page.seeText("body", "List of users");
        page.click(By.cssSelector(".gc-language a"));
        page.seeText("body", "用户列表");
    }

    private String caseAtTheBuilding(String what) {
        String title = what + " " + System.nanoTime();
        TasklistClient.signIn(port, "grid-worker", "gridcase")
                .start(
                        DISPUTE,
                        Map.of(
                                "title", title,
                                "description", "占用公共部位，邻里不满。",
                                "matter", "sanitation",
                                "source", "patrol",
                                "placeCode", "990100001001001001",
                                "partyAName", title.substring(0, 2),
                                "partyBName", title.substring(2, 4)))
                .ok();
        String number = jobs.numberOf(title);
        jobs.task(number, "mediate");
        return number;
    }

    /** From Cockpit to where the monitor shows the same, and to its front page. */
    private void leadsBack(String screen, String shown) {
        page.open(COCKPIT + screen);
        page.see(By.cssSelector(".gc-monitor a[href='/monitor']"));
        page.click(By.cssSelector("a.gc-monitor-link"));
        page.seeText("main", shown);
    }

    private ProcessInstance instance(String process, String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    /** The screens of one app. */
    private final class Screens {

        private final String app;
        private final String root;
        private final Set<String> english = new TreeSet<>();
        private final Set<String> keys;
        private String at;

        Screens(String app, String root) throws IOException {
            this.app = app;
            this.root = root;
            Map<String, String> texts = TranslationTests.texts(app, "en");
            this.keys = texts.keySet().stream()
                    .map(key -> key.substring(key.indexOf('.') + 1))
                    .collect(Collectors.toSet());
            texts.values().forEach(text -> english.addAll(words(text)));
            english.removeAll(SAME_IN_EVERY_LANGUAGE);
        }

        void look(String path, String expected, String name) {
            if (at == null || screen(path).equals(screen(at))) {
                page.open(root + path);
            } else {
                goesOn(path);
            }
            at = path;
            page.seeText("body", expected);
            new WebDriverWait(chromium, Duration.ofSeconds(60), Duration.ofMillis(100))
                    .until(driver -> !((String) chromium.executeScript(READABLE)).contains(LOADING));
            page.screenshot(app + "-" + name);

            String readable = (String) chromium.executeScript(READABLE);
            Set<String> left = words(readable);
            left.retainAll(english);
            assertThat(left).as("English on the screen %s-%s", app, name).isEmpty();
            assertThat(RAW_KEY.matcher(readable).results().map(MatchResult::group))
                    .as("raw keys on the screen %s-%s", app, name)
                    .doesNotContainAnyElementsOf(keys);
        }

        /** Without the app's starting anew; what the screen before said is gone when the new one is looked at. */
        private void goesOn(String path) {
            chromium.executeScript(
                    "document.querySelectorAll('[ng-view]').forEach(view => { view.dataset.before = 'true'; });"
                            + " location.hash = arguments[0];",
                    root.substring(root.indexOf('#')) + path);
            page.gone(By.cssSelector("[ng-view][data-before]"));
            page.see(By.cssSelector("[ng-view]"));
        }

        private static String screen(String path) {
            return path.replaceFirst("[?].*", "");
        }

        private Set<String> words(String text) {
            return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
