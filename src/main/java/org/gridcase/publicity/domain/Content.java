package org.gridcase.publicity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridcase.publicity.NoticeField;

/** What a notice says: title and fields. Equal contents have equal texts, and the text tells the content. */
public record Content(String title, SortedMap<NoticeField, String> fields) {

    private static final String TITLE = "title";

    public Content {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public static Content of(String title, Map<NoticeField, String> fields) {
        return new Content(title, new TreeMap<>(fields));
    }

    /**
     * What is frozen: head, title and fields in a fixed order, each line of a text behind a blank. Nothing in it depends on a
     * library or a setting, so that anybody can compute the digest again in twenty years.
     *
     * @param head what belongs to the notice and not to its text: number, version, place and so on
     */
    public String frozen(SortedMap<String, String> head) {
        StringBuilder text = new StringBuilder("gridcase notice\n");
        head.forEach((key, value) -> append(text, key, value));
        append(text, TITLE, title);
        fields.forEach((field, value) -> append(text, field.key(), value));
        return text.toString();
    }

    private static void append(StringBuilder text, String key, String value) {
        text.append(key).append(":\n");
        text.append(value.lines().map(line -> " " + line + "\n").collect(Collectors.joining()));
    }

    /** The content of a frozen text; its head is left aside. */
    public static Content thawed(String frozen) {
        Map<String, StringBuilder> values = new TreeMap<>();
        StringBuilder value = null;
        for (String line : frozen.split("\n")) {
            if (line.startsWith(" ") && value != null) {
                value.append(value.isEmpty() ? "" : "\n").append(line.substring(1));
            } else if (line.endsWith(":")) {
                value = new StringBuilder();
                values.put(line.substring(0, line.length() - 1), value);
            }
        }
        SortedMap<NoticeField, String> fields = new TreeMap<>();
        values.forEach((key, text) -> NoticeField.ofKey(key).ifPresent(field -> fields.put(field, text.toString())));
        return new Content(values.get(TITLE).toString(), fields);
    }

    /** SHA-256 of a frozen text, in hexadecimal digits. */
    public static String digest(String frozen) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(frozen.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
