package org.gridcase.publicity.process;

import java.util.HashMap;
import java.util.Map;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.Promptness;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;

/** A draft as the start form of Tasklist brings it. */
final class NoticeForm {

    private NoticeForm() {}

    /** @param place for which the person drafts when the form names none */
    static NoticeDraft draft(FormInput form, PlaceCode place) {
        String about = form.text("about");
        return new NoticeDraft(
                about == null ? null : new CaseNumber(about),
                place,
                NoticeKind.ofCode(form.text("kind"))
                        .orElseThrow(() -> Refusal.invalid("kind", "notice.kind.unknown", form.text("kind"))),
                promptness(form.text("promptness")),
                form.text("title"),
                fields(form),
                form.checked("objections"));
    }

    private static Promptness promptness(String code) {
        return code == null
                ? null
                : Promptness.ofCode(code)
                        .orElseThrow(() -> Refusal.invalid("promptness", "notice.promptness.unknown", code));
    }

    private static Map<String, String> fields(FormInput form) {
        Map<String, String> fields = new HashMap<>();
        for (NoticeField field : NoticeField.values()) {
            if (form.text(field.key()) != null) {
                fields.put(field.key(), form.text(field.key()));
            }
        }
        return fields;
    }
}
