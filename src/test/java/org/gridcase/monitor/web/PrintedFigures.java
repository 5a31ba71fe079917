package org.gridcase.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gridcase.document.PrintedPdf;

/** Whether the managers' sheet of paper says what the API answers. */
final class PrintedFigures {

    private static final int INK = 0xA8201A;

    private PrintedFigures() {}

    /** Each figure stands there with its value, and with as many points on its line as its trend has. */
    static void compare(PrintedPdf paper, JsonNode figures) throws IOException {
        String text = paper.text(1, 1);
        List<Integer> points = new ArrayList<>();
        for (JsonNode figure : figures) {
            String name = figure.get("name").asText().replaceAll("\\s", "");
            boolean share = figure.get("unit").asText().equals("share")
                    && !figure.get("value").isNull();
            assertThat(text).contains(share ? name + percent(figure.get("value").asDouble()) : name);
            int known = 0;
            for (JsonNode point : figure.get("trend")) {
                known += point.get("value").isNull() ? 0 : 1;
            }
            points.add(known);
        }
        points.removeIf(known -> known == 0);
        assertThat(points).isNotEmpty();

        List<List<List<Point2D>>> lines = paper.lines(1, INK);
        assertThat(lines).hasSameSizeAs(points);
        for (int i = 0; i < lines.size(); i++) {
            // A point between two gaps is a dash, which has two ends.
            long drawn = lines.get(i).stream().mapToLong(List::size).sum();
            assertThat(drawn).as("line " + i).isBetween((long) points.get(i), 2L * points.get(i));
        }
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
