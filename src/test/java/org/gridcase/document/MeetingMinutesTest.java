package org.gridcase.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridcase.meeting.service.MeetingText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The minutes of a meeting on paper. */
class MeetingMinutesTest {

    private static PdfDocuments documents;

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
    void saysWhoWasThereAndHowItWasComputed() throws IOException {
        byte[] pdf = render(14, "陈思远 于 2026-11-23 20:30 签署");
        keep(pdf);

        try (var paper = new PrintedPdf(pdf)) {
            assertThat(paper.title()).isEqualTo("会议记录 990100-2026-000042");
            assertThat(paper.text(1, paper.pages()))
                    .contains("应到20人", "至少14人", "修缮楼道照明", "结果：通过", "签署", "任何人不能填写或更改")
                    .doesNotContain("草稿");
        }
    }

    @Test
    void isADraftUntilItIsSignedOff() throws IOException {
        try (var paper = new PrintedPdf(render(14, null))) {
            assertThat(paper.text(1, paper.pages())).contains("草稿，尚未签署");
        }
    }

    @Test
    void aRosterOfSixHundredFits() throws IOException {
        try (var paper = new PrintedPdf(render(600, "签署"))) {
            assertThat(paper.pages()).isBetween(2, 20);
            assertThat(paper.text(1, paper.pages())).contains("居民代表600");
        }
    }

    private static byte[] render(int present, String signed) {
        String names =
                IntStream.rangeClosed(1, present).mapToObj(n -> "居民代表" + n).collect(Collectors.joining("、"));
        var text = new MeetingText(
                "990100-2026-000042",
                "居民代表大会",
                "示范社区",
                "议事",
                "2026-11-23 19:00",
                "社区会议室",
                "陈思远",
                "已归档",
                List.of(
                        "法定到会人数：应到有表决权人数中不少于 2/3",
                        "通过所需：到会人数中超过 1/2 赞成",
                        "票数相等：不通过",
                        "不得委托他人投票",
                        "来源：《城市居民委员会组织法》（meeting-rules 1）"),
                List.of("名册 20 人，其中有表决权 20 人", "现场签到 " + present + " 人：" + names, "缺席 6 人：甲、乙、丙、丁、戊、己"),
                List.of(
                        new MeetingText.Motion(
                                1,
                                "修缮楼道照明",
                                "举手",
                                List.of(
                                        "应到 20 人（回避 0 人不计），实到 14 人，其中受托 0 人；须不少于 2/3，即至少 14 人",
                                        "赞成 9 票，反对 4 票，弃权 1 票，废票 0 票",
                                        "到会人数 14，须超过 1/2，即至少 8 人赞成；赞成 9 票"),
                                "通过"),
                        new MeetingText.Motion(2, "调整停车位", "票决，无记名", List.of("回避：居民代表3（与议题有利害关系）"), "未提请表决")),
                "无其他事项",
                signed);
        return documents.render("meeting-minutes", Map.of("meeting", text, "title", "居民代表大会：十一月例会"));
    }

    /** For the eye. */
    private static void keep(byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve("meeting-minutes.pdf"), pdf);
    }
}
