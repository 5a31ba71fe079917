package org.gridcase.document;

import java.util.List;

/** A line of numbers as markup for a page, small enough to stand beside its newest number. It is there without script. */
public final class LineSvg {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 40;

    private LineSvg() {}

    /** @param values null where there is none; nothing of them stands in the markup as text, so tell them beside it */
    public static String of(List<Double> values) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        .formatted(WIDTH, HEIGHT)
                + "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" vector-effect=\"non-scaling-stroke\" d=\""
                + LineShape.data(LineShape.of(values, WIDTH, HEIGHT)) + "\"/></svg>";
    }
}
