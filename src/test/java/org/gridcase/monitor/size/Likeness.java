package org.gridcase.monitor.size;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridcase.monitor.size.Catalog.Column;
import org.gridcase.monitor.size.Family.Row;

/** A family without what makes it this one: its rows with numbers, places, people, instants and ids said in general words. */
final class Likeness {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern PLACE = Pattern.compile("(?<![0-9])[0-9]{6,20}(?![0-9])");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private Likeness() {}

    /**
     * How often each row is there.
     *
     * @param people of the model, each with the place that a copy's account adds; empty for a copy
     */
    static Map<String, Long> of(Family family, List<String> numbers, Map<String, String> people) {
        List<String> lines = new ArrayList<>();
        Instant begin = CaseGenerator.instant(family.root().value("reported_at"));
        for (Row row : family.rows()) {
            StringBuilder line = new StringBuilder(row.table());
            for (int i = 0; i < row.columns().size(); i++) {
                Column column = row.columns().get(i);
                line.append(' ')
                        .append(column.name())
                        .append('=')
                        .append(value(row, column, i, begin, numbers, people));
            }
            lines.add(line.toString());
        }
        return GeneratedCasesTest.counted(lines);
    }

    private static String value(
            Row row, Column column, int i, Instant begin, List<String> numbers, Map<String, String> people) {
        String value = row.values().get(i);
        if (value == null) {
            return "-";
        }
        if (people.containsKey(value) && !Copying.NAMING_NOBODY.contains(column.name())) {
            value = value + "." + people.get(value);
        }
        return switch (column.type()) {
            case "timestamp with time zone" ->
                Duration.between(begin, CaseGenerator.instant(value)).toString();
            case "timestamp without time zone" ->
                Duration.between(
                                LocalDateTime.ofInstant(begin, ZoneId.systemDefault()),
                                LocalDateTime.parse(value.replace(' ', 'T'), DateTimeFormatter.ISO_LOCAL_DATE_TIME))
                        .toString();
            case "date" -> "day";
            case "bigint", "bytea" -> "#";
            case "integer" ->
                row.table().endsWith("supervision_notice") || column.name().equals("size") ? "#" : value;
            default -> words(value, numbers);
        };
    }

    private static String words(String value, List<String> numbers) {
        String said = DIGEST.matcher(value).replaceAll("digest");
        for (int i = 0; i < numbers.size(); i++) {
            said = said.replace(numbers.get(i), "N" + i);
        }
        said = INSTANT.matcher(said).replaceAll("instant");
        said = UUID.matcher(said).replaceAll("id");
        said = PLACE.matcher(said)
                .replaceAll(code -> code.group().length() == 8
                        ? "department" + code.group().substring(6)
                        : "place" + code.group().length());
        return said;
    }
}
