package org.gridcase.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseDetails.Detail;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes in the reader's words. A code that has no words is shown as it is. */
@Component
class CaseWords {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:[\\d.]+)?Z");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final Clock clock;
    private final Map<String, CaseDetails> kinds;

    CaseWords(MessageSource messages, Clock clock, List<CaseDetails> kinds) {
        this.messages = messages;
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toMap(CaseDetails::kind, Function.identity()));
    }

    String kind(String kind) {
        return word("case.kind." + kind, kind);
    }

    String status(String status) {
        return word("case.status." + status, status);
    }

    String level(String stage) {
        return word("case.level." + stage, stage);
    }

    String post(String code, String label) {
        return word("case.post." + code, label);
    }

    String disclosure(String code) {
        return word("case.disclosure." + code, code);
    }

    /** A matter, a source or the value of a detail: the module that owns the kind of case has the words. */
    String ofKind(String kind, String field, Object value) {
        String code = String.valueOf(value);
        CaseDetails owner = kinds.get(kind);
        return value == null ? null : owner == null ? code : word(owner.messageKey(field, code), code);
    }

    String timeline(TimelineEntry entry) {
        return word(
                "timeline." + entry.kind(),
                entry.kind(),
                entry.arguments().stream().map(this::argument).toArray());
    }

    /** A message key becomes its words, an instant the reader's date and time; anything else stays as it is. */
    private String argument(String argument) {
        if (!INSTANT.matcher(argument).matches()) {
            return word(argument, argument);
        }
        return SHOWN.format(Instant.parse(argument).atZone(clock.getZone()));
    }

    /** What the owning modules add to these cases: each value, and its words where it has some. */
    Map<CaseNumber, Map<String, Object>> details(Map<CaseNumber, String> kindOfCase) {
        Map<CaseNumber, Map<String, Object>> all = new HashMap<>();
        kindOfCase.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((kind, numbers) -> all.putAll(details(kind, numbers)));
        return all;
    }

    private Map<CaseNumber, Map<String, Object>> details(String kind, Collection<CaseNumber> numbers) {
        CaseDetails owner = kinds.get(kind);
        if (owner == null) {
            return Map.of();
        }
        return owner.of(numbers).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> worded(kind, entry.getValue())));
    }

    private Map<String, Object> worded(String kind, List<Detail> details) {
        Map<String, Object> worded = new LinkedHashMap<>();
        for (Detail detail : details) {
            worded.put(detail.name(), detail.value());
            if (detail.value() instanceof String code) {
                worded.put(detail.name() + "Label", ofKind(kind, detail.name(), code));
            }
        }
        return worded;
    }

    private String word(String key, String otherwise, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return otherwise == null || key == null ? otherwise : messages.getMessage(key, arguments, otherwise, locale);
    }
}
