package org.gridcase.document;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A series of numbers as a line, the same on pages and on paper: whether it goes up or down, so from somewhat below the lowest
 * to the highest. A number that is missing (null) leaves a gap; one between two gaps is a short dash.
 */
final class LineShape {

    /** Room for the thickness of the line. */
    private static final double EDGE = 0.06;

    private static final double GROUND = 0.25;
    private static final double MIDDLE = 0.5;

    private static final double DASH = 0.3;

    private LineShape() {}

    static Path2D of(List<Double> values, double width, double height) {
        DoubleSummaryStatistics known =
                values.stream().filter(Objects::nonNull).collect(Collectors.summarizingDouble(Double::doubleValue));
        double range = known.getMax() - known.getMin();
        double ground = known.getMin() - range * GROUND;
        double step = values.size() > 1 ? width / (values.size() - 1) : width;
        var line = new Path2D.Double();
        boolean drawing = false;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null) {
                drawing = false;
                continue;
            }
            double x = i * step;
            double high = range > 0 ? (value - ground) / (known.getMax() - ground) : MIDDLE;
            double y = height * (1 - EDGE - (1 - 2 * EDGE) * high);
            boolean alone = !drawing && (i + 1 == values.size() || values.get(i + 1) == null);
            if (alone) {
                line.moveTo(Math.max(0, x - DASH * step), y);
                line.lineTo(Math.min(width, x + DASH * step), y);
            } else if (drawing) {
                line.lineTo(x, y);
            } else {
                line.moveTo(x, y);
            }
            drawing = true;
        }
        return line;
    }

    /** As the attribute {@code d} of SVG's path. */
    static String data(Path2D line) {
        var data = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator part = line.getPathIterator(null); !part.isDone(); part.next()) {
            char command = part.currentSegment(at) == PathIterator.SEG_MOVETO ? 'M' : 'L';
            data.append(String.format(Locale.ROOT, "%c%.2f %.2f", command, at[0], at[1]));
        }
        return data.toString();
    }
}
