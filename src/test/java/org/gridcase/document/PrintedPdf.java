package org.gridcase.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as whoever holds the paper sees it, eye or telephone. Pages count from 1. */
public final class PrintedPdf implements AutoCloseable {

    private static final float DOTS_PER_INCH = 150;

    /** What is thinner is a rule below a heading. */
    private static final double THICK = 3;

    private final PDDocument document;

    public PrintedPdf(byte[] content) throws IOException {
        this.document = Loader.loadPDF(content);
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** In reading order, without white space: line breaks of the layout are no part of the text. */
    public String text(int firstPage, int lastPage) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(firstPage);
        stripper.setEndPage(lastPage);
        return stripper.getText(document).replaceAll("[\\s\\p{Z}]", "");
    }

    /** What a telephone reads from the page as it is printed. */
    public String qrCode(int page) throws IOException, ReaderException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH);
        int width = image.getWidth();
        int height = image.getHeight();
        var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    /** The lines of a colour, from the upper one to the lower one: of each its parts, as points from the upper left corner. */
    public List<List<List<Point2D>>> lines(int page, int rgb) throws IOException {
        return DrawnShapes.on(document.getPage(page - 1)).stream()
                .filter(shape -> !shape.filled() && shape.rgb() == rgb)
                .sorted(Comparator.comparing(DrawnShapes.Shape::top))
                .map(DrawnShapes.Shape::parts)
                .toList();
    }

    /** How long the bars of a colour are in one column of the page, from the upper one to the lower one. */
    public List<Double> bars(int page, int rgb, boolean leftColumn) throws IOException {
        double middle = document.getPage(page - 1).getMediaBox().getWidth() / 2;
        return DrawnShapes.on(document.getPage(page - 1)).stream()
                .filter(shape -> shape.filled() && shape.rgb() == rgb && shape.left() < middle == leftColumn)
                .filter(shape -> shape.bottom() - shape.top() > THICK)
                .sorted(Comparator.comparing(DrawnShapes.Shape::top))
                .map(shape -> shape.right() - shape.left())
                .toList();
    }

    public String title() {
        return document.getDocumentInformation().getTitle();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
