package org.gridcase.responsibility.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.gridcase.GridcaseTest;
import org.gridcase.document.PrintedPdf;
import org.gridcase.responsibility.ChangedLists;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.persistence.ListTables;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages and the sheets as anybody gets them from outside, without signing in. */
@GridcaseTest
class ListPagesTest {

    private static final String LISTS = "/lists?district=990173";
    private static final String ROAD_ENTRY = "/lists/990173/S-01";
    private static final String ROAD_SHEET = ROAD_ENTRY + ".pdf";

    @LocalServerPort
    private int port;

    @Value("${gridcase.public-url}")
    private String publicUrl;

    @Autowired
    private ResponsibilityLists lists;

    @Autowired
    private Clock clock;

    @Autowired
    private ListTables tables;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void found() {
        transaction.executeWithoutResult(status -> new ChangedLists(tables, jdbc).found());
    }

    @Test
    void anybodyReadsTheThreeLists() throws Exception {
        HttpResponse<String> page = get(LISTS);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("页面测试区 · 三张清单", "清单第 2 版，2025-06-01 起施行")
                .contains("统筹的核心事权", "下沉便民服务事权", "区镇共有事权")
                .contains("道路维护", "公路局", "60.00%", "镇街", "40.00%", "食品经营许可")
                .contains("/api/responsibility-lists/990173.csv?at=", "/api/responsibility-lists/990173.xlsx?at=")
                .doesNotContain("公园建设", "冬季清雪", "990173-2025-000001", "logout", "??");
    }

