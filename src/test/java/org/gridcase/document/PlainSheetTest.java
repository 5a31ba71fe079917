package org.gridcase.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The plain sheet as it comes from the printer. */
class PlainSheetTest {

    private static final String ADDRESS = "https://lists.example.org/gridcase/lists/990100/";

    private static PdfDocuments documents;

    record Unit(String unit, String percent) {}

    record Entry(
            String code,
            String listName,
            String title,
            String matters,
            String legalBasis,
            Unit lead,
            List<Unit> cooperating,
            String expected,
            String punished,
            String means) {}

    record Sheet(Entry entry, LocalDate from, LocalDate to, String address) {}

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
    void sheetIsOnePageThatSaysEverything() throws IOException {
        byte[] pdf = render(sheet("S-02", "及时修补路面。\n汛期每日巡查。", "接报三个工作日未到场。"));
        keep("plain-sheet", pdf);

        try (var paper = new PrintedPdf(pdf)) {
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.title()).isEqualTo("明白纸 S-02");
            assertThat(paper.text(1, 1))
                    .contains("示范区权责事项明白纸", "道路维护", "S-02", "区镇共有事权", "第3版，自2026年11月1日起施行")
                    .contains("自2026年6月1日起施行，自2027年1月1日起停止施行")
                    .contains("主体责任交通运输局70.00%", "配合责任事项所在镇街30.00%")
                    .contains("及时修补路面。", "汛期每日巡查。", "接报三个工作日未到场。", "公路法》第八条", "养护经费")
                    .contains("清单第3版第1页，共1页", ADDRESS + "S-02")
                    .doesNotContain("〓", "null");
        }
    }

    @Test
    void telephoneReadsTheAddressFromThePrintedPage() throws IOException, ReaderException {
        try (var paper = new PrintedPdf(render(sheet("S-02", "任务", "情形")))) {
            assertThat(paper.qrCode(1)).isEqualTo(ADDRESS + "S-02");
        }
    }

    @Test
    void eachEntryHasItsOwnPageFooterAndCode() throws IOException, ReaderException {
        byte[] pdf = render(sheet("S-01", "一", "一"), sheet("S-02", sentences("任务", 40), "二"), sheet("S-03", "三", "三"));
        keep("plain-sheets", pdf);

        try (var paper = new PrintedPdf(pdf)) {
            assertThat(paper.pages()).isEqualTo(4);
            assertThat(paper.qrCode(1)).isEqualTo(ADDRESS + "S-01");
            assertThat(paper.qrCode(2)).isEqualTo(ADDRESS + "S-02");
            assertThat(paper.qrCode(4)).isEqualTo(ADDRESS + "S-03");
            assertThat(paper.text(1, 1)).contains("示范区S-01清单第3版第1页，共4页");
            assertThat(paper.text(3, 3)).contains("示范区S-02清单第3版第3页，共4页").doesNotContain("S-03");
            assertThat(paper.text(4, 4)).contains("示范区S-03清单第3版第4页，共4页");
        }
    }

    @Test
    void longTextsFlowOnAndNothingIsCutOff() throws IOException {
        String expected = sentences("任务", 80);
        String punished = sentences("情形", 80);
        assertThat(expected.length()).isGreaterThan(2_000);
        byte[] pdf = render(sheet("S-02", expected, punished));
        keep("plain-sheet-long", pdf);

        try (var paper = new PrintedPdf(pdf)) {
            assertThat(paper.pages()).isGreaterThan(1);
            String text = paper.text(1, paper.pages());
            for (int page = 1; page <= paper.pages(); page++) {
                text = text.replace("示范区S-02清单第3版第" + page + "页，共" + paper.pages() + "页", "");
            }
            assertThat(text).contains(expected.replace("\n", ""), punished.replace("\n", ""));
        }
    }

    /** Two thousand characters without a stop or a blank must break somewhere. */
    @Test
    void oneEndlessWordStaysOnThePage() throws IOException {
        String word =
                IntStream.range(0, 400).mapToObj(i -> String.format("%05d", i)).collect(Collectors.joining());
        try (var paper = new PrintedPdf(render(sheet("S-02", word, "情形")))) {
            assertThat(paper.text(1, paper.pages())).contains(word.substring(0, 60), "00399");
        }
    }

    @Test
    void characterWithoutGlyphIsMarkedAndExplained() throws IOException {
        try (var paper = new PrintedPdf(render(sheet("S-02", "清理𠮷祥里\uD83D\uDE00", "情形")))) {
            assertThat(paper.text(1, 1)).contains("清理𠮷祥里〓", "扫码查看原文").doesNotContain("按指印");
        }
    }

    @Test
    void sameListGivesTheSameBytes() {
        byte[] first = render(sheet("S-02", "任务", "情形"));
        assertThat(render(sheet("S-02", "任务", "情形"))).isEqualTo(first);
        assertThat(first.length).isLessThan(300_000);
        assertThat(render(sheet("S-03", "任务", "情形"))).isNotEqualTo(first);
    }

    private static byte[] render(Sheet... sheets) {
        var model = new HashMap<String, Object>();
        model.put("title", "明白纸 " + sheets[0].entry().code());
        model.put("district", "示范区");
        model.put("version", 3);
        model.put("versionFrom", LocalDate.of(2026, 11, 1));
        model.put("sheets", Arrays.asList(sheets));
        return documents.render("plain-sheet", Map.copyOf(model));
    }

    private static Sheet sheet(String code, String expected, String punished) {
        var entry = new Entry(
                code,
                "区镇共有事权",
                "道路维护",
                "",
                "《中华人民共和国公路法》第八条",
                new Unit("交通运输局", "70.00%"),
                List.of(new Unit("事项所在镇街", "30.00%")),
                expected,
                punished,
                "年度养护经费，养护队伍两支。");
        return new Sheet(entry, LocalDate.of(2026, 6, 1), LocalDate.of(2027, 1, 1), ADDRESS + code);
    }

    private static String sentences(String word, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> word + i + "：接到呼叫后组织力量到场处置，并把处置结果告知镇街")
                .collect(Collectors.joining("。\n"));
    }

    /** For looking at; whoever changes the template should. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "documents"));
        Files.write(directory.resolve(name + ".pdf"), pdf);
    }
}
