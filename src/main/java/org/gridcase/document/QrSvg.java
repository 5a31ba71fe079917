package org.gridcase.document;

import com.google.zxing.common.BitMatrix;

/** A QR code as markup for a page: it is sharp on paper, and the page needs nothing from elsewhere. */
public final class QrSvg {

    private QrSvg() {}

    /** @param text what the code says; nothing of it stands in the markup as text */
    public static String of(String text) {
        BitMatrix modules = QrCode.modules(text);
        int side = modules.getWidth();
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                if (modules.get(column, row)) {
                    path.append('M').append(column).append(' ').append(row).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\" role=\"img\">"
                        .formatted(side, side)
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }
}
