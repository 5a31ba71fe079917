package org.gridcase.publicity.domain;

import java.util.EnumMap;
import java.util.Map;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;

/** Only what the kind of a notice allows gets into it; everything that it needs is there. */
public final class ContentRules {

    public static final int LONGEST_TITLE = 100;

    private static final String FIXED = "notice.field.fixed";

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
                throw Refusal.invalid(field.key(), "notice.field.missing", new Word(field.word()));
            }
        }
        return Content.of(FreeText.requiredLine("title", title, LONGEST_TITLE), accepted);
    }

    /**
     * What the service has drafted from a record is said as it stands there.
     *
     * @param fixed null: everything may be said otherwise
     * @throws Refusal naming the field that says something else
     */
    public static void requireFixed(Content fixed, Content written) {
        if (fixed == null) {
            return;
        }
        if (!fixed.title().equals(written.title())) {
            throw Refusal.invalid("title", FIXED, new Word("noticeField.title"));
        }
        fixed.fields().forEach((field, text) -> {
            if (!text.equals(written.fields().get(field))) {
                throw Refusal.invalid(field.key(), FIXED, new Word(field.word()));
            }
        });
    }

    /**
     * Masks may be longer than what they replace.
     *
     * @throws Refusal naming the field that has become too long
     */
    public static void requireLengths(Content masked) {
        requireLength("title", masked.title(), LONGEST_TITLE);
        masked.fields().forEach((field, text) -> requireLength(field.key(), text, NoticeField.LONGEST));
    }

    private static void requireLength(String key, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw Refusal.invalid(key, "notice.masks.tooLong", new Word("noticeField." + key), longest, length);
        }
    }
}
