package org.gridcase.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.type.PrimitiveValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.gridcase.shared.Refusal;

/**
 * A variable as the external task API writes it. Plain values only: an object or a document would be a serialized thing in
 * the engine, which nothing of ours reads.
 */
record WorkerValue(
        String type,

        @Schema(description = "A plain value", type = "string", implementation = Object.class)
        JsonNode value,

        Map<String, Object> valueInfo) {

    /** As all of Camunda's clients write an instant. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST = 30;

    /** @throws Refusal (400) naming the variable that cannot be taken */
    static Map<String, Object> read(Map<String, WorkerValue> variables) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (variables == null) {
            return values;
        }
        if (variables.size() > MOST) {
            throw Refusal.invalid("variables", "engine.worker.field", "variables");
        }
        variables.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || value == null) {
                throw malformed(name);
            }
            values.put(name, value.read(name));
        });
        return values;
    }

    private Object read(String name) {
        JsonNode given = value == null ? NullNode.getInstance() : value;
        if (!given.isValueNode()) {
            throw malformed(name);
        }
        if (given.isNull()) {
            return null;
        }
        String as = type == null ? typeOf(given) : type.toLowerCase(Locale.ROOT);
        String written = given.asText();
        try {
            return switch (as) {
                case "string" -> text(name, written);
                case "boolean" -> truth(name, written);
                case "short" -> new BigDecimal(written).shortValueExact();
                case "integer" -> new BigDecimal(written).intValueExact();
                case "long" -> new BigDecimal(written).longValueExact();
                case "double" -> new BigDecimal(written).doubleValue();
                case "date" -> Date.from(DATE.parse(written, Instant::from));
                default -> throw Refusal.invalid(name, "engine.worker.variable.type", name, type);
            };
        } catch (ArithmeticException | NumberFormatException | DateTimeException unfit) {
            throw malformed(name);
        }
    }

    private static String typeOf(JsonNode given) {
        return given.isBoolean()
                ? "boolean"
                : given.isInt()
                        ? "integer"
                        : given.isIntegralNumber() ? "long" : given.isNumber() ? "double" : "string";
    }

    private static String text(String name, String written) {
        if (written.length() > LONGEST_TEXT || written.indexOf('\0') >= 0) {
            throw malformed(name);
        }
        return written;
    }

    private static Boolean truth(String name, String written) {
        if (!written.equals("true") && !written.equals("false")) {
            throw malformed(name);
        }
        return Boolean.valueOf(written);
    }

    private static Refusal malformed(String name) {
        return Refusal.invalid(name, "engine.worker.variable", name);
    }

    /** A text, a whole number, a truth value or an instant of ours. */
    static WorkerValue of(Object value) {
        if (value instanceof Instant instant) {
            return new WorkerValue("Date", TextNode.valueOf(DATE.format(instant.atOffset(ZoneOffset.UTC))), Map.of());
        }
        if (value instanceof Integer number) {
            return new WorkerValue("Integer", IntNode.valueOf(number), Map.of());
        }
        if (value instanceof Boolean truth) {
            return new WorkerValue("Boolean", BooleanNode.valueOf(truth), Map.of());
        }
        return new WorkerValue("String", TextNode.valueOf(value.toString()), Map.of());
    }

    /** What has no plain value is left out. */
    static Map<String, WorkerValue> write(VariableMap variables, Function<Object, JsonNode> json) {
        Map<String, WorkerValue> written = new LinkedHashMap<>();
        for (String name : variables.keySet()) {
            TypedValue typed = variables.getValueTyped(name);
            if (typed.getType() instanceof PrimitiveValueType && !(typed.getValue() instanceof byte[])) {
                String type = typed.getType().getName();
                written.put(
                        name,
                        new WorkerValue(
                                Character.toUpperCase(type.charAt(0)) + type.substring(1),
                                typed.getValue() instanceof Date date
                                        ? TextNode.valueOf(written(date))
                                        : json.apply(typed.getValue()),
                                Map.of()));
            }
        }
        return written;
    }

    static String written(Date date) {
        return date == null ? null : DATE.format(date.toInstant().atOffset(ZoneOffset.UTC));
    }
}
