package org.gridcase.monitor.service;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseDetails;
import org.springframework.stereotype.Component;

/** The kinds of cases that there are, and what each calls the things it is about. */
@Component
public class CaseKinds {

    private final Map<String, CaseDetails> kinds;
    private final MonitorWords words;

    CaseKinds(List<CaseDetails> kinds, MonitorWords words) {
        this.kinds = kinds.stream().collect(Collectors.toMap(CaseDetails::kind, Function.identity()));
        this.words = words;
    }

    /** @param label in the reader's words */
    public record Kind(String code, String label) {}

    /** By their names. */
    public List<Kind> all() {
        return kinds.keySet().stream()
                .map(code -> new Kind(code, words.kind(code)))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    public boolean isOne(String kind) {
        return kinds.containsKey(kind);
    }

    /** What cases of any kind can be about, where that is a choice. */
    public List<Kind> matters() {
        return kinds.entrySet().stream()
                .flatMap(kind -> kind.getValue().matters().stream()
                        .map(matter -> new Kind(matter, matter(kind.getKey(), matter))))
                .toList();
    }

    /** @return null where the kind has no words for it */
    public String matter(String kind, String matter) {
        CaseDetails owner = kinds.get(kind);
        return owner == null
                ? null
                : words.find(owner.messageKey("matter", matter)).orElse(null);
    }
}
