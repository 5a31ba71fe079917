package org.gridcase.tasklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.TasklistClient;
import org.gridcase.TestFork;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A Chromium of the machine, without a window. Nothing is downloaded. One serves all tests of a process, each with a session
 * of its own: what it has read of the service's scripts stays warm.
 */
public final class Browser {

    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> DRIVERS = List.of(
            "/usr/bin/chromedriver",
            "/usr/lib/chromium-browser/chromedriver",
            "/usr/local/bin/chromedriver",
            "/opt/homebrew/bin/chromedriver");

    private static final String LANGUAGE = "zh-CN";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static ChromeDriver shared;

    private Browser() {}

    /** Where there is no Chromium the tests are skipped, and nobody can overlook it; in CI that is a failure. */
    public static void require() {
        if (browser().isPresent() && driver().isPresent()) {
            return;
        }
        String reason =
                "no Chromium with ChromeDriver on this machine (Debian: apt-get install chromium chromium-driver)";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            Assertions.fail("Browser tests cannot run: " + reason);
        }
        System.err.println("\n########## BROWSER TESTS SKIPPED: " + reason + " ##########\n");
        Assumptions.abort(reason);
    }

    /** The one of this process, with nothing left of whoever used it before. */
    public static synchronized ChromeDriver fresh(int port, int width, int height) {
        if (shared == null || !forgets(port)) {
            shared = start(LANGUAGE, width, height);
            Runtime.getRuntime().addShutdownHook(new Thread(Browser::end, "chromium-stop"));
        }
        shared.manage().window().setSize(new Dimension(width, height));
        return shared;
    }

    /** @return false when it has gone, as after a crash */
    private static boolean forgets(int port) {
        try {
            List<String> windows = List.copyOf(shared.getWindowHandles());
            windows.subList(1, windows.size())
                    .forEach(window -> shared.switchTo().window(window).close());
            shared.switchTo().window(windows.get(0));
            shared.get("about:blank");
            shared.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            shared.executeCdpCommand(
                    "Storage.clearDataForOrigin", Map.of("origin", origin(port), "storageTypes", "all"));
            shared.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
            return true;
        } catch (WebDriverException gone) {
            end();
            return false;
        }
    }

    private static synchronized void end() {
        try {
            shared.quit();
        } catch (WebDriverException alreadyGone) {
            // What it was to come to.
        }
    }

    /** Lets somebody in who has signed in already: not by the form's page, nor by Tasklist, to which that leads. */
    public static void enter(ChromeDriver browser, int port, TasklistClient person) {
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        person.cookies()
                .forEach(cookie -> browser.executeCdpCommand(
                        "Network.setCookie",
                        Map.of(
                                "url", origin(port),
                                "path", cookie.getPath(),
                                "name", cookie.getName(),
                                "value", cookie.getValue(),
                                "httpOnly", cookie.isHttpOnly())));
    }

    static String origin(int port) {
        return "http://localhost:" + port;
    }

    /** One more, which whoever starts it also quits. */
    public static ChromeDriver start(String language, int width, int height) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser().orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=" + language,
                "--accept-lang=" + language,
                "--user-data-dir=" + emptyProfile());
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver().orElseThrow().toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("LANGUAGE", language.replace('-', '_')))
                .withLogFile(TestFork.own("chromedriver.log").toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(width, height));
        driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
        driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Asia/Shanghai"));
        // What a Chromium in that language has by itself; Debian's has its languages in a package of their own.
        driver.executeCdpCommand("Emulation.setLocaleOverride", Map.of("locale", language));
        return driver;
    }

    private static Path emptyProfile() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target")).toAbsolutePath(), "chromium-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> browser() {
        return existing(BROWSERS);
    }

    private static Optional<Path> driver() {
        return existing(DRIVERS);
    }

    private static Optional<Path> existing(List<String> candidates) {
        return candidates.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
