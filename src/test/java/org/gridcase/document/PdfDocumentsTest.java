package org.gridcase.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

@ExtendWith(OutputCaptureExtension.class)
class PdfDocumentsTest {

    private static PdfDocuments documents;

    record PartyLine(String name, String phone, String address) {}

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
    void agreementCarriesEverythingTheLawAsksFor() throws IOException {
        byte[] pdf = documents.render("mediation-agreement", agreement());
        keep("agreement", pdf);

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(textOf(read))
                    .contains("调解协议书", "990100-2026-000123", "张建国", "13800000001", "示范路1号1单元301室")
                    .contains("夜间装修", "每日20时至次日8时不施工", "2026年12月1日", "陈调解", "示范社区人民调解委员会")
                    .contains("一式3份", "三十日内", "共同向人民法院申请", "第三十三条", "2026年11月22日");
            assertThat(textOf(read, true)).contains("（即2026年12月22日以前）");
            assertThat(read.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void agreementSaysWhatItIsToReadersOfTheFile() throws IOException {
        try (PDDocument read = Loader.loadPDF(documents.render("mediation-agreement", agreement()))) {
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("调解协议书 990100-2026-000123");
            assertThat(read.getDocumentInformation().getAuthor()).isEqualTo("示范社区人民调解委员会");
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void longAgreementRunsOverNumberedPagesWithoutLosingAWord() throws IOException {
        Map<String, Object> model = agreement();
        model.put(
                "parties",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(PdfDocumentsTest::neighbour)
                        .toList());
        model.put("facts", manyLines("事实", 60));
        model.put("terms", manyLines("条款", 60));
        byte[] pdf = documents.render("mediation-agreement", model);
        keep("agreement-long", pdf);

        try (PDDocument read = Loader.loadPDF(pdf)) {
            String text = textOf(read);
            int pages = read.getNumberOfPages();
            assertThat(pages).isGreaterThan(4);
            assertThat(textOf(read, true)).contains("第1页，共" + pages + "页", "第" + pages + "页，共" + pages + "页");
            IntStream.rangeClosed(1, 60).forEach(i -> assertThat(text).contains("事实" + i + "。", "条款" + i + "。"));
            IntStream.rangeClosed(1, 12).forEach(i -> assertThat(text).contains("当事人" + i, "邻居" + i));
        }
    }

    @Test
    void oralAgreementIsRecordedWithItsContent() throws IOException {
        Map<String, Object> model = agreement();
        model.put("agreedOn", LocalDate.of(2026, 11, 20));
        byte[] pdf = documents.render("oral-agreement-record", model);
        keep("oral", pdf);

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(textOf(read))
                    .contains("口头协议登记", "每日20时至次日8时不施工", "第二十八条", "陈调解", "2026年11月20日")
                    .doesNotContain("人民法院");
        }
    }

    @Test
    void rareAndTraditionalCharactersArePrinted(CapturedOutput log) throws IOException {
        // Names: beyond the BMP, extension A, traditional; and the general standard table's characters beyond the BMP.
        String names = "𠮷田 ⼈⻚ 䶮 㛃 龑 喆 堃 龍鳳 臺灣 𫖯 𬱖 𫍯 𬶏 ｶﾅ ㈱ ①";
        Map<String, Object> model = agreement();
        model.put("facts", names);
        byte[] pdf = documents.render("mediation-agreement", model);
        keep("agreement-rare", pdf);

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(textOf(read))
                    .contains("𠮷田人页" + names.substring(7).replace(" ", ""))
                    .doesNotContain("〓", "#");
        }
        assertThat(log).doesNotContain("No font has");
    }

    @Test
    void characterWithoutGlyphIsShownAsMissingTypeAndReported(CapturedOutput log) throws IOException {
        Map<String, Object> model = agreement();
        model.put("mediator", "陈\uD83D\uDE00\uD883\uDF00调解"); // an emoji; U+30F00 is not assigned
        byte[] pdf = documents.render("mediation-agreement", model);

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(textOf(read)).contains("陈〓〓调解", "请手工填写").doesNotContain("#");
        }
        assertThat(log).contains("U+1F600 U+30F00").doesNotContain("陈");
    }

    @Test
    void textIsNeverMarkupAndNothingIsFetched() throws Exception {
        try (var server = new java.net.ServerSocket(0)) {
            server.setSoTimeout(1);
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x.png";
            String evil = "<img src=\"" + url + "\"/><script>alert(1)</script>[[${7*7}]]&amp;\"'</p>\u0000\u0008\uFFFF";
            Map<String, Object> model = agreement();
            model.put("facts", evil);
            model.put("caseNumber", "\"><style>@import url(" + url + ");</style>");
            model.put("organisation", "\"/><link rel=\"stylesheet\" href=\"" + url + "\"/>");
            try (PDDocument read = Loader.loadPDF(documents.render("mediation-agreement", model))) {
                assertThat(textOf(read)).contains("<script>alert(1)</script>[[${7*7}]]&amp;\"'</p>", "<style>@import");
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void sameModelGivesSameBytesAndASmallFile() {
        byte[] first = documents.render("mediation-agreement", agreement());
        assertThat(documents.render("mediation-agreement", agreement())).isEqualTo(first);
        assertThat(first.length).isLessThan(300_000);

        Map<String, Object> other = agreement();
        other.put("terms", "另一条款");
        assertThat(documents.render("mediation-agreement", other)).isNotEqualTo(first);
    }

    @Test
    void datesThatAreNotKnownAreLeftForThePen() throws IOException {
        Map<String, Object> model = agreement();
        model.keySet().removeAll(List.of("performanceDate", "signedOn", "confirmationUntil"));
        try (PDDocument read = Loader.loadPDF(documents.render("mediation-agreement", model))) {
            assertThat(textOf(read)).contains("年月日前履行完毕", "三十日内，共同").doesNotContain("null");
        }
    }

    @Test
    void renderingIsQuickOnceTheFontsAreRead() {
        long first = nanosOf(agreement());
        long[] later = IntStream.range(0, 60)
                .mapToLong(i -> nanosOf(agreement()))
                .skip(10)
                .sorted()
                .toArray();
        System.out.printf(
                "PDF: first %d ms, median of 50 after warm-up %d ms%n",
                first / 1_000_000, later[later.length / 2] / 1_000_000);
        assertThat(Arrays.stream(later).min().orElseThrow()).isLessThan(2_000_000_000L);
    }

    private static long nanosOf(Map<String, Object> model) {
        long start = System.nanoTime();
        documents.render("mediation-agreement", model);
        return System.nanoTime() - start;
    }

    private static Map<String, Object> agreement() {
        var model = new HashMap<String, Object>();
        model.put("caseNumber", "990100-2026-000123");
        model.put("organisation", "示范社区人民调解委员会");
        model.put(
                "parties",
                List.of(
                        new PartyLine("张建国", "13800000001", "示范区示范镇示范路1号1单元301室"),
                        new PartyLine("李美玲", "13800000002", "示范区示范镇示范路1号1单元401室")));
        model.put("mediator", "陈调解");
        model.put("facts", "401室自2026年11月起多次夜间装修，电钻声影响楼下301室老人休息。\n双方于11月18日在楼道发生争吵，经网格员到场劝止。");
        model.put("terms", "1. 李美玲承诺每日20时至次日8时不施工，节假日不使用电钻。\n2. 张建国不再到施工现场阻拦。\n3. 装修垃圾由李美玲当日清运，保持楼道畅通。");
        model.put("performanceDate", LocalDate.of(2026, 12, 1));
        model.put("signedOn", LocalDate.of(2026, 11, 22));
        model.put("confirmationUntil", LocalDate.of(2026, 12, 22));
        return model;
    }

    private static PartyLine neighbour(int i) {
        return new PartyLine("邻居" + i, "1380000" + (1000 + i), "示范区示范镇一个名称特别长的居住小区第" + i + "号楼东侧附属楼2单元" + i + "01室");
    }

    private static String manyLines(String word, int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(i -> word + i + "。双方就公共楼道堆放物品、清理时间以及费用分担进行了多次沟通，调解员分别听取了各方的意见并作了记录")
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
    }

    /** Without white space: line breaks of the layout are no part of the text. */
    private static String textOf(PDDocument document) throws IOException {
        return textOf(document, false);
    }

    private static String textOf(PDDocument document, boolean asItLiesOnThePage) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(asItLiesOnThePage);
        return stripper.getText(document).replaceAll("[\\s\\p{Z}]", "");
    }

    /** For looking at; whoever changes a template should. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "documents"));
        Files.write(directory.resolve(name + ".pdf"), pdf);
    }
}
