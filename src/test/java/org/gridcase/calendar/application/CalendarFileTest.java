package org.gridcase.calendar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeSet;
import org.gridcase.calendar.domain.SpecialDay;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.FileProblems;
import org.gridcase.shared.csv.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final String WHOLE = "date,kind,name\n2027-01-01,rest,元旦\n2027-10-01,rest,国庆节\n";

    private final FileProblems problems = new FileProblems();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void readsWhatExcelMakesOfIt(String charset) {
        CalendarFile file =
                read("日期,类型,节日\r\n2027/1/1,休,元旦\r\n２０２７-10-01,REST,国庆节\r\n2027-10-9,补班,国庆节\r\n", "2027", charset);

        assertThat(problems.errors()).isEmpty();
        assertThat(file.years()).containsExactly(2027);
        assertThat(file.days())
                .containsEntry(LocalDate.of(2027, 1, 1), new SpecialDay(SpecialDay.Kind.REST, "元旦"))
                .containsEntry(LocalDate.of(2027, 10, 9), new SpecialDay(SpecialDay.Kind.WORK, "国庆节"))
                .hasSize(3);
    }

    @Test
    void readsWhatWasPublished() throws IOException {
        String text = Files.readString(Path.of("src/main/resources/calendar/working-days-cn-2024-2026.csv"));

        CalendarFile file = read("\uFEFF" + text, "", "UTF-8");

        assertThat(problems.errors()).isEmpty();
        assertThat(file.years()).containsExactly(2024, 2025, 2026);
    }

    @ParameterizedTest
    @CsvSource({
        "'', rest, 元旦, date, shared.csv.missing",
        "2027-02-30, rest, 春节, date, calendar.import.date.malformed",
        "2027.2.3, rest, 春节, date, calendar.import.date.malformed",
        "46388, rest, 春节, date, calendar.import.date.malformed",
        "0027-02-03, rest, 春节, date, calendar.import.date.malformed",
        "2026-12-31, rest, 元旦, date, calendar.import.date.outside",
        "2027-01-01, rest, 元旦, date, calendar.import.date.twice",
        "2027-01-01, work, 元旦, date, calendar.import.date.twice",
        "2027-02-06, free, 春节, kind, calendar.import.kind.unknown",
        "2027-02-06, '', 春节, kind, shared.csv.missing",
        "2027-02-08, work, 春节, kind, calendar.import.kind.noChange",
        "2027-02-06, rest, '', name, shared.csv.missing"
    })
    void namesLineColumnAndReason(String date, String kind, String name, String column, String reason) {
        read(WHOLE + date + "," + kind + "," + name + "\n", "2027", "UTF-8");

        assertThat(problems.errors()).singleElement().satisfies(error -> {
            assertThat(error.line()).isEqualTo(4);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.reason()).isEqualTo(reason);
        });
    }

    /** A rest day on a weekend goes without saying too, but every published arrangement lists some. */
    @Test
    void takesRestOnAWeekend() {
        read(WHOLE + "2027-10-02,rest,国庆节\n", "2027", "UTF-8");

        assertThat(problems.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // only a corrected day
        "'2027-10-08,rest,国庆节', 2027, 2",
        // cut off
        "'2027-01-01,rest,元旦', 2027, 1",
        // a year too many said, a date in a wrong year
        "'2027-01-01,rest,元旦\n2027-10-01,rest,国庆节', 2027-2028, 2",
        "'2027-01-01,rest,元旦\n2027-10-01,rest,国庆节\n2072-02-06,rest,春节', '', 2"
    })
    void refusesAYearThatIsNotWhole(String rows, String years, int errors) {
        read("date,kind,name\n" + rows + "\n", years, "UTF-8");

        assertThat(problems.errors()).hasSize(errors).allSatisfy(error -> assertThat(error.reason())
                .isEqualTo("calendar.import.year.notWhole"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', shared.csv.file.empty",
        "'date,kind,name', shared.csv.file.noRows",
        "'date,kind\n2027-01-01,rest', shared.csv.column.missing",
        "'date,kind,name\n2027-01-01,\"rest,元旦', shared.csv.line.quotes"
    })
    void refusesWhatIsNoSuchFile(String text, String reason) {
        read(text, "2027", "UTF-8");

        assertThat(problems.errors()).extracting(error -> error.reason()).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"2027, 1", "' 2026 , 2027', 2", "2024-2026, 3", "２０２４至２０２６、2027, 4"})
    void readsYears(String text, int count) {
        assertThat(PublishedYears.parse(text)).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"27", "2027,", "next", "2027-2026", "3027", "1999"})
    void refusesWhatAreNoYears(String text) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PublishedYears.parse(text));
    }

    private CalendarFile read(String text, String years, String charset) {
        SourceFile source = new SourceFile("days.csv", text.getBytes(Charset.forName(charset)));
        return CalendarFile.read(source, years.isEmpty() ? new TreeSet<>() : PublishedYears.parse(years), problems);
    }
}
