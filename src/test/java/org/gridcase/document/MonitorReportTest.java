package org.gridcase.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The managers' report as it comes from the printer: one page, whatever the names and numbers. */
class MonitorReportTest {

    private static final String LONG = "幸福里东北片区第一老旧小区综合整治示范社区居民委员会".repeat(4);

    private static final int INK = 0xA8201A;
    private static final double MILLIMETRE = 72 / 25.4;

    /** Of the first figure's numbers the newest; each next figure's is lower. */
    private static final double LAST = 0.81;

    private static PdfDocuments documents;

    record Figure(
            String name,
            String shown,
            boolean small,
            long n,
            String change,
            Boolean better,
            String median,
            String values) {}

    record Stuck(String label, long count, Long weekAgo, long width) {}

    record Holder(String label, long count) {}

    record Bar(String name, long now, long before, Long change, long width) {}

    @BeforeAll
    static void engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        documents = new TemplatePdfDocuments(engine, new DocumentFonts());
    }

    @Test
    void onePageThatSaysEverything() throws IOException {
        byte[] pdf = render("示范区", 10, 8);
        keep("monitor-report", pdf);

        try (var paper = new PrintedPdf(pdf)) {
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.text(1, 1))
                    .contains("基层治理运行情况", "示范区2026-10-25至2026-11-23", "指标081.0%48▲2.1个百分点79.5%")
                    .contains("现在卡在哪里（12件）", "原因03一周前5", "处所012上期10（+20%）", "其余3处5件", "漏水5件")
                    .contains("件数少于5", "生成时间2026-11-2309:00")
                    .doesNotContain("〓", "null");
        }
    }

    @Test
    void onePageWhateverTheNames() throws IOException {
        byte[] pdf = render(LONG, 16, 8);
        keep("monitor-report-long", pdf);

        try (var paper = new PrintedPdf(pdf)) {
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.text(1, 1)).contains("六、相似纠纷集中", "生成时间2026-11-2309:00");
        }
    }

    @Test
    void onePageOfNothing() throws IOException {
        try (var paper = new PrintedPdf(render("示范区", 0, 0))) {
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.text(1, 1)).contains("没有卡住的事项。", "本期没有。");
        }
    }

    /** A chart that draws nothing, or another line than that of its figure, would look like a quiet month. */
    @Test
    void eachFigureHasItsLine() throws IOException {
        try (var paper = new PrintedPdf(render("示范区", 10, 8))) {
            List<List<List<Point2D>>> lines = paper.lines(1, INK);
            assertThat(lines).hasSize(10);
            double left = lines.get(0).get(0).get(0).getX();
            for (int i = 0; i < lines.size(); i++) {
                List<List<Point2D>> parts = lines.get(i);
                double last = LAST - i * 0.05;
                // 0.7, 0.72, 0.6, nothing, 0.8, 0.81, nothing twice, the last: a dash.
                assertThat(parts).hasSize(3);
                assertThat(parts.stream().map(List::size)).containsExactly(3, 2, 2);
                List<Point2D> points = Stream.concat(parts.get(0).stream(), parts.get(1).stream())
                        .toList();
                double[] values = {0.7, 0.72, 0.6, 0.8, 0.81};
                int[] at = {0, 1, 2, 4, 5};
                double step = (points.get(4).getX() - left) / at[4];
                double high = points.get(2).getY() - points.get(4).getY();
                // 42 mm wide, 4.6 mm high: nine points in time.
                assertThat(step * 8).as("width").isCloseTo(42 * MILLIMETRE, within(0.5));
                assertThat(high).as("height").isBetween(2 * MILLIMETRE * 0.4, 4.6 * MILLIMETRE);
                for (int j = 0; j < values.length; j++) {
                    assertThat(points.get(j).getX()).isCloseTo(left + at[j] * step, within(0.1));
                    assertThat((points.get(2).getY() - points.get(j).getY()) / high)
                            .as("figure " + i + ", point " + at[j])
                            .isCloseTo((values[j] - 0.6) / 0.21, within(0.02));
                }
                Point2D dash = parts.get(2).get(0);
                assertThat(dash.getX()).isCloseTo(left + 7.7 * step, within(0.1));
                assertThat((points.get(2).getY() - dash.getY()) / high)
                        .as("last of figure " + i)
                        .isCloseTo((last - 0.6) / 0.21, within(0.02));
            }
        }
    }

    @Test
    void barsAreAsLongAsTheirNumbers() throws IOException {
        try (var paper = new PrintedPdf(render("示范区", 3, 8))) {
            List<Double> left = paper.bars(1, INK, true);
            List<Double> right = paper.bars(1, INK, false);
            assertThat(left).hasSize(16);
            assertThat(right).hasSize(8);
            for (int i = 0; i < 8; i++) {
                assertThat(left.get(i) / left.get(0)).as("reason " + i).isCloseTo(1 - i * 0.1, within(0.01));
                assertThat(left.get(8 + i) / left.get(8)).as("place " + i).isCloseTo(1 - i * 0.09, within(0.01));
                assertThat(right.get(i) / right.get(0)).as("matter " + i).isCloseTo(1 - i * 0.09, within(0.01));
            }
        }
    }

    private static byte[] render(String place, int figures, int rows) {
        String longer = place.length() > 10 ? place : "";
        Map<String, Object> model = new HashMap<>();
        model.put("title", "基层治理运行情况 " + place);
        model.put("place", place);
        model.put("period", "2026-10-25 至 2026-11-23");
        model.put("before", "2026-09-25 至 2026-10-24");
        model.put(
                "figures",
                numbers(figures)
                        .mapToObj(i -> new Figure(
                                "指标" + i + longer,
                                "81.0%",
                                i % 3 == 2,
                                48,
                                i % 4 == 3 ? "—" : "▲ 2.1 个百分点",
                                i % 4 == 3 ? null : i % 2 == 0,
                                "79.5%",
                                "0.7;0.72;0.6;;0.8;0.81;;;" + (LAST - i * 0.05)))
                        .toList());
        model.put("stuckTotal", 12);
        model.put(
                "stuck",
                numbers(rows)
                        .mapToObj(i -> new Stuck("原因" + i + longer, 3, i % 2 == 0 ? 5L : null, 100 - i * 10L))
                        .toList());
        model.put(
                "holders",
                numbers(Math.min(rows, 6))
                        .mapToObj(i -> new Holder(longer + "社区调解员", 3))
                        .toList());
        List<Bar> bars = numbers(rows)
                .mapToObj(i -> new Bar("处所" + i + longer, i == 0 ? 12 : 1_000, 10, i == 0 ? 20L : null, 100 - i * 9L))
                .toList();
        model.put("places", bars);
        model.put("placesMore", rows == 0 ? null : "其余 3 处 5 件");
        model.put("matters", bars);
        model.put("mattersMore", null);
        model.put(
                "clusters",
                numbers(Math.min(rows, 4))
                        .mapToObj(i -> "漏水 5 件　示范区 / 泉畔街道 " + longer)
                        .toList());
        model.put("small", 5);
        model.put("asOf", "数据截至 2026-11-23 09:00。");
        model.put("madeAt", "2026-11-23 09:00");
        return documents.render("monitor-report", model);
    }

    private static IntStream numbers(int count) {
        return IntStream.range(0, count);
    }

    /** For looking at; whoever changes the template should. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "documents"));
        Files.write(directory.resolve(name + ".pdf"), pdf);
    }
}
