package org.gridcase.monitor.size;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridcase.monitor.size.Catalog.Column;
import org.gridcase.monitor.size.Family.Row;

/**
 * Statements that write the rows of a family again, once for each row of {@code gen.copy}: other numbers, places, people,
 * instants and ids, everything else as it is. Their aim is that a hundred thousand cases cost PostgreSQL only the insert.
 */
final class Copying {

    private static final Pattern TOKENS = Pattern.compile("(?<number>\\d{6}-\\d{4}-\\d{6,})"
            + "|(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
            + "|(?<instant>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z)|(?<digits>\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Chained when all are there. */
    static final Map<String, String> BESIDE =
            Map.of("gridcase.case_timeline", "gen.case_timeline", "gridcase.case_file", "gen.case_file");

    /** Columns of posts and of words: accounts of the demo district are called like their posts. */
    static final Set<String> NAMING_NOBODY = Set.of("post", "posts", "holder_post", "matter", "role", "arguments");

    private final Family family;
    private final Catalog catalog;
    private final World world;
    private final Map<String, Integer> ids = new HashMap<>();

    Copying(Family family, Catalog catalog, World world) {
        this.family = family;
        this.catalog = catalog;
        this.world = world;
        for (Row row : family.rows()) {
            catalog.identityOf(row.table())
                    .ifPresent(column -> ids.put(row.table() + " " + row.value(column), ids.size()));
            if (row.table().equals("gridcase.supervision_notice")) {
                ids.put(row.table() + " " + row.value("number"), ids.size());
            }
        }
    }

    /** How many numbers of rows one copy takes. */
    int ids() {
        return ids.size();
    }

    List<String> statements(int model) {
        return family.rows().stream().map(row -> statement(row, model)).toList();
    }

    private String statement(Row row, int model) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.columns().size(); i++) {
            values.add(value(row, row.columns().get(i), row.values().get(i)));
        }
        String identity = catalog.identityOf(row.table()).isPresent() ? " OVERRIDING SYSTEM VALUE" : "";
        return "INSERT INTO " + BESIDE.getOrDefault(row.table(), row.table())
                + row.columns().stream()
                        .map(column -> "\"" + column.name() + "\"")
                        .collect(Collectors.joining(", ", " (", ")"))
                + identity + " SELECT " + String.join(", ", values) + " FROM gen.copy c WHERE c.model = " + model;
    }

    private String value(Row row, Column column, String value) {
        if (value == null) {
            return "NULL";
        }
        String written = special(row, column, value);
        return written != null ? written : byType(column, value);
    }

    private String special(Row row, Column column, String value) {
        String at = row.table() + "." + column.name();
        return switch (at) {
            // A copy of every paper would only measure the disk.
            case "gridcase.case_attachment.content" -> "'\\x00'::bytea";
            case "gridcase.case_attachment.size" -> "1";
            case "gridcase.case_attachment.sha256" -> "sha256('\\x00'::bytea)";
            case "gridcase.notice_version.digest" ->
                "encode(sha256(convert_to(" + text("frozen", row.value("frozen")) + ", 'UTF8')), 'hex')";
            case "gridcase.supervision_notice.number" -> id(row.table(), value);
            default ->
                column.identity()
                        ? id(row.table(), value)
                        : catalog.numbered(row.table(), column.name())
                                .filter(parent -> ids.containsKey(parent + " " + value))
                                .map(parent -> id(parent, value))
                                .orElse(null);
        };
    }

    private String id(String table, String value) {
        return "c.ids + " + ids.get(table + " " + value);
    }

    private String byType(Column column, String value) {
        return switch (column.type()) {
            case "timestamp with time zone", "timestamp without time zone" ->
                quoted(value) + "::" + column.type() + " + c.shift";
            case "date" -> "(" + quoted(value) + "::date + c.shift)::date";
            case "text", "character varying" -> text(column.name(), value);
            case "uuid", "jsonb", "json" -> "(" + text(column.name(), value) + ")::" + column.type();
            default ->
                column.isArray()
                        ? elements(value).stream()
                                .map(one -> text(column.name(), one))
                                .collect(Collectors.joining(", ", "ARRAY[", "]::text[]::" + column.type()))
                        : quoted(value) + "::" + column.type();
        };
    }

    /** A text with everything in it that is the case's own, said of the copy. */
    private String text(String column, String value) {
        String post = NAMING_NOBODY.contains(column) ? null : world.people().get(value);
        if (post != null) {
            return quoted(value + ".") + " || " + place(post);
        }
        List<String> parts = new ArrayList<>();
        Matcher tokens = TOKENS.matcher(value);
        int end = 0;
        while (tokens.find()) {
            String said = token(tokens);
            if (said != null) {
                if (tokens.start() > end) {
                    parts.add(quoted(value.substring(end, tokens.start())));
                }
                parts.add(said);
                end = tokens.end();
            }
        }
        if (end < value.length() || parts.isEmpty()) {
            parts.add(quoted(value.substring(end)));
        }
        return String.join(" || ", parts);
    }

    private String token(Matcher tokens) {
        String token = tokens.group();
        if (tokens.group("number") != null) {
            int position = family.numbers().indexOf(token);
            return position < 0 ? null : "c.numbers[" + (position + 1) + "]";
        }
        if (tokens.group("uuid") != null) {
            return world.kept().contains(token) ? null : quoted(token.substring(0, 24)) + " || c.hex";
        }
        if (tokens.group("instant") != null) {
            return "to_char((timestamptz " + quoted(token)
                    + " + c.shift) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
        }
        return world.places().contains(token) ? place(token) : null;
    }

    /** The place of the same level that the copy lies in; the department of the same digits. */
    private static String place(String code) {
        return switch (code.length()) {
            case 8 -> "left(c.building, 6) || " + quoted(code.substring(6));
            case 20 -> "c.building || " + quoted(code.substring(18));
            default -> "left(c.building, " + code.length() + ")";
        };
    }

    private static List<String> elements(String value) {
        try {
            return Arrays.asList(JSON.readValue(value, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value, e);
        }
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
