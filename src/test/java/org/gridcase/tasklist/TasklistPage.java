package org.gridcase.tasklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.gridcase.TasklistClient;
import org.openqa.selenium.By;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tasklist as a person uses it: everything goes by what can be read on the screen. */
public final class TasklistPage {

    private static final Logger LOG = LoggerFactory.getLogger(TasklistPage.class);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String PASSWORD = "gridcase";
    private static final String EMPTY = "about:blank";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final By TASKS = By.cssSelector(".tasks-list");
    private static final By SPLASH = By.cssSelector(".app-splash");
    private static final Duration SPLASH_PATIENCE = Duration.ofSeconds(30);

    private static final String GOT = """
            return document.readyState + ' ' + performance.getEntriesByType('resource')
              .map(entry => `${entry.name} ${entry.responseStatus} ${Math.round(entry.startTime)}+${Math.round(entry.duration)}`)
              .join(' | ');
            """;

    private static final String DOWNLOAD = """
            const done = arguments[1];
            fetch(arguments[0]).then(answer => answer.arrayBuffer()).then(bytes =>
              done(btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join(''))));
            """;

    public final ChromeDriver driver;
    public final FormOnPage form;
    private final int port;
    private final String base;
    private final WebDriverWait wait;

    TasklistPage(ChromeDriver driver, int port) {
        this.driver = driver;
        this.port = port;
        this.base = Browser.origin(port);
        this.wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
        this.form = new FormOnPage(driver, wait);
    }

    public TasklistPage loginPage() {
        driver.manage().deleteAllCookies();
        driver.get(base + "/login");
        wait.until(ExpectedConditions.elementToBeClickable(By.name("username")));
        return this;
    }

    /** At the door, with the form there. */
    public TasklistPage signInAtDoor(String username) {
        loginPage();
        driver.findElement(By.name("username")).sendKeys(username);
        driver.findElement(By.name("password")).sendKeys(PASSWORD);
        driver.findElement(By.cssSelector("button[type=submit]")).click();
        see(TASKS);
        return this;
    }

    /** By the same form, but without its page, and without Tasklist behind it: what comes next opens what it needs. */
    public TasklistPage signIn(String username) {
        driver.get(EMPTY);
        Browser.enter(driver, port, TasklistClient.signIn(port, username, PASSWORD));
        return this;
    }

    /** Tasklist, unless it is on the screen. */
    public TasklistPage openTasklist() {
        if (!driver.getCurrentUrl().contains(TASKLIST)) {
            open(TASKLIST);
        }
        see(TASKS);
        return this;
    }

    public TasklistPage openTask(String taskId) {
        open(TASKLIST + "#/?task=" + taskId);
        see(By.cssSelector(".gc-strip b"));
        see(By.cssSelector(".fjs-container"));
        return this;
    }

    /** From an empty page, so that what is still going on in the one before cannot interfere. */
    public TasklistPage open(String path) {
        driver.get(EMPTY);
        driver.get(base + path);
        if (path.startsWith(TASKLIST)) {
            comesUp();
        }
        return this;
    }

    /**
     * Twice in a thousand tests, on a machine with ten times the load that it has cores for, the browser did not begin to run
     * Tasklist. Loaded again, as a person would, and said what the browser had got until then.
     */
    private void comesUp() {
        try {
            new WebDriverWait(driver, SPLASH_PATIENCE).until(ExpectedConditions.invisibilityOfElementLocated(SPLASH));
        } catch (TimeoutException stuck) {
            LOG.error(
                    "Tasklist did not come up and is loaded again. Got: {} Console: {}",
                    driver.executeScript(GOT),
                    driver.manage().logs().get(LogType.BROWSER).getAll());
            driver.navigate().refresh();
        }
    }

    public TasklistPage scrollTo(String css) {
        driver.executeScript("document.querySelector(arguments[0]).scrollIntoView();", css);
        return this;
    }

