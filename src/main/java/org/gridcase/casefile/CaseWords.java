package org.gridcase.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseDetails.Detail;
import org.gridcase.shared.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes in the reader's words. A code that has no words is shown as it is. */
@Component
class CaseWords {

    private final Words words;
    private final Map<String, CaseDetails> kinds;

    CaseWords(Words words, List<CaseDetails> kinds) {
        this.words = words;
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
        return words.text("timeline." + entry.kind(), entry.kind(), entry.arguments(), LocaleContextHolder.getLocale());
    }

    /** What a case waits for, who has that, and until when. */
    String waiting(CaseRows.Awaited other, CaseViews.HolderView holder) {
        return words.text(
                "case.waiting",
                other.number().value(),
                List.of(
                        other.number().value(),
                        "case.kind." + other.kind(),
                        holder == null ? "" : holder.label(),
                        other.dueAt() == null ? "" : other.dueAt().toString()),
                LocaleContextHolder.getLocale());
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

    private String word(String key, String otherwise) {
        return otherwise == null || key == null ? otherwise : words.of(key, otherwise, LocaleContextHolder.getLocale());
    }
}
