package org.gridcase.monitor;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A drawing as it is on the screen: which colours its steps have, and what stands on them. A badge belongs to the step at
 * whose corner of the model it is, whatever the page's script thinks.
 */
final class DrawnMap {

    private static final String READ = """
            const said = (one, css) => [...one.querySelectorAll(css)].map(badge => badge.innerText);
            return {
              shapes: [...document.querySelectorAll('.map-drawing .djs-element[data-element-id]')].map(shape => {
                const first = shape.querySelector('.djs-visual > :first-child');
                const style = first ? getComputedStyle(first) : {};
                return { id: shape.dataset.elementId, classes: [...shape.classList], fill: style.fill, stroke: style.stroke };
              }),
              badges: [...document.querySelectorAll('.map-drawing .djs-overlays')].map(one => ({
                at: parseFloat(one.style.left) + ' ' + parseFloat(one.style.top),
                now: said(one, '.map-badge.now'), late: said(one, '.map-badge.late'), order: said(one, '.map-badge.order'),
                lines: said(one, '.map-stay').flatMap(text => text.split('\\n'))
              }))
            };
            """;

    private final Map<String, Step> steps = new TreeMap<>();

    /** @param lines what is written beside the step */
    record Step(
            Set<String> classes,
            String fill,
            String stroke,
            List<String> now,
            List<String> late,
            List<String> order,
            List<String> lines) {

        boolean saysNothing() {
            return now.isEmpty() && late.isEmpty() && order.isEmpty() && lines.isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    DrawnMap(ChromeDriver chromium, String xml) {
        Map<String, Object> read = (Map<String, Object>) chromium.executeScript(READ);
        Map<String, Map<String, Object>> badges = new HashMap<>();
        Map<String, String> corners = corners(xml);
        for (Map<String, Object> badge : (List<Map<String, Object>>) read.get("badges")) {
            String element = corners.get((String) badge.get("at"));
            if (element == null || badges.put(element, badge) != null) {
                throw new AssertionError("No step of its own at " + badge);
            }
        }
        for (Map<String, Object> shape : (List<Map<String, Object>>) read.get("shapes")) {
            Map<String, Object> badge = badges.getOrDefault((String) shape.get("id"), Map.of());
            steps.put(
                    (String) shape.get("id"),
                    new Step(
                            Set.copyOf((List<String>) shape.get("classes")),
                            (String) shape.get("fill"),
                            (String) shape.get("stroke"),
                            texts(badge, "now"),
                            texts(badge, "late"),
                            texts(badge, "order"),
                            texts(badge, "lines")));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> badge, String kind) {
        return (List<String>) badge.getOrDefault(kind, List.of());
    }

    /** The step whose upper left corner is at a point of the model. */
    private static Map<String, String> corners(String xml) {
        Map<String, String> corners = new HashMap<>();
        Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getModelElementsByType(BpmnShape.class)
                .forEach(shape -> {
                    Bounds at = shape.getBounds();
                    corners.put(
                            number(at.getX()) + " " + number(at.getY()),
                            shape.getBpmnElement().getId());
                });
        return corners;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    Step step(String element) {
        return steps.get(element);
    }

    Map<String, Step> steps() {
        return steps;
    }

    /** As people say it, in the two largest units: told here once more, to compare. */
    static String lasting(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + "秒";
        }
        if (whole < 3600) {
            return whole / 60 + "分钟";
        }
        if (whole < 86_400) {
            return whole / 3600 + "小时" + (whole % 3600 / 60 > 0 ? whole % 3600 / 60 + "分" : "");
        }
        return whole / 86_400 + "天" + (whole % 86_400 / 3600 > 0 ? whole % 86_400 / 3600 + "小时" : "");
    }
}
