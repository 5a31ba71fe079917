package org.gridcase.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page of the monitor as it is on the screen: whole, and what people have of it who do not see it. */
final class MonitorScreen {

    static final int TELEPHONE = 390;

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String WHOLE = "return document.readyState === 'complete'"
            + " && !document.querySelector('.map-drawing:not([data-drawn])');";

    /** When what was to be laid out is: the frame after the next. */
    private static final String WIDTH = """
            const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => done(document.documentElement.scrollWidth)));""";

    private static final String TROUBLES = """
            const done = arguments[0];
            axe.run(document, {resultTypes: ['violations'], preload: false}).then(result => done(result.violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .flatMap(one => one.nodes.slice(0, 3).map(node => one.id + ' ' + node.target.join(' ') + ': '
                    + node.failureSummary.replace(/\\s+/g, ' ')))), failure => done([String(failure)]));""";

    /** Of each element: what it is, what it is in, and what is said of it; but neither where it is nor what is written in it. */
    private static final String LOOKS = """
            const name = one => one ? one.tagName + '.' + [...one.classList].join('.') : '';
            const said = one => [...one.attributes].map(each => ['role', 'style', 'type', 'tabindex'].includes(each.name)
                ? each.name + '=' + each.value.replace(/[-\\d.]+px/g, '') : each.name).join(' ');
            return [...new Set([...document.querySelectorAll('*')].map(one => [innerWidth, name(one), said(one),
                name(one.parentElement), name(one.parentElement && one.parentElement.parentElement),
                one.textContent.trim() !== ''].join(' | ')))];""";

    private final ChromeDriver chromium;
    private final String axe;
    private final Set<String> good = new HashSet<>();

    MonitorScreen(ChromeDriver chromium) throws IOException {
        this.chromium = chromium;
        try (InputStream script = getClass().getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is done with a telephone in the hand. */
    interface Handled {
        void handle() throws IOException;
    }

    /** Loaded, and drawn where something is to be drawn. */
    void open(String address) {
        chromium.get(address);
        new WebDriverWait(chromium, PATIENCE, Duration.ofMillis(50))
                .until(page -> Boolean.TRUE.equals(chromium.executeScript(WHOLE)));
    }

    void inTheHand(Handled handled) throws IOException {
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", TELEPHONE, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        try {
            handled.handle();
        } finally {
            chromium.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    /** How wide the page is with all that sticks out. */
    long width() {
        return (Long) chromium.executeAsyncScript(WIDTH);
    }

    /**
     * What axe-core takes for serious or critical. That takes a second: where nothing looks otherwise than what was found
     * good before, as where another role sees the same page with other rows, it need not look again.
     */
    @SuppressWarnings("unchecked")
    List<String> troubles() {
        List<String> looks = (List<String>) chromium.executeScript(LOOKS);
        if (good.containsAll(looks)) {
            return List.of();
        }
        chromium.executeScript(axe);
        List<String> found = (List<String>) chromium.executeAsyncScript(TROUBLES);
        if (found.isEmpty()) {
            good.addAll(looks);
        }
        return found;
    }

    void picture(String name) throws IOException {
        Map<String, Object> shot = chromium.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "optimizeForSpeed", true));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
    }
}
