package org.gridcase.territory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.RowError;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleFileTest {

    private static final String HEAD = "username,name,phone,post,place_code\n";
    private static final String GRID = "990100001001001";

    private final FileProblems problems = new FileProblems();

    @Test
    void aPersonMayStandInSeveralLines() {
        PeopleFile file =
                read(HEAD + "li.jg,李建国,,grid-worker," + GRID + "\n" + "li.jg,李建国,13900000000,志愿者," + GRID + "\n");

        assertThat(problems.errors()).isEmpty();
        assertThat(file.people()).containsExactly(new PersonRow("li.jg", "李建国", "13900000000"));
        assertThat(file.posts())
                .extracting(row -> row.post().group())
                .containsExactly("grid-worker." + GRID, "volunteer." + GRID);
    }

    @Test
    void thePhoneColumnMayBeAbsent() {
        PeopleFile file = read("账号,姓名,岗位,地点编码\nli.jg,李建国,网格员," + GRID + "\n");

        assertThat(problems.errors()).isEmpty();
        assertThat(file.people()).containsExactly(new PersonRow("li.jg", "李建国", null));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 李建国, '', grid-worker, 990100001001001, username, missing",
        "Li, 李建国, '', grid-worker, 990100001001001, username, username.malformed",
        "l, 李建国, '', grid-worker, 990100001001001, username, username.malformed",
        "system.99010001, 李建国, '', grid-worker, 990100001001001, username, username.reserved",
        "'.li', 李建国, '', grid-worker, 990100001001001, username, username.malformed",
        "'li jg', 李建国, '', grid-worker, 990100001001001, username, username.malformed",
        "li, '', '', grid-worker, 990100001001001, name, missing",
        "li, 李建国, 139-x, grid-worker, 990100001001001, phone, phone.malformed",
        "li, 李建国, 1.39E+10, grid-worker, 990100001001001, phone, spreadsheetNumber",
        "li, 李建国, '', mayor, 990100001001001, post, post.unknown",
        "li, 李建国, '', '', 990100001001001, post, missing",
        "li, 李建国, '', grid-worker, 990100001001, place_code, post.level",
        "li, 李建国, '', inspector, 990100001001, place_code, post.twoLevels",
        "li, 李建国, '', grid-worker, 99010, place_code, code.length",
        "li, 李建国, '', grid-worker, '', place_code, missing",
    })
    void namesLineColumnAndReason(
            String username, String name, String phone, String post, String place, String column, String reason) {
        read(HEAD + "\n" + String.join(",", username, name, phone, post, place) + "\n");

        assertThat(problems.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.reason()).isIn("territory.import." + reason, "shared.csv." + reason);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "0531-88888888", "+86 139 0000 0000", "12345", "１３８００１３８０００"})
    void acceptsPhonesAsPeopleWriteThem(String phone) {
        read(HEAD + "li,李建国," + phone + ",grid-worker," + GRID + "\n");

        assertThat(problems.errors()).isEmpty();
    }

    @Test
    void aWrongPhoneNumberIsNotRepeatedInTheMessage() {
        read(HEAD + "li,李建国,1390000000x,grid-worker," + GRID + "\n");

        assertThat(problems.errors().toString()).doesNotContain("1390000000x");
    }

    @Test
    void refusesContradictoryNamesAndPhonesAndRepeatedPosts() {
        read(HEAD
                + "li,李建国,13900000000,grid-worker," + GRID + "\n"
                + "li,李建军,13900000001,volunteer," + GRID + "\n"
                + "li,李建国,13900000000,grid-worker," + GRID + "\n");

        assertThat(problems.errors())
                .extracting(RowError::line, RowError::column, RowError::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "name", "territory.import.name.contradicts"),
                        org.assertj.core.groups.Tuple.tuple(3L, "phone", "territory.import.phone.contradicts"),
                        org.assertj.core.groups.Tuple.tuple(4L, "post", "territory.import.post.duplicate"));
    }

    @Test
    void refusesPlacesNobodyKnowsUnderTheHeadingOfTheFile() {
        PeopleFile file = read("账号,姓名,岗位,地点编码\nli,李建国,网格员," + GRID + "\n");

        file.checkPlaces(Set.of(PlaceCode.of("990100")), problems);

        assertThat(problems.errors()).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo("地点编码");
            assertThat(error.arguments()).containsExactly(GRID);
        });
    }

    /** Whatever stands in a file, reading it ends in rows or in named errors, never in an exception. */
    @Test
    void anyTextEndsInRowsOrErrors() {
        String[] pieces = {
            "\"",
            ",",
            "\n",
            "\r\n",
            "li",
            "李建国",
            "grid-worker",
            GRID,
            "𠮷",
            "\u0000",
            "\t",
            "'",
            "@territory",
            "{0}",
            "=1+1",
            "1e9999999999",
            " ",
            "\uFEFF",
            "，"
        };
        Random random = new Random(20261122);
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder(run % 2 == 0 ? HEAD : "");
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            FileProblems found = new FileProblems();
            PeopleFile file = PeopleFile.read(
                    new SourceFile("people.csv", text.toString().getBytes(StandardCharsets.UTF_8)), found);
            assertThat(file.posts().isEmpty() && found.none())
                    .as("silently nothing: %s", text)
                    .isFalse();
            assertThat(found.errors()).allMatch(error -> error.arguments().stream()
                    .noneMatch(argument ->
                            argument.startsWith("@") && !argument.matches("@territory\\.(level|post)\\..*")));
        }
    }

    private PeopleFile read(String text) {
        return PeopleFile.read(new SourceFile("people.csv", text.getBytes(StandardCharsets.UTF_8)), problems);
    }
}
