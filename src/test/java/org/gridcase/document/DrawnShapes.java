package org.gridcase.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The lines and the areas that a page of a PDF draws, in points from its upper left corner. */
final class DrawnShapes extends PDFGraphicsStreamEngine {

    /** @param parts the points of each connected line of it */
    record Shape(boolean filled, int rgb, List<List<Point2D>> parts) {

        double left() {
            return parts.stream()
                    .flatMap(List::stream)
                    .mapToDouble(Point2D::getX)
                    .min()
                    .orElseThrow();
        }

        double right() {
            return parts.stream()
                    .flatMap(List::stream)
                    .mapToDouble(Point2D::getX)
                    .max()
                    .orElseThrow();
        }

        double top() {
            return parts.stream()
                    .flatMap(List::stream)
                    .mapToDouble(Point2D::getY)
                    .min()
                    .orElseThrow();
        }

        double bottom() {
            return parts.stream()
                    .flatMap(List::stream)
                    .mapToDouble(Point2D::getY)
                    .max()
                    .orElseThrow();
        }
    }

    private final List<Shape> shapes = new ArrayList<>();
    private final double height;
    private Path2D path = new Path2D.Double();

    private DrawnShapes(PDPage page) {
        super(page);
        this.height = page.getMediaBox().getHeight();
    }

    static List<Shape> on(PDPage page) throws IOException {
        DrawnShapes drawn = new DrawnShapes(page);
        drawn.processPage(page);
        return drawn.shapes;
    }

    private void keep(boolean filled, PDColor color) throws IOException {
        List<List<Point2D>> parts = new ArrayList<>();
        double[] at = new double[6];
        var upright = new AffineTransform(1, 0, 0, -1, 0, height);
        for (PathIterator part = path.getPathIterator(upright); !part.isDone(); part.next()) {
            switch (part.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> parts.add(new ArrayList<>(List.of(new Point2D.Double(at[0], at[1]))));
                case PathIterator.SEG_LINETO -> parts.get(parts.size() - 1).add(new Point2D.Double(at[0], at[1]));
                default -> {
                    // Round corners and closed areas: no points of their own.
                }
            }
        }
        parts.removeIf(points -> points.size() < 2);
        if (!parts.isEmpty()) {
            shapes.add(new Shape(filled, color.toRGB(), parts));
        }
        path = new Path2D.Double();
    }

    @Override
    public void strokePath() throws IOException {
        keep(false, getGraphicsState().getStrokingColor());
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        keep(true, getGraphicsState().getNonStrokingColor());
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fillPath(windingRule);
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path = new Path2D.Double();
    }

    @Override
    public void clip(int windingRule) {
        // What is cut off is drawn all the same.
    }

    @Override
    public void drawImage(PDImage image) {
        // No line.
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // No line.
    }
}
