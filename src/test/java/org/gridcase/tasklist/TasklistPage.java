package org.gridcase.tasklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tasklist as a person uses it: everything goes by what can be read on the screen. */
final class TasklistPage {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final ChromeDriver driver;
    final FormOnPage form;
    private final String base;
    private final WebDriverWait wait;

    TasklistPage(ChromeDriver driver, int port) {
        this.driver = driver;
        this.base = "http://localhost:" + port;
        this.wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(150));
        this.form = new FormOnPage(driver, wait);
    }

    TasklistPage loginPage() {
        driver.manage().deleteAllCookies();
        driver.get(base + "/login");
        wait.until(ExpectedConditions.elementToBeClickable(By.name("username")));
        return this;
    }

    TasklistPage signIn(String username) {
        loginPage();
        driver.findElement(By.name("username")).sendKeys(username);
        driver.findElement(By.name("password")).sendKeys("gridcase");
        driver.findElement(By.cssSelector("button[type=submit]")).click();
        see(By.cssSelector(".tasks-list"));
        return this;
    }

    TasklistPage openTask(String taskId) {
        open("/camunda/app/tasklist/default/#/?task=" + taskId);
        see(By.cssSelector(".gc-strip b"));
        see(By.cssSelector(".fjs-container"));
        return this;
    }

    /** From an empty page, so that what is still going on in the one before cannot interfere. */
    TasklistPage open(String path) {
        driver.get("about:blank");
        driver.get(base + path);
        return this;
    }

    TasklistPage scrollTo(String css) {
        driver.executeScript("document.querySelector(arguments[0]).scrollIntoView();", css);
        return this;
    }

    TasklistPage chooseFilter(String name) {
        click(By.xpath("//*[contains(@class,'task-filters')]//a[contains(normalize-space(),'" + name + "')]"));
        return this;
    }

    TasklistPage openCard(String text) {
        click(By.xpath("//ol[contains(@class,'tasks-list')]//li[.//h4[contains(normalize-space(),'" + text + "')]]"
                + "//div[contains(@class,'clickable')]"));
        see(By.cssSelector(".gc-strip b"));
        see(By.cssSelector(".fjs-container"));
        return this;
    }

    TasklistPage claim() {
        click(By.cssSelector("button.claim"));
        see(By.cssSelector("button.unclaim"));
        see(By.cssSelector(".tasklist-form, .fjs-container"));
        wait.until(page -> driver.findElements(By.cssSelector(".disabled-form")).isEmpty());
        return this;
    }

    TasklistPage submit() {
        click(By.xpath("//button[normalize-space()='提交' and not(@disabled)]"));
        return this;
    }

    TasklistPage submitAndSeeItDone() {
        submit();
        see(By.cssSelector(".no-task"));
        return this;
    }

    TasklistPage openStartForm(String process) {
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

    TasklistPage start() {
        click(By.xpath("//div[contains(@class,'modal-footer')]//button[normalize-space()='发起' and not(@disabled)]"));
        return this;
    }

    TasklistPage startAndSeeItDone() {
        start();
        wait.until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".modal-content")));
        return this;
    }

    TasklistPage tab(String label) {
        click(By.xpath("//ul[contains(@class,'nav-tabs')]//a[normalize-space()='" + label + "']"));
        return this;
    }

    String text(String css) {
        return see(By.cssSelector(css)).getText();
    }

    WebElement see(By what) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    void seeText(String css, String text) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    /** Notices come and go above what is to be clicked, and pages redraw themselves: try until it works. */
    void click(By what) {
        wait.ignoring(org.openqa.selenium.WebDriverException.class).until(page -> {
            WebElement element = driver.findElement(what);
            driver.executeScript("arguments[0].scrollIntoView({ block: 'center' });", element);
            element.click();
            return true;
        });
    }

    /** For the eyes: what the test saw. */
    TasklistPage screenshot(String name) {
        return keep(name, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** The whole page, however long. */
    TasklistPage longScreenshot(String name) {
        Object picture = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        return keep(name, Base64.getDecoder().decode((String) picture));
    }

    private TasklistPage keep(String name, byte[] picture) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
