package org.gridcase.responsibility.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.responsibility.TestLists.cooperating;
import static org.gridcase.responsibility.TestLists.entry;
import static org.gridcase.responsibility.TestLists.lead;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.domain.EntryRules;
import org.gridcase.responsibility.domain.ListFacts;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.RowError;
import org.gridcase.shared.csv.SheetFormat;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ListFileTest {

    private static final PlaceCode DISTRICT = PlaceCode.of("970001");
    private static final ListUnit URBAN = new ListUnit("97000101");
    private static final ListUnit ROADS = new ListUnit("97000102");
    private static final ListUnit NOWHERE = new ListUnit("97000199");
    private static final Set<String> MATTERS = Set.of("heating", "sanitation", "wages");

    private static final String HEADING =
            "list,code,title,matters,legal_basis,lead,lead_share,cooperating,expected,punished,means\n";
    private static final String ROW =
            "shared,S-01,供热,heating,《供热条例》,97000101,50,97000102:30.00; town:20.00,按标准供热,停供不处理,应急资金\n";
    private static final EntryContent ENTRY = entry(
            "S-01",
            ListKind.SHARED,
            "供热",
            lead(URBAN, "50"),
            cooperating(ROADS, "30"),
            cooperating(ListUnit.TOWN, "20"));

    private final EntryRules rules = new EntryRules(new ListFacts(unit -> !unit.equals(NOWHERE), MATTERS));
    private final FileProblems problems = new FileProblems();

    @Test
    void readsTheColumnsInAnyOrderByEnglishAndChineseNames() {
        String chinese = "编号,清单,事项名称,事项类型,法律依据,主责单位,主责占比,配合单位,工作任务,问责情形,保障条件\n"
                + "Ｓ-０１,区镇共有事权,供热,heating,《供热条例》,９７０００１０１,50.0％,97000102：30%；镇街：20,按标准供热,停供不处理,应急资金\n";

        assertThat(read(HEADING + ROW)).containsExactly(ENTRY);
        assertThat(read(chinese)).containsExactly(ENTRY);
        assertThat(read(chinese.getBytes(Charset.forName("GB18030")))).containsExactly(ENTRY);
        assertThat(problems.errors()).isEmpty();
    }

    @Test
    void whatIsOptionalMayBeMissing() {
        assertThat(read("list,code,title,legal_basis,lead,lead_share,expected,punished\n"
                        + "core,C-01,规划,《城乡规划法》,97000101,100,编制规划,违法修改\n"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.matters()).isEmpty();
                    assertThat(entry.means()).isEmpty();
                    assertThat(entry.shares()).containsExactly(lead(URBAN, "100"));
                });
        assertThat(problems.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shared,|other,| list | responsibility.list.unknown",
                "shared,|,| list | shared.csv.missing",
                "S-01|s-01| code | responsibility.code.malformed",
                "供热,|,| title | shared.text.missing",
                "heating|weather| matters | responsibility.matter.unknown",
                "《供热条例》|''| legal_basis | shared.text.missing",
                "97000101,|970001,| lead | responsibility.unit.malformed",
                "97000101,|97000199,| lead | responsibility.unit.unknown",
                "97000101,|town,| cooperating | responsibility.unit.twice",
                "50,|半,| lead_share | responsibility.percent.malformed",
                "50,|,| lead_share | shared.csv.missing",
                "50,|-50,| lead_share | responsibility.percent.malformed",
                "50,|49.99,| cooperating | responsibility.shares.sum",
                "50,|50.001,| cooperating | responsibility.share.malformed",
                "97000102:30.00|97000102| cooperating | responsibility.cooperating.malformed",
                "97000102:30.00|97000102:| cooperating | shared.csv.missing",
                "97000102:30.00|交通局:30.00| cooperating | responsibility.unit.malformed",
                "97000102:30.00|97000199:30.00| cooperating | responsibility.unit.unknown",
                "按标准供热|''| expected | shared.text.missing",
                "停供不处理|''| punished | shared.text.missing",
                "shared,S|core,S| lead | ''",
            })
    void eachMistakeIsNamedByLineAndColumn(String right, String wrong, String column, String reason) {
        read(HEADING + "\n" + ROW.replace("S-01", "S-00") + ROW.replace(right, wrong));

        if (reason.isEmpty()) {
            assertThat(problems.none()).as("a core power may have partners").isTrue();
        } else {
            assertThat(problems.errors())
                    .extracting(RowError::line, RowError::column, RowError::reason)
                    .contains(org.assertj.core.groups.Tuple.tuple(4L, column, reason));
        }
    }

    @Test
    void aCodeStandsOnce() {
        read(HEADING + ROW + ROW.replace("供热", "集中供热"));

        assertThat(problems.errors())
                .containsExactly(
                        new RowError("lists.csv", 3, "code", "responsibility.import.code.twice", List.of("S-01", "2")));
    }

    @Test
    void aWorkbookSaysTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("三张清单");
            fill(sheet, 0, HEADING.strip().split(","));
            fill(sheet, 1, ROW.strip().split(","));
            // As somebody types it: numbers are numbers, and a share is shown in percent.
            sheet.value(1, 5, 97000101);
            sheet.value(1, 6, 0.5);
            sheet.style(1, 6).format("0%").set();
        }
        assertThat(read(bytes.toByteArray())).containsExactly(ENTRY);
        assertThat(problems.errors()).isEmpty();
    }

    private static void fill(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    /** Whatever an entry may say, in both formats and under the headings of both languages. */
    @Test
    void whatIsExportedReadsBackAsTheSame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        ListExport export = new ListExport(messages());
        for (int i = 0; i < 60; i++) {
            List<EntryContent> contents = contents(random);
            List<Entry> entries = contents.stream().map(ListFileTest::inForce).toList();
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(read(SheetFormat.CSV.bytes(export.sheet(entries, locale))))
                        .as("CSV, seed %d", seed)
                        .isEqualTo(contents);
                assertThat(read(SheetFormat.XLSX.bytes(export.sheet(entries, locale))))
                        .as("XLSX, seed %d", seed)
                        .isEqualTo(contents);
            }
            assertThat(problems.errors()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void noCellOfAnExportIsAFormula() {
        EntryContent formula = new EntryContent(
                "C-01",
                ListKind.CORE,
                "=HYPERLINK(\"http://x\")",
                Set.of(),
                "+1",
                URBAN,
                List.of(lead(URBAN, "100")),
                "-1",
                "@SUM(1)",
                "＝1");

        String csv = new String(
                SheetFormat.CSV.bytes(new ListExport(messages()).sheet(List.of(inForce(formula)), Locale.ENGLISH)),
                StandardCharsets.UTF_8);

        assertThat(csv).contains(",\"'=HYPERLINK(\"\"http://x\"\")\",", "'+1", "'-1", "'@SUM(1)", "'＝1");
    }

    private static List<EntryContent> contents(Random random) {
        List<EntryContent> contents = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            BigDecimal part = BigDecimal.valueOf(random.nextInt(5_001), 2);
            Set<String> matters = new TreeSet<>(MATTERS);
            matters.removeIf(matter -> random.nextBoolean());
            List<Share> shares = List.of(
                    lead(
                            URBAN,
                            new BigDecimal("100").subtract(part).subtract(part).toString()),
                    cooperating(ROADS, part.toString()),
                    cooperating(ListUnit.TOWN, part.toString()));
            contents.add(new EntryContent(
                    "S-" + i,
                    ListKind.SHARED,
                    text(random, false),
                    matters,
                    text(random, true),
                    URBAN,
                    shares,
                    text(random, true),
                    text(random, true),
                    random.nextInt(3) == 0 ? "" : text(random, true)));
        }
        return contents;
    }

    /** Never blank: it ends with a letter. */
    private static String text(Random random, boolean lines) {
        String[] parts = {
            "=",
            "+",
            "-",
            "@",
            "'",
            "\"",
            ",",
            ";",
            " ",
            "　",
            "\u00A0",
            "字",
            "𠮷",
            "😀",
            "_x0041_",
            "&lt;",
            "<a>",
            "\\",
            "1E3",
            "007",
            "￥",
            lines ? "\n" : "·",
            lines ? "\t" : "。",
            lines ? "\r\n" : "x"
        };
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.append('z').toString();
    }

    private static Entry inForce(EntryContent content) {
        return new Entry(
                1,
                DISTRICT,
                content.code(),
                1,
                content.list(),
                content.title(),
                content.matters(),
                content.legalBasis(),
                content.lead(),
                content.shares(),
                content.expected(),
                content.punished(),
                content.means(),
                Instant.EPOCH,
                null);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/responsibility");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private List<EntryContent> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<EntryContent> read(byte[] content) {
        return ListFile.read(new SourceFile("lists.csv", content), rules, problems)
                .entries();
    }
}
