package org.gridcase.tasklist;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The form on the screen: fields go by their labels. */
public final class FormOnPage {

    private static final String INPUT_BY_LABEL = """
            const label = [...document.querySelectorAll('.fjs-form-field label')]
              .find(label => label.textContent.replace('*', '').trim() === arguments[0]);
            return label ? document.getElementById(label.htmlFor) || label.querySelector('input') : null;
            """;
    /** ChromeDriver refuses to type characters beyond the BMP: what an input method does instead. */
    private static final String PASTE = """
            const [input, text] = arguments;
            const prototype = input.tagName === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
            Object.getOwnPropertyDescriptor(prototype, 'value').set.call(input, text);
            input.dispatchEvent(new Event('input', { bubbles: true }));
            """;

    /** The renderer takes a value over some 300 ms after its field is left, and then draws the form anew. */
    private static final String LEAVE = "arguments[0].blur(); setTimeout(arguments[1], 400);";

    private final ChromeDriver driver;
    private final WebDriverWait wait;

    FormOnPage(ChromeDriver driver, WebDriverWait wait) {
        this.driver = driver;
        this.wait = wait;
    }

    public FormOnPage fill(String label, String text) {
        WebElement input = input(label);
        driver.executeScript("arguments[0].scrollIntoView({ block: 'center' });", input);
        if (!input.getDomProperty("value").isEmpty()) {
            input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
        }
        if (text.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            driver.executeScript(PASTE, input, text);
        } else {
            input.sendKeys(text);
        }
        wait.until(page -> text.equals(input.getDomProperty("value")));
        driver.executeAsyncScript(LEAVE, input);
        return this;
    }

    /** A click on a day of the calendar, whatever order of day and month the browser's language has. */
    public FormOnPage pickDay(String label, int daysFromNow) {
        driver.executeScript(
                "arguments[0]._flatpickr.setDate(new Date(Date.now() + arguments[1] * 864e5), true);",
                input(label),
                daysFromNow);
        return this;
    }

    public FormOnPage choose(String option) {
        WebElement input = input(option);
        driver.executeScript("arguments[0].scrollIntoView({ block: 'center' });", input);
        input.click();
        wait.until(page -> input(option).isSelected());
        return this;
    }

    /** The list opens when the field is entered, and closes when it is clicked again. */
    public FormOnPage select(String label, String option) {
        By field = By.xpath("//*[contains(@class,'fjs-form-field-select')][.//label[starts-with(normalize-space(),'"
                + label + "')]]//*[contains(@class,'fjs-input-group')]");
        By item = By.xpath("//*[contains(@class,'fjs-dropdownlist-item')][normalize-space()='" + option + "']");
        WebElement group = wait.until(page -> driver.findElement(field));
        driver.executeScript("arguments[0].scrollIntoView({ block: 'center' });", group);
        wait.ignoring(WebDriverException.class).until(page -> {
            if (driver.findElements(item).isEmpty()) {
                group.click();
            }
            driver.findElement(item).click();
            return true;
        });
        return this;
    }

    public List<String> errors() {
        return driver.findElements(By.cssSelector(".fjs-form-field-error li")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private WebElement input(String label) {
        return wait.until(page -> (WebElement) driver.executeScript(INPUT_BY_LABEL, label));
    }
}
