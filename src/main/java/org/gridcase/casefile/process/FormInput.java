package org.gridcase.casefile.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gridcase.shared.Refusal;

/**
 * What a form brought. Taking it removes everything that is not a routing variable from the engine in the transaction that
 * submits it, so that no name and no free text ever reaches an engine table.
 */
public final class FormInput {

    /** What a person decided; an English word that every decision form sets. */
    public static final String OUTCOME = "outcome";

    private static final Pattern CODE = Pattern.compile("[a-zA-Z][a-zA-Z0-9.-]*");

    private final Map<String, Object> values;

    private FormInput(Map<String, Object> values) {
        this.values = values;
    }

    /** @param routing the variables that may stay in the engine, with {@link #OUTCOME} among them or not */
    public static FormInput take(VariableScope scope, Set<String> routing) {
        Map<String, Object> values = new HashMap<>();
        for (String name : Set.copyOf(scope.getVariableNames())) {
            if (!routing.contains(name) && !OUTCOME.equals(name)) {
                values.put(name, scope.getVariable(name));
                scope.removeVariable(name);
            }
        }
        values.put(OUTCOME, scope.getVariable(OUTCOME));
        return new FormInput(values);
    }

    /** The text of a field without surrounding space; null when it was left empty. */
    public String text(String field) {
        Object value = values.get(field);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    public boolean checked(String field) {
        return Boolean.TRUE.equals(values.get(field)) || "true".equals(text(field));
    }

    public Integer number(String field) {
        String text = text(field);
        try {
            return text == null ? null : new java.math.BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException malformed) {
            throw Refusal.invalid(field, "casefile.form.number", text);
        }
    }

    /** A date and time as the form's control sends it, with or without seconds and offset. */
    public Instant instant(String field, ZoneId zone) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException withoutOffset) {
            try {
                return java.time.LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeParseException malformed) {
                throw Refusal.invalid(field, "casefile.form.date", text);
            }
        }
    }

    public LocalDate date(String field) {
        String text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalid(field, "casefile.form.date", text);
        }
    }

    /** A checklist comes as a list of codes in the notation of JSON. */
    public Set<String> codes(String field) {
        String text = text(field);
        return text == null
                ? Set.of()
                : CODE.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }

    public List<String> lines(String field) {
        String text = text(field);
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
