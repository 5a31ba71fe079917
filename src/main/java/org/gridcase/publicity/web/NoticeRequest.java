package org.gridcase.publicity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.Promptness;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;

/** A draft as a client sends it. */
@Schema(
        description = "Only the fields that the kind allows are accepted; the masking gate looks at all of them",
        example = """
                {"placeCode": "990100001001", "kind": "benefit-policy", "title": "高龄补贴发放标准", "objections": true, \
                "fields": {"summary": "年满八十周岁的居民每月一百元。", "unit": "社区居委会"}}""")
record NoticeRequest(
        String placeCode,
        String about,
        String kind,
        String promptness,
        String title,
        Map<String, String> fields,
        boolean objections) {

    /** @param own the place for which the person drafts when the request names none */
    NoticeDraft read(PlaceCode own) {
        return new NoticeDraft(
                blank(about) ? null : new CaseNumber(about.strip()),
                own,
                NoticeKind.ofCode(kind == null ? "" : kind)
                        .orElseThrow(() -> Refusal.invalid("kind", "notice.kind.unknown", kind)),
                blank(promptness)
                        ? null
                        : Promptness.ofCode(promptness)
                                .orElseThrow(
                                        () -> Refusal.invalid("promptness", "notice.promptness.unknown", promptness)),
                title,
                texts(fields),
                objections);
    }

    boolean namesNoPlace() {
        return blank(placeCode);
    }

    static Map<String, String> texts(Map<String, String> fields) {
        return fields == null
                ? Map.of()
                : fields.entrySet().stream()
                        .filter(field -> field.getValue() != null)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
