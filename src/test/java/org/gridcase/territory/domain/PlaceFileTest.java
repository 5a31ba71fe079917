package org.gridcase.territory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.RowError;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFileTest {

    private static final String HEAD = "code,name,level\n";

    private final FileProblems problems = new FileProblems();

    @Test
    void readsPlacesWithTheirCharacterSet() {
        PlaceFile file = read(HEAD + "990100,示范区,district\n990100001,泉畔街道,town\n");

        assertThat(problems.errors()).isEmpty();
        assertThat(file.charset()).isEqualTo("UTF-8");
        assertThat(file.rows())
                .containsExactly(
                        new PlaceRow(2, PlaceCode.of("990100"), "示范区"),
                        new PlaceRow(3, PlaceCode.of("990100001"), "泉畔街道"));
    }

    @Test
    void acceptsWhatExcelInChinaWrites() {
        String text = "编码,名称,层级\r\n990100,示范区,区县\r\n,,\r\n９９０１００００１,　泉畔街道　,镇街\r\n";

        PlaceFile file = PlaceFile.read(new SourceFile("地点.csv", text.getBytes(Charset.forName("GB18030"))), problems);

        assertThat(problems.errors()).isEmpty();
        assertThat(file.charset()).isEqualTo("GB18030");
        assertThat(file.rows()).extracting(PlaceRow::name).containsExactly("示范区", "泉畔街道");
        assertThat(file.rows()).extracting(PlaceRow::line).containsExactly(2L, 4L);
    }

    @Test
    void readsDepartmentsBesideTowns() {
        PlaceFile file = read(
                HEAD + "990100,示范区,district\n99010001,城市管理局,department\n99010002,交通局,区直部门\n" + "990100010,第十镇,town\n");

        file.checkParents(Set.of(), problems);

        assertThat(problems.errors()).isEmpty();
        assertThat(file.codes()).hasSize(4);
    }

    @Test
    void acceptsAByteOrderMarkAndRareCharacters() {
        PlaceFile file = read("\uFEFF" + HEAD + "990100,𠮷祥区,district\n");

        assertThat(problems.errors()).isEmpty();
        assertThat(file.rows()).extracting(PlaceRow::name).containsExactly("𠮷祥区");
    }

    @ParameterizedTest
    @CsvSource({
        "'990100', '', 'district', name, missing",
        "'', '示范区', 'district', code, missing",
        "'990100', '示范区', '', level, missing",
        "'99010', '示范区', 'district', code, code.length",
        "'99010A', '示范区', 'district', code, code.notDigits",
        "'9.901E+17', '一号楼', 'building', code, spreadsheetNumber",
        "'990100', '示范区', 'province', level, level.unknown",
        "'990100', '示范区', 'town', level, level.misfit",
        "'990100001', '城市管理局', 'department', level, level.misfit",
    })
    void namesLineColumnAndReason(String code, String name, String level, String column, String reason) {
        read(HEAD + "370102,历下区,district\n" + String.join(",", code, name, level) + "\n");

        assertThat(problems.errors()).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo("places.csv");
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.reason()).isIn("territory.import." + reason, "shared.csv." + reason);
        });
    }

    @Test
    void refusesNamesThatAreTooLongOrHideCharacters() {
        read(HEAD + "990100," + "区".repeat(101) + ",district\n990200,\"示范\n区\",district\n");

        assertThat(reasons()).containsExactly("tooLong", "controlCharacter");
        assertThat(problems.errors()).extracting(RowError::line).containsExactly(2L, 3L);
    }

    @Test
    void countsLinesAlsoBehindAValueOverTwoLines() {
        read(HEAD + "990100,\"示范\n区\",district\n99,甲,district\n");

        assertThat(problems.errors()).extracting(RowError::line).containsExactly(2L, 4L);
    }

    @Test
    void refusesARepeatedCodeAndSaysWhereItStood() {
        read(HEAD + "990100,示范区,district\n990100,示范区,district\n");

        assertThat(problems.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.arguments()).containsExactly("990100", "2");
        });
    }

    @Test
    void refusesAPlaceWhoseUpperPlaceIsNowhere() {
        PlaceFile file = read(HEAD + "990100001,泉畔街道,town\n990200001,云岭镇,town\n");

        file.checkParents(Set.of(PlaceCode.of("990100")), problems);

        assertThat(problems.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.arguments()).containsExactly("990200");
        });
    }

    @Test
    void aWrongNameAboveIsNotHeldAgainstThePlacesBelow() {
        PlaceFile file = read(HEAD + "990100,,district\n990100001,泉畔街道,town\n");

        file.checkParents(Set.of(), problems);

        assertThat(reasons()).containsExactly("missing");
    }

    @Test
    void refusesHeadingsThatAreMissingUnknownOrDouble() {
        read("code,name,name,remark\n990100,示范区,district,x\n");

        assertThat(problems.errors())
                .extracting(RowError::column, error -> error.reason()
                        .replaceFirst("territory\\.import\\.|shared\\.csv\\.", ""))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name", "column.twice"),
                        org.assertj.core.groups.Tuple.tuple("remark", "column.unknown"),
                        org.assertj.core.groups.Tuple.tuple("level", "column.missing"));
    }

    @Test
    void refusesWhatIsNoTextFile() {
        byte[] utf16 = HEAD.getBytes(StandardCharsets.UTF_16);
        for (byte[] content :
                List.of(new byte[0], new byte[] {'P', 'K', 3, 4, 0}, utf16, new byte[] {(byte) 0xFF, 1})) {
            PlaceFile.read(new SourceFile("x.csv", content), problems);
        }

        assertThat(reasons()).containsExactly("file.empty", "file.workbook", "file.encoding", "file.encoding");
        assertThat(problems.errors()).extracting(RowError::line).containsOnly(0L);
    }

    @Test
    void refusesBrokenQuotationMarksAndSurplusValues() {
        read(HEAD + "990100,示范,区,district\n990200,\"甲\"乙,district\n");

        assertThat(reasons()).containsExactly("line.tooWide", "line.quotes");
        assertThat(problems.errors()).extracting(RowError::line).containsExactly(2L, 3L);
    }

    @Test
    void listsTwoHundredErrorsAndCountsTheRest() {
        read(HEAD + "1,甲,district\n".repeat(FileProblems.LIMIT + 17));

        assertThat(problems.errors()).hasSize(FileProblems.LIMIT);
        assertThat(problems.more()).isEqualTo(17);
    }

    private PlaceFile read(String text) {
        return PlaceFile.read(new SourceFile("places.csv", text.getBytes(StandardCharsets.UTF_8)), problems);
    }

    private List<String> reasons() {
        return problems.errors().stream()
                .map(error -> error.reason().replaceFirst("territory\\.import\\.|shared\\.csv\\.", ""))
                .toList();
    }
}
