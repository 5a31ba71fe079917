package org.gridcase.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws a line of numbers, so that it is as sharp as the printer: {@code data-values="1;2.5;;4"}, nothing for a gap. */
final class LineChart implements FSObjectDrawer {

    static final String TYPE = "image/x-line-chart";

    private static final String VALUES = "data-values";
    private static final float THICKNESS = 1.2f;
    private static final Color LINE = new Color(0xA8201A);
    private static final Color GROUND = new Color(0xB9C3CD);

    /** @return no links: what is printed cannot be clicked */
    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice page,
            RenderingContext context,
            int dotsPerPixel) {
        Shape line = LineShape.of(values(element.getAttribute(VALUES)), width / dotsPerPixel, height / dotsPerPixel);
        float wide = (float) width / dotsPerPixel;
        float high = (float) height / dotsPerPixel;
        page.drawWithGraphics((float) x, (float) y, wide, high, graphics -> {
            graphics.setColor(GROUND);
            graphics.setStroke(new BasicStroke(THICKNESS / 2));
            graphics.draw(new java.awt.geom.Line2D.Float(0, high, wide, high));
            graphics.setColor(LINE);
            graphics.setStroke(new BasicStroke(THICKNESS, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(line);
        });
        return Map.of();
    }

    private static List<Double> values(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(";", -1))
                        .map(value -> value.isBlank() ? null : Double.valueOf(value))
                        .toList();
    }
}
