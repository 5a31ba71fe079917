package org.gridcase.department;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A work order as a text file that anybody can edit. The status stands last: an editor that has saved half of the file has
 * not saved it yet.
 */
final class WorkOrderText {

    private static final String STATUS = "status";
    private static final String PROGRESS = "progress";
    private static final String REPORT = "report";
    private static final String COST = "cost";

    private static final Pattern FIELD =
            Pattern.compile("(" + String.join("|", PROGRESS, REPORT, COST, STATUS) + ")\\s*[:：](.*)");

    private static final Pattern STATUS_LINE = Pattern.compile("(?m)^" + STATUS + "\\s*[:：].*$");

    private static final Map<String, Answer.Outcome> WORDS = Map.of(
            "", Answer.Outcome.IN_WORK,
            "open", Answer.Outcome.IN_WORK,
            "done", Answer.Outcome.DONE,
            "已解决", Answer.Outcome.DONE,
            "已办结", Answer.Outcome.DONE,
            "notsolved", Answer.Outcome.NOT_SOLVED,
            "未解决", Answer.Outcome.NOT_SOLVED);

    private static final List<String> WANTED =
            List.of("returns", "urgency", "townName", "dueAt", "description", "title");

    private static final Comparator<String> MOST_WANTED_FIRST =
            Comparator.<String>comparingInt(WANTED::indexOf).reversed().thenComparing(Comparator.naturalOrder());

    private WorkOrderText() {}

    static String of(String order, Assignment assignment) {
        StringBuilder text = new StringBuilder("""
                # 工单 Work order %s  ·  %s %s
                # 办完后请把最后一行的 open 改为 done（已解决）或 notSolved（未解决），填写 report，保存即可；progress 每次改动都会告知呼叫方。
                # When it is done, change open in the last line to done or notSolved, fill in report, and save. Whatever you
                # write behind progress is told to whoever called, each time it changes.
                """.formatted(
                order, assignment.step() == Assignment.Step.PART ? "配合事项 part" : "呼叫 call", assignment.number()));
        Map<String, String> facts = new TreeMap<>(MOST_WANTED_FIRST);
        facts.putAll(assignment.facts());
        facts.forEach((name, value) -> text.append("# ")
                .append(name)
                .append(" = ")
                .append(value.replaceAll("\\s+", " "))
                .append('\n'));
        text.append("\n").append(PROGRESS).append(":\n").append(REPORT).append(":\n");
        if (assignment.step() != Assignment.Step.PART) {
            text.append(COST).append(": 0\n");
        }
        return text.append(STATUS).append(": open\n").toString();
    }

    /** Empty when the status is a word that nobody knows. */
    static Optional<Answer> read(String text) {
        Map<String, StringBuilder> fields = new LinkedHashMap<>();
        StringBuilder current = null;
        for (String line : text.lines().toList()) {
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                current = fields.computeIfAbsent(field.group(1), name -> new StringBuilder());
                current.append(field.group(2).strip());
            } else if (current != null) {
                current.append('\n').append(line.strip());
            }
        }
        String status = value(fields, STATUS).orElse("").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(WORDS.get(status))
                .map(outcome -> new Answer(
                        outcome,
                        value(fields, REPORT).orElse(""),
                        value(fields, COST).orElse(null),
                        value(fields, PROGRESS).orElse(null)));
    }

    private static Optional<String> value(Map<String, StringBuilder> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .map(StringBuilder::toString)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** As it was, but in work again. */
    static String reopened(String text, Assignment assignment) {
        return "# 已再次派发，请核对后重新填写状态。 Offered again: look at it again and set the status again. dueAt = "
                + assignment.facts().getOrDefault("dueAt", "-") + "\n"
                + STATUS_LINE.matcher(text).replaceAll(STATUS + ": open");
    }

    static String withdrawn(String text, String why) {
        return "# 已撤回，无需再办。 Withdrawn, nothing is left to do: " + why.replaceAll("\\s+", " ") + "\n" + text;
    }

    /** As editors save it: UTF-8 with or without its mark, or what Chinese Windows calls ANSI. */
    static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
