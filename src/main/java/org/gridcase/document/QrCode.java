package org.gridcase.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws a QR code as lines and areas, so that it is as sharp as the printer, and no picture has to be let in. */
final class QrCode implements FSObjectDrawer {

    static final String TYPE = "image/x-qr-code";
    private static final String TEXT = "data-text";

    /** M: up to 15 % may be creased or soiled. The quiet zone of four modules is ours to keep and lies in the box. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

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
        BitMatrix modules = modules(element.getAttribute(TEXT));
        float side = (float) Math.min(width, height) / dotsPerPixel;
        page.drawWithGraphics((float) x, (float) y, side, side, graphics -> fill(graphics, modules, side));
        return Map.of();
    }

    static BitMatrix modules(String text) {
        try {
            // Size 0: one point a module, whatever size the text needs.
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }

    /** One area for all: the edges of modules that touch leave no hairline. */
    private static void fill(Graphics2D graphics, BitMatrix modules, float side) {
        double module = (double) side / modules.getWidth();
        var area = new Path2D.Double();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row)) {
                    area.append(new Rectangle2D.Double(column * module, row * module, module, module), false);
                }
            }
        }
        graphics.setColor(Color.BLACK);
        graphics.fill(area);
    }
}
