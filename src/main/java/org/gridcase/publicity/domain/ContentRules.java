package org.gridcase.publicity.domain;

import java.util.EnumMap;
import java.util.Map;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;

/** Only what the kind of a notice allows gets into it; everything that it needs is there. */
public final class ContentRules {

    public static final int LONGEST_TITLE = 100;

    private ContentRules() {}

    /**
     * @param fields texts by the key of the field; a blank one counts as missing
     * @param version the version that this is to be: from the second on, it says what it puts right
     * @throws Refusal naming the field that is not allowed, missing or not acceptable
     */
    public static Content accept(NoticeKind kind, String title, Map<String, String> fields, int version) {
        boolean correction = version > 1;
        Map<NoticeField, String> accepted = new EnumMap<>(NoticeField.class);
        fields.forEach((key, text) -> {
            NoticeField field = NoticeField.ofKey(key)
                    .filter(known -> kind.allows(known) || (correction && known == NoticeField.CORRECTION))
                    .orElseThrow(() -> Refusal.invalid(key, "notice.field.notAllowed", key, kind.code()));
            String plain = FreeText.optional(key, text, NoticeField.LONGEST);
            if (plain != null) {
                accepted.put(field, plain);
            }
        });
        for (NoticeField field : NoticeField.values()) {
            boolean needed = kind.requires(field) || (correction && field == NoticeField.CORRECTION);
            if (needed && !accepted.containsKey(field)) {
                throw Refusal.invalid(field.key(), "notice.field.missing", new org.gridcase.shared.Word(field.word()));
            }
        }
        return Content.of(FreeText.requiredLine("title", title, LONGEST_TITLE), accepted);
    }
}
