package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each page of the monitor as four managers see it: their own rows and nothing else, whole on a telephone, and usable by
 * people who do not see it. The pictures are in {@code target/screenshots}. What needs no screen is asked without one.
 */
@GridcaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitorBrowserTests {

    private static final String PASSWORD = "Correct-horse-1";
    private static final String PAGES = "/monitor";
    private static final String ANSWERS = "/api/monitor";

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

    private final Map<MonitorRole, TasklistClient> sessions = new HashMap<>();
    private MonitorAddresses addresses;
    private ChromeDriver chromium;
    private MonitorScreen screen;
    private MonitorRole inside;

    /** Every page that there is: nobody has to think of this test to have a new one looked at. */
    Stream<Arguments> pagesAndRoles() {
        return each(PAGES, page -> !isFile(page));
    }

    Stream<Arguments> filesAnswersAndRoles() {
        return Stream.concat(each(PAGES, MonitorBrowserTests::isFile), each(ANSWERS, answer -> true));
    }

    Stream<Arguments> placesAndRoles() {
        // A model's drawing is the same everywhere, and a case is named by its number alone.
        return Stream.concat(
                each(PAGES, page -> true),
                each(ANSWERS, answer -> !answer.endsWith("/xml") && !names(answer, MonitorAddresses.CASE)));
    }

    Stream<Arguments> casesAndRoles() {
        return Stream.concat(
                each(PAGES, page -> names(page, MonitorAddresses.CASE)),
                each(ANSWERS, answer -> names(answer, MonitorAddresses.CASE)));
    }

    Stream<String> pages() {
        return addresses.below(PAGES).stream().filter(page -> !isFile(page));
    }

    static List<MonitorRole> roles() {
        return MonitorRole.ALL;
    }

    private Stream<Arguments> each(String root, Predicate<String> wanted) {
        List<String> found = addresses.below(root).stream().filter(wanted).toList();
        assertThat(found).isNotEmpty();
        return MonitorRole.ALL.stream().flatMap(role -> found.stream().map(one -> Arguments.of(role, one)));
    }

    private static boolean isFile(String address) {
        return address.endsWith(".pdf") || address.endsWith(".csv") || address.endsWith(".xlsx");
    }

    private static boolean names(String address, Pattern what) {
        return what.matcher(address).find();
    }

    @BeforeAll
    void fillADistrict() throws Exception {
        Browser.require();
        ManyCases.in(MonitorRole.DISTRICT, beans, source, clock).write(200, 120);
        LivedHistory.stretch(jdbc, MonitorRole.DISTRICT);
        for (MonitorRole role : MonitorRole.ALL) {
            ManyCases.inPost(jdbc, role.username(), role.post(), role.place());
        }
        accounts.synchronize(MonitorRole.ALL.stream()
                .map(role -> new Account(
                        role.username(), role.username(), Set.of("staff", "at." + role.place(), role.username())))
                .toList());
        accounts.setSharedPassword(
                MonitorRole.ALL.stream().map(MonitorRole::username).toList(), PASSWORD);
        readModels.now();
        for (MonitorRole role : MonitorRole.ALL) {
            sessions.put(role, TasklistClient.signIn(port, role.username(), PASSWORD));
        }
        addresses = new MonitorAddresses(mappings, jdbc);
        chromium = Browser.fresh(port, 1280, 900);
        screen = new MonitorScreen(chromium);
    }

    @ParameterizedTest
    @MethodSource("pagesAndRoles")
    void showsWhatIsTheirsToEverybodyAndOnATelephone(MonitorRole role, String page) throws IOException {
        open(role, page);

        assertTheirs(role, page, chromium.getPageSource());
        assertThat(chromium.findElement(By.tagName("h1")).getText()).isNotBlank();
        assertThat((String) chromium.executeScript("return document.body.innerText"))
                .as("texts that are missing")
                .doesNotContain("??", "null");
        List<String> troubles = screen.troubles();
        // A picture of a long page takes as long as all else: of each page one, and of what is wrong.
        if (role.equals(MonitorRole.ALL.get(0)) || !troubles.isEmpty()) {
            picture(role, page, "");
        }
        assertThat(troubles).isEmpty();

        screen.inTheHand(() -> assertFits(role, page, "-phone-turned"));
    }

    /** Turned is not opened: what scripts draw, they draw for the screen that they find. */
    @ParameterizedTest
    @MethodSource("pages")
    void fitsATelephoneThatOpensIt(String page) throws IOException {
        MonitorRole role = MonitorRole.ALL.get(0);
        screen.inTheHand(() -> {
            open(role, page);
            picture(role, page, "-phone");
            assertFits(role, page, "-phone-wide");
            assertThat(screen.troubles()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("filesAnswersAndRoles")
    void answersWhatIsTheirs(MonitorRole role, String answer) throws IOException {
        String asked = addresses.filled(answer, role);

        assertTheirs(role, answer, ReadableFile.text(asked, sessions.get(role).file(asked)));
    }

    @ParameterizedTest
    @MethodSource("placesAndRoles")
    void elsewhereDoesNotExist(MonitorRole role, String address) {
        TasklistClient.Answer answer = asks(role, addresses.filled(address, role) + "?place=" + role.elsewhere());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(MonitorRole.numbersIn(answer.text())).isSubsetOf(role.numbers(jdbc));
    }

    @ParameterizedTest
    @MethodSource("casesAndRoles")
    void caseOfOthersDoesNotExist(MonitorRole role, String address) {
        String foreign = role.foreign(jdbc);
        TasklistClient.Answer answer =
                asks(role, MonitorAddresses.CASE.matcher(address).replaceAll(foreign));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text())
                .doesNotContain(jdbc.sql("SELECT title FROM gridcase.case_file WHERE number = ?")
                        .param(foreign)
                        .query(String.class)
                        .single());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void theDrawingSaysWhatTheAnswerSays(MonitorRole role) {
        open(role, PAGES + "/map/{process}");

        JsonNode map = asks(role, ANSWERS + "/map/" + role.process()).body();
        DrawnFigures.compare(map, new DrawnMap(chromium, drawing(role, map.path("drawing"))), chromium);
    }

    @ParameterizedTest
    @MethodSource("roles")
    void theWayIsDrawnAsTheAnswerTellsIt(MonitorRole role) {
        String page = addresses.filled(PAGES + "/map/cases/{number}", role);
        open(role, page);

        JsonNode path = asks(role, page.replace(PAGES, ANSWERS)).body();
        String drawn = chromium.findElement(By.cssSelector(".map-drawing")).getDomAttribute("data-xml");
        DrawnWay.compare(
                path,
                new DrawnMap(chromium, asks(role, drawn).text()),
                chromium.findElement(By.cssSelector(".map-drawing")).getDomAttribute("data-run"),
                chromium);
    }

    /** Something that is theirs, where there are rows, and nothing that is not. */
    private void assertTheirs(MonitorRole role, String address, String shown) {
        Set<String> numbers = MonitorRole.numbersIn(shown);
        assertThat(numbers).isSubsetOf(role.numbers(jdbc));
        boolean ofOneCase = names(address, MonitorAddresses.CASE);
        if (!ofOneCase) {
            // What one sees of a case is whole: who had it before, is told as well.
            assertThat(shown).doesNotContain(role.foreignNames());
        }
        if (address.contains("{element}") || address.contains("/stuck") || ofOneCase) {
            assertThat(numbers).isNotEmpty();
        }
    }

    private String drawing(MonitorRole role, JsonNode address) {
        return asks(role, address.asText()).text();
    }

    private TasklistClient.Answer asks(MonitorRole role, String address) {
        return sessions.get(role).send("GET", address, null);
    }

    private void open(MonitorRole role, String page) {
        if (role != inside) {
            Browser.enter(chromium, port, sessions.get(role));
            inside = role;
        }
        screen.open("http://localhost:" + port + addresses.filled(page, role));
    }

    private void assertFits(MonitorRole role, String page, String suffix) throws IOException {
        long width = screen.width();
        if (width > MonitorScreen.TELEPHONE) {
            picture(role, page, suffix);
        }
        assertThat(width).isLessThanOrEqualTo(MonitorScreen.TELEPHONE);
    }

    private void picture(MonitorRole role, String page, String suffix) throws IOException {
        screen.picture(page.substring(1).replaceAll("[{}]", "").replace('/', '-') + "-" + role.post() + suffix);
    }
}
