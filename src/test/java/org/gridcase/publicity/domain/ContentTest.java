package org.gridcase.publicity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final List<String> PIECES = List.of(
            "一", "\n", "title:", " ", "summary:\n x", "𠮷", "<b>", "\n\n", "unit:", "\t", "：", "'", "gridcase notice");

    /** Written down once, so that nobody changes the form by accident: digests that were told would not be found again. */
    @Test
    void theFrozenFormIsFixed() {
        TreeMap<String, String> head = new TreeMap<>(Map.of("number", "990100-2026-000001", "version", "1"));
        String frozen = Content.of("标题", Map.of(NoticeField.UNIT, "居委会", NoticeField.SUMMARY, "第一行\n\n第三行"))
                .frozen(head);

        assertThat(frozen)
                .isEqualTo("gridcase notice\nnumber:\n 990100-2026-000001\nversion:\n 1\ntitle:\n 标题\n"
                        + "summary:\n 第一行\n \n 第三行\nunit:\n 居委会\n");
        assertThat(Content.digest("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void whatWasFrozenIsReadAgainWhateverItSays() {
        Random random = new Random(5);
        for (int run = 0; run < 2_000; run++) {
            Map<NoticeField, String> fields = new EnumMap<>(NoticeField.class);
            for (NoticeField field : NoticeField.values()) {
                if (random.nextInt(3) == 0) {
                    fields.put(field, text(random));
                }
            }
            Content content = Content.of(text(random).replaceAll("[\n\t]", " "), fields);
            assertThat(Content.thawed(content.frozen(new TreeMap<>(Map.of("number", "title:")))))
                    .isEqualTo(content);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("文");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text + "完";
    }

    @Test
    void onlyWhatTheKindAllowsGetsIn() {
        for (NoticeKind kind : NoticeKind.values()) {
            Map<String, String> required = new TreeMap<>();
            kind.fields().stream().filter(kind::requires).forEach(field -> required.put(field.key(), "内容"));
            assertThat(ContentRules.accept(kind, "标题", required, 1).fields()).hasSameSizeAs(required);
            for (NoticeField field : NoticeField.values()) {
                Map<String, String> more = new TreeMap<>(required);
                more.put(field.key(), "内容");
                if (kind.allows(field)) {
                    assertThat(ContentRules.accept(kind, "标题", more, 1).fields())
                            .containsKey(field);
                } else {
                    assertThatThrownBy(() -> ContentRules.accept(kind, "标题", more, 1))
                            .isInstanceOf(Refusal.class)
                            .hasMessage("notice.field.notAllowed");
                }
            }
            required.keySet().forEach(key -> {
                Map<String, String> less = new TreeMap<>(required);
                less.put(key, " ");
                assertThatThrownBy(() -> ContentRules.accept(kind, "标题", less, 1))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("notice.field.missing");
            });
        }
    }

    @Test
    void aLaterVersionSaysWhatItPutsRight() {
        Map<String, String> fields = Map.of("summary", "内容");
        assertThatThrownBy(() -> ContentRules.accept(NoticeKind.TEMPORARY, "标题", fields, 2))
                .hasMessage("notice.field.missing");
        Map<String, String> corrected = Map.of("summary", "内容", "correction", "更正日期");
        assertThat(ContentRules.accept(NoticeKind.TEMPORARY, "标题", corrected, 2).fields())
                .containsEntry(NoticeField.CORRECTION, "更正日期");
        assertThatThrownBy(() -> ContentRules.accept(NoticeKind.TEMPORARY, "标题", corrected, 1))
                .hasMessage("notice.field.notAllowed");
    }
}
