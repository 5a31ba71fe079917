package org.gridcase.responsibility.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.GridcaseTest;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.application.ListOutcome.Status;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.SheetFormat;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@GridcaseTest
class ListImportTest {

    private static final PlaceCode DEMO = PlaceCode.of("990100");

    @Autowired
    private ListImport imports;

    @Autowired
    private ListExport export;

    @Autowired
    private ListCommand command;

    @Autowired
    private ResponsibilityLists lists;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private PlaceCode district;
    private String rows;

    @BeforeEach
    void setUp() {
        district = TestLists.district(jdbc);
        rows = """
                list,code,title,matters,legal_basis,lead,lead_share,cooperating,expected,punished,means
                core,C-01,规划,,《城乡规划法》,%1$s01,100,,编制规划,违法修改,
                shared,S-01,供热,heating,《供热条例》,%1$s02,60,town:40,按标准供热,停供不处理,应急资金
                """.formatted(district);
    }

    @Test
    void theFirstFileFoundsTheLists() {
        ListOutcome outcome = run(rows);

        assertThat(outcome.status()).isEqualTo(Status.FOUNDED);
        assertThat(outcome.version()).isEqualTo(1);
        assertThat(inForce()).extracting(Entry::code).containsExactly("C-01", "S-01");
        assertThat(lists.version(district, clock.instant()))
                .hasValueSatisfying(version -> assertThat(version.decidedBy()).isEqualTo("admin"));
    }

    @Test
    void theSameAgainChangesNothing() {
        run(rows);

        assertThat(run(rows).status()).isEqualTo(Status.UNCHANGED);
        assertThat(lists.versions(district)).hasSize(1);
    }

    @Test
    void aLaterFileChangesNothingByItself() {
        run(rows);
        List<Entry> before = inForce();

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> run(rows.replace("供热,heating", "集中供热,heating")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> run(rows.substring(0, rows.indexOf("shared,S-01"))));
        assertThat(inForce()).isEqualTo(before);
        assertThat(lists.versions(district)).hasSize(1);
    }

    @Test
    void oneMistakeAndNothingIsImported() {
        ListOutcome outcome = run(rows + "core,C-01,规划,,,,,,,,\n" + "core,C-02,规划,,依据,town,100,,任务,问责,\n");

        assertThat(outcome.isRefused()).isTrue();
        assertThat(outcome.errors()).isNotEmpty();
        assertThat(lists.versions(district)).isEmpty();
        assertThat(run(rows).status()).isEqualTo(Status.FOUNDED);
    }

    @Test
    void aDepartmentOfAnotherDistrictIsNoUnit() {
        PlaceCode other = TestLists.district(jdbc);

        assertThat(run(rows.replace(district + "02", other + "02")).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.line()).isEqualTo(3);
                    assertThat(error.column()).isEqualTo("lead");
                    assertThat(error.reason()).isEqualTo("responsibility.unit.unknown");
                });
        assertThat(run(rows.replace(district + "02", district + "77")).isRefused())
                .isTrue();
    }

    @Test
    void whatIsExportedIsUnchangedWhenItIsImported() {
        run(rows);

        assertThat(run("lists.csv", SheetFormat.CSV.bytes(export.sheet(inForce(), Locale.ENGLISH)))
                        .status())
                .isEqualTo(Status.UNCHANGED);
        assertThat(run("lists.xlsx", SheetFormat.XLSX.bytes(export.sheet(inForce(), Locale.SIMPLIFIED_CHINESE)))
                        .status())
                .isEqualTo(Status.UNCHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"971000", "990100001", "99010001", "x", ""})
    void onlyADistrictHasLists(String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> imports.run(new ListRequest(code, file("lists.csv", rows), null), "admin"));
    }

    @Test
    void theCommandImports() throws IOException {
        String file = Files.writeString(folder.resolve("lists.csv"), rows).toString();

        assertThat(runCommand("--district=" + district, "--file=" + file)).isZero();
        assertThat(runCommand("--district=" + district, "--file=" + file, "--lang=en"))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("清单已建立并生效：共 2 项", "nothing has changed");
    }

    @Test
    void theCommandSaysWhatIsWrong() throws IOException {
        String file = Files.writeString(folder.resolve("lists.csv"), rows.replace("60,", "50,"))
                .toString();

        assertThat(runCommand("--district=" + district, "--file=" + file)).isEqualTo(1);
        assertThat(runCommand("--district=" + district)).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("lists.csv 第 3 行 [cooperating]: 各单位财权占比之和应为 100.00，现为 90.00", "请选择清单文件", "用法：lists");
    }

    @Test
    void theDemoDistrictHasItsThreeLists() {
        List<Entry> entries = lists.inForce(DEMO, clock.instant());

        assertThat(entries.stream().collect(Collectors.groupingBy(Entry::list)))
                .hasSize(ListKind.values().length)
                .allSatisfy((list, members) -> assertThat(members).hasSizeGreaterThan(4));
        assertThat(entries.stream().filter(entry -> entry.matters().contains("heating")))
                .extracting(entry -> entry.lead().value())
                .containsExactly("99010003");
    }

    private ListOutcome run(String text) {
        return run("lists.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private ListOutcome run(String name, byte[] content) {
        return imports.run(new ListRequest(district.value(), new SourceFile(name, content), null), "admin");
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Entry> inForce() {
        return lists.inForce(district, clock.instant());
    }

    private int runCommand(String... arguments) {
        return command.run(
                new DefaultApplicationArguments(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}