    @Test
    void aReaderIsNeitherRememberedNorFramed() throws Exception {
        HttpResponse<String> page = get(LISTS);

        assertThat(page.headers().allValues("set-cookie")).isEmpty();
        assertThat(page.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(page.headers().firstValue("content-security-policy")).hasValueSatisfying(value -> assertThat(value)
                .contains("default-src 'self'", "frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(page.body()).doesNotContain("<script");
    }

    @Test
    void whoHasSeveralDistrictsToChooseFromIsAsked() throws Exception {
        assertThat(get("/lists").body())
                .contains("请选择区县", "页面测试区", "district=990173", "district=990100")
                .doesNotContain("道路维护");
    }

    @Test
    void theShortenedAddressOfAnEntryLeadsToTheLists() throws Exception {
        HttpResponse<String> answer = get("/lists/990173");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/lists?district=990173"));
    }

    @Test
    void allWordsOfASearchMustOccurWherever() throws Exception {
        assertThat(get(LISTS + "&q=" + "清雪%20公路局").body())
                .contains("道路维护", "找到 1 项，共 2 项")
                .doesNotContain("食品经营许可");
        assertThat(get(LISTS + "&q=" + "清雪%E3%80%80许可").body())
                .contains("找到 0 项，共 2 项")
                .doesNotContain("食品经营许可");
        assertThat(get(LISTS + "&q=s-01").body()).contains("找到 1 项");
        assertThat(get(LISTS + "&q=%3Cscript%3E").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void aDayOfThePastShowsWhatWasInForceThen() throws Exception {
        assertThat(get(LISTS + "&at=2025-05-31").body())
                .contains("清单第 1 版，2024-01-01 起施行", "公园建设", "70.00%", "/lists/990173/S-01?at=2025-05-31");
        assertThat(get(LISTS + "&at=2025-06-01").body()).contains("清单第 2 版").doesNotContain("公园建设");
        assertThat(get(LISTS + "&at=2023-12-31").body()).contains("还没有清单");
        assertThat(get(ROAD_ENTRY + "?at=2025-05-31").body())
                .contains("这是按 2025-05-31 的清单显示的内容", "修补路面。", "/lists/990173/S-01.pdf?at=2025-05-31");
    }

    @Test
    void anEntrySaysEverything() throws Exception {
        assertThat(get(ROAD_ENTRY).body())
                .contains("道路维护", "S-01", "区镇共有事权", "2025-06-01 起施行（清单第 2 版）", "环境卫生")
                .contains("《公路法》第八条", "主体责任", "公路局", "60.00%", "配合责任", "镇街", "40.00%")
                .contains("修补路面并清雪。", "三日不到场。", "养护经费。", "/lists/990173/S-01.pdf");
        assertThat(get("/lists/990173/H-01").body()).contains("清单未列明");
    }

    @Test
    void itsHistorySaysWhatDiffered() throws Exception {
        assertThat(get(ROAD_ENTRY).body().replaceAll("<[^>]*>|\\s+", ""))
                .contains("历次变更2025-06-01起施行（清单第2版）现行变更：责任单位与财权分配占比、工作任务")
                .contains("原来主体责任公路局70.00%配合责任镇街30.00%改为主体责任公路局60.00%配合责任镇街40.00%")
                .contains("原来修补路面。改为修补路面并清雪。")
                .contains("2024-01-01起施行（清单第1版），2025-06-01起停止施行已失效首次列入清单");
    }

    @Test
    void whatEndedAndWhatComesIsShownAsSuch() throws Exception {
        assertThat(get("/lists/990173/C-01").body())
                .contains("本事项已于 2025-06-01 停止施行", "公园建设")
                .doesNotContain("C-01.pdf");
        assertThat(get("/lists/990173/S-02").body()).contains("本事项自 2150-01-01 起施行，目前尚未施行");
        assertThat(get("/lists/990173/C-01.pdf").statusCode()).isEqualTo(404);
        assertThat(get("/lists/990173/C-01.pdf?at=2024-02-01").statusCode()).isEqualTo(200);
    }

    @Test
    void whoReadsEnglishGetsEnglish() throws Exception {
        assertThat(get(LISTS + "&lang=en").body())
                .contains("The three lists", "Powers shared", "lead", "Version 2 of the lists", "lang=zh-CN")
                .contains("district=990173")
                .doesNotContain("??", "清单第");
        assertThat(get(ROAD_ENTRY + "?lang=en").body())
                .contains("What is punished", "Town", "sanitation")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "/lists?district=990174, 404, 990174",
        "/lists/990174/S-01, 404, 990174",
        "/lists/nowhere/S-01, 404, nowhere",
        "/lists/990173001/S-01, 404, 990173001",
        "/lists/990173/S-99, 404, S-99",
        "/lists/990173/S-99.pdf, 404, S-99",
        "/lists/990174.pdf, 404, 990174",
        "/lists/990173.pdf?unit=99017309, 404, 没有符合条件",
        "/lists/990173.pdf?unit=bin, 400, bin",
        "/lists/990173.pdf?list=secret, 400, secret",
        "/lists?district=990173&at=yesterday, 400, yesterday",
        "/lists/990173/S-01?at=2025-02-30, 400, 2025-02-30",
        "/lists/990173/S-01.pdf?at=2025-13-01, 400, 2025-13-01",
        "/lists/990173/S-01/more, 404, 没有找到"
    })
    void aWrongAddressIsAPageThatSaysSo(String path, int status, String text) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains(text).contains(status == 404 ? "未找到" : "内容有误");
    }

    @Test
    void nothingCanBeSentToThePages() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/lists"))
                .POST(HttpRequest.BodyPublishers.ofString("q=1"))
                .build();

        assertThat(client().send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theCodeOnTheSheetLeadsToTheLiveEntry() throws Exception {
        HttpResponse<byte[]> answer = bytes(ROAD_SHEET);

        assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
        try (PrintedPdf paper = new PrintedPdf(answer.body())) {
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.title()).isEqualTo("明白纸 S-01 道路维护");
            assertThat(paper.text(1, 1))
                    .contains("页面测试区权责事项明白纸", "第2版，自2025年6月1日起施行", "主体责任公路局60.00%")
                    .contains("修补路面并清雪。", "三日不到场。", "养护经费。");
            assertThat(paper.qrCode(1)).isEqualTo(publicUrl + ROAD_ENTRY);
            assertThat(get(URI.create(paper.qrCode(1)).getPath()).body()).contains("道路维护");
        }
    }

    @Test
    void theSheetIsTheSameWheneverAndWhereverItIsPrinted() throws Exception {
        byte[] sheet = bytes(ROAD_SHEET).body();

        assertThat(bytes(ROAD_SHEET + "?lang=en").body()).isEqualTo(sheet);
        assertThat(bytes("/api/responsibility-lists/990173/entries/S-01/plain-sheet.pdf")
                        .body())
                .isEqualTo(sheet);
        assertThat(bytes(ROAD_SHEET + "?at=2025-05-31").body()).isNotEqualTo(sheet);
    }

    @Test
    void allSheetsOfAListOrAUnitAreOneFile() throws Exception {
        try (PrintedPdf all = new PrintedPdf(bytes("/lists/990173.pdf").body());
                PrintedPdf shared =
                        new PrintedPdf(bytes("/lists/990173.pdf?list=shared").body());
                PrintedPdf green = new PrintedPdf(
                        bytes("/lists/990173.pdf?unit=99017302&at=2024-06-01").body());
                PrintedPdf town =
                        new PrintedPdf(bytes("/lists/990173.pdf?unit=town").body())) {
            assertThat(all.pages()).isEqualTo(2);
            assertThat(all.qrCode(1)).isEqualTo(publicUrl + "/lists/990173/H-01");
            assertThat(all.qrCode(2)).isEqualTo(publicUrl + ROAD_ENTRY);
            assertThat(shared.pages()).isEqualTo(1);
            assertThat(green.text(1, 1)).contains("公园建设");
            assertThat(town.pages()).isEqualTo(2);
        }
    }

    /** The district that everybody meets first. The file is for looking at; whoever changes the template should. */
    @Test
    void everyEntryOfTheDemoDistrictFitsOnOnePage() throws Exception {
        byte[] file = bytes("/lists/990100.pdf").body();
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve("plain-sheets-demo.pdf"), file);

        try (PrintedPdf paper = new PrintedPdf(file)) {
            assertThat(paper.pages())
                    .isEqualTo(lists.inForce(PlaceCode.of("990100"), clock.instant())
                            .size());
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "zh-CN")
                .build();
        return client().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client().send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI uri(String path) {
        return URI.create(URI.create("http://localhost:" + port + path).toASCIIString());
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