    public TasklistPage chooseFilter(String name) {
        openTasklist();
        click(By.xpath("//*[contains(@class,'task-filters')]//a[contains(normalize-space(),'" + name + "')]"));
        return this;
    }

    public TasklistPage openCard(String text) {
        click(By.xpath("//ol[contains(@class,'tasks-list')]//li[.//h4[contains(normalize-space(),'" + text + "')]]"
                + "//div[contains(@class,'clickable')]"));
        see(By.cssSelector(".gc-strip b"));
        see(By.cssSelector(".fjs-container"));
        return this;
    }

    public TasklistPage claim() {
        click(By.cssSelector("button.claim"));
        see(By.cssSelector("button.unclaim"));
        see(By.cssSelector(".tasklist-form, .fjs-container"));
        wait.until(page -> driver.findElements(By.cssSelector(".disabled-form")).isEmpty());
        return this;
    }

    public TasklistPage submit() {
        click(By.xpath("//button[normalize-space()='提交' and not(@disabled)]"));
        return this;
    }

    public TasklistPage submitAndSeeItDone() {
        submit();
        see(By.cssSelector(".no-task"));
        return this;
    }

    public TasklistPage openStartForm(String process) {
        openTasklist();
        click(By.cssSelector(".start-process-action a"));
        By link = By.xpath("//div[contains(@class,'modal-body')]//a[contains(normalize-space(),'" + process + "')]");
        see(link);
        still(link);
        click(link);
        see(By.cssSelector(".modal-body .fjs-container input:not(.fjs-select-hidden-input)"));
        return this;
    }

    /** A dialog slides in: a click on its way hits what is at that place a moment later. */
    private void still(By where) {
        AtomicReference<Rectangle> before = new AtomicReference<>();
        wait.until(page -> {
            Rectangle now = driver.findElement(where).getRect();
            return now.equals(before.getAndSet(now));
        });
    }

    public TasklistPage start() {
        click(By.xpath("//div[contains(@class,'modal-footer')]//button[normalize-space()='发起' and not(@disabled)]"));
        return this;
    }

    public TasklistPage startAndSeeItDone() {
        start();
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".modal-content")));
        return this;
    }

    public TasklistPage tab(String label) {
        click(By.xpath("//ul[contains(@class,'nav-tabs')]//a[normalize-space()='" + label + "']"));
        return this;
    }

    public String text(String css) {
        return see(By.cssSelector(css)).getText();
    }

    public WebElement see(By what) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    public void gone(By what) {
        wait.until(ExpectedConditions.invisibilityOfElementLocated(what));
    }

    public void seeText(String css, String text) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    /** Notices come and go above what is to be clicked, and pages redraw themselves: try until it works. */
    public void click(By what) {
        wait.ignoring(org.openqa.selenium.WebDriverException.class).until(page -> {
            WebElement element = driver.findElement(what);
            driver.executeScript("arguments[0].scrollIntoView({ block: 'center' });", element);
            element.click();
            return true;
        });
    }

    /** For the eyes: what the test saw. */
    public TasklistPage screenshot(String name) {
        return picture(name, false);
    }

    /** The whole page, however long. */
    public TasklistPage longScreenshot(String name) {
        return picture(name, true);
    }

    /** A larger file in half the time. */
    private TasklistPage picture(String name, boolean whole) {
        Object picture = driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "captureBeyondViewport", whole, "optimizeForSpeed", true))
                .get("data");
        return keep(name + ".png", Base64.getDecoder().decode((String) picture));
    }

    /** As it comes out of the printer. */
    public TasklistPage print(String name) {
        return pdf(name, (String)
                driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true))
                        .get("data"));
    }

    /** A file that the service sends to whoever is signed in. */
    public TasklistPage download(String name, String path) {
        return pdf(name, (String) driver.executeAsyncScript(DOWNLOAD, path));
    }

    private TasklistPage pdf(String name, String base64) {
        return keep(name + ".pdf", Base64.getDecoder().decode(base64));
    }

    private TasklistPage keep(String name, byte[] content) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
