package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.Accounts.Account;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.monitor.size.ManyCases;
import org.gridcase.tasklist.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each page of the monitor as four managers see it: nothing of what is not theirs, whole on a telephone, and usable by
 * people who do not see it. The pictures are in {@code target/screenshots}.
 */
@GridcaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitorBrowserTests {

    private static final String DISTRICT = "970102";
    private static final String TOWN = DISTRICT + "001";
    private static final String COMMUNITY = TOWN + "001";
    private static final String PASSWORD = "Correct-horse-1";
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String PROCESS = "dispute-resolution";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ReadModelRefresh readModels;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @LocalServerPort
    private int port;

    private ChromeDriver chromium;
    private String axe;
    private String signedIn;

    /** @param mine the condition on cases that this role may see */
    private record Role(String post, String place, String mine) {

        String username() {
            return post + "." + place;
        }

        @Override
        public String toString() {
            return post;
        }
    }

    private static final List<Role> ROLES = List.of(
            new Role("community-secretary", COMMUNITY, "place LIKE '" + COMMUNITY + "%'"),
            new Role("inspector", TOWN, "place LIKE '" + TOWN + "%'"),
            new Role(
                    "department-officer",
                    DISTRICT + "05",
                    "number IN (SELECT case_number FROM gridcase.case_unit WHERE unit = '" + DISTRICT + "05')"),
            new Role("district-centre", DISTRICT, "place LIKE '" + DISTRICT + "%'"));

    /** Every page that there is: nobody has to think of this test to have a new one looked at. */
    Stream<Arguments> pagesAndRoles() {
        return addresses("/monitor");
    }

    Stream<Arguments> answersAndRoles() {
        return addresses("/api/monitor");
    }

    private Stream<Arguments> addresses(String root) {
        List<String> addresses = mappings.getHandlerMethods().keySet().stream()
                .filter(one -> one.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(one -> one.getPatternValues().stream())
                .filter(one -> one.equals(root) || one.startsWith(root + "/"))
                .map(one -> one.replace("{process}", PROCESS))
                .filter(one -> !one.contains("{"))
                // Neither a page nor JSON: the report's paper and a model's drawing have tests of their own.
                .filter(one -> !one.endsWith(".pdf") && !one.endsWith("/xml"))
                .sorted()
                .distinct()
                .toList();
        return ROLES.stream().flatMap(role -> addresses.stream().map(page -> Arguments.of(role, page)));
    }

    @BeforeAll
    void fillADistrict() throws Exception {
        Browser.require();
        ManyCases.in(DISTRICT, beans, source, clock).write(200, 120);
        for (Role role : ROLES) {
            ManyCases.inPost(jdbc, role.username(), role.post(), role.place());
        }
        accounts.synchronize(ROLES.stream()
                .map(role -> new Account(
                        role.username(), role.username(), Set.of("staff", "at." + role.place(), role.username())))
                .toList());
        accounts.setSharedPassword(ROLES.stream().map(Role::username).toList(), PASSWORD);
        readModels.now();
        try (InputStream script = getClass().getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        chromium = Browser.fresh(port, 1280, 900);
    }

    @ParameterizedTest
    @MethodSource("pagesAndRoles")
    void showsWhatIsTheirs(Role role, String page) throws IOException {
        open(role, page);

        String shown = chromium.getPageSource();
        assertThat(numbersIn(shown)).isSubsetOf(numbers(role.mine()));
        assertThat(chromium.findElement(By.tagName("h1")).getText()).isNotBlank();
        assertThat(chromium.findElement(By.tagName("body")).getText())
                .as("texts that are missing")
                .doesNotContain("??", "null");
        if (page.equals("/monitor/stuck")) {
            assertThat(numbersIn(shown)).isNotEmpty();
        }
        picture(role, page, "");
        assertThat(troubles()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pagesAndRoles")
    void fitsATelephone(Role role, String page) throws IOException {
        telephone(true);
        try {
            open(role, page);
            picture(role, page, "-phone");
            assertThat((Long) chromium.executeScript("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        } finally {
            telephone(false);
        }
    }

    @ParameterizedTest
    @MethodSource("answersAndRoles")
    void answersWhatIsTheirs(Role role, String answer) {
        ApiClient.Answer given = as(role).get(answer);

        assertThat(given.status()).isEqualTo(200);
        assertThat(numbersIn(given.body().toString())).isSubsetOf(numbers(role.mine()));
    }

    @ParameterizedTest
    @MethodSource("pagesAndRoles")
    void elsewhereDoesNotExist(Role role, String page) {
        String elsewhere = role.place().equals(DISTRICT) ? "990100" : DISTRICT + "002";
        signIn(role);
        chromium.get("http://localhost:" + port + page + "?place=" + elsewhere);

        assertThat(numbersIn(chromium.getPageSource())).isEmpty();
        Long status =
                (Long) chromium.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus");
        assertThat(status).isEqualTo(404L);
    }

    private void open(Role role, String page) {
        signIn(role);
        chromium.get("http://localhost:" + port + page);
        until("return document.readyState === 'complete'");
    }

    private void signIn(Role role) {
        if (role.username().equals(signedIn)) {
            return;
        }
        chromium.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        chromium.get("http://localhost:" + port + "/login");
        chromium.findElement(By.name("username")).sendKeys(role.username());
        chromium.findElement(By.name("password")).sendKeys(PASSWORD);
        chromium.findElement(By.cssSelector("button[type=submit]")).click();
        new WebDriverWait(chromium, Duration.ofSeconds(60))
                .until(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
        signedIn = role.username();
    }

    private void until(String script) {
        new WebDriverWait(chromium, Duration.ofSeconds(60))
                .until(page -> Boolean.TRUE.equals(chromium.executeScript(script)));
    }

    /** What axe-core takes for serious or critical. */
    private List<String> troubles() {
        chromium.executeScript(axe);
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) chromium.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations
                    .filter(one => one.impact === 'serious' || one.impact === 'critical')
                    .flatMap(one => one.nodes.slice(0, 3).map(node => one.id + ' ' + node.target.join(' ') + ': '
                        + node.failureSummary.replace(/\\s+/g, ' ')))), failure => done([String(failure)]));""");
        return found;
    }

    private Set<String> numbersIn(String text) {
        return Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{6}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private List<String> numbers(String condition) {
        return jdbc.sql("SELECT number FROM gridcase.case_file WHERE " + condition)
                .query(String.class)
                .list();
    }

    private void telephone(boolean on) {
        if (on) {
            chromium.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        } else {
            chromium.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    private void picture(Role role, String page, String suffix) throws IOException {
        Map<String, Object> shot = chromium.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.createDirectories(PICTURES);
        Files.write(
                PICTURES.resolve(page.substring(1).replace('/', '-') + "-" + role.post() + suffix + ".png"),
                Base64.getDecoder().decode((String) shot.get("data")));
    }

    private ApiClient as(Role role) {
        return ApiClient.basic(port, role.username(), PASSWORD);
    }
}
