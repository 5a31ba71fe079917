package org.gridcase.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridcase.GridcaseTest;
import org.gridcase.shared.Words;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every reminder says what it means in both languages, and can say nothing that a group chat must not hear. */
@GridcaseTest
class ReminderKindTest {

    private static final List<String> FACTS = List.of(
            "990100-2026-000001",
            "case.level.grid",
            "deadlineStep.grid",
            "2026-11-25T10:00:00Z",
            "requestKind.pause",
            "requestDecision.approve");
    private static final List<String> STEPS = List.of(
            "building",
            "grid",
            "station",
            "community",
            "town",
            "district",
            "whistle",
            "department",
            "signAgreement",
            "followUp",
            "followUpVisit",
            "assign",
            "claim",
            "arbitrate",
            "handle",
            "confirm",
            "decideResult",
            "part",
            "release",
            "deadlineRequest",
            "defence",
            "vote",
            "appeal",
            "hear",
            "decide",
            "revise");

    @Autowired
    private Words words;

    @ParameterizedTest
    @EnumSource
    void everyKindHasItsTextInBothLanguages(ReminderKind kind) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            String text = words.text(kind.message(), "?", FACTS.subList(0, kind.arguments()), locale);

            assertThat(text)
                    .contains("990100-2026-000001", "2026-11-25 18:00")
                    .doesNotContain("?", "{", "}", "case.", "deadlineStep", "request", kind.message());
        }
    }

    @Test
    void theSameWordsInTheLanguageOfTheReader() {
        List<String> facts = FACTS.subList(0, 4);

        assertThat(words.text("reminder.lastWarning", "?", facts, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("红色提醒：事项 990100-2026-000001（网格，调解）即将到期，最迟 2026-11-25 18:00");
        assertThat(words.text("reminder.lastWarning", "?", facts, Locale.ENGLISH))
                .isEqualTo("Red reminder: case 990100-2026-000001 (Grid, mediation) is nearly due, "
                        + "2026-11-25 18:00 at the latest");
    }

    @Test
    void everyStepHasWords() {
        assertThat(STEPS).allSatisfy(step -> {
            String key = "deadlineStep." + step;
            assertThat(words.of(key, key, Locale.SIMPLIFIED_CHINESE)).isNotEqualTo(key);
            assertThat(words.of(key, key, Locale.ENGLISH))
                    .isNotEqualTo(key)
                    .isNotEqualTo(words.of(key, key, Locale.SIMPLIFIED_CHINESE));
        });
    }

    @ParameterizedTest
    @CsvSource({"张三", "Zhang San", "'<b>'", "''", "[x](http://a)", "a_b_"})
    void namesAndFreeTextAreNoArguments(String argument) {
        assertThatThrownBy(() -> reminder(Set.of("somebody"), argument)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReminderHasReadersAndAllItsArguments() {
        assertThatThrownBy(() -> reminder(Set.of(), "deadlineStep.grid"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> new Reminder(
                        "key",
                        ReminderKind.WARNING,
                        "990100-2026-000001",
                        PlaceCode.of("990100001"),
                        Set.of("somebody"),
                        List.of("990100-2026-000001")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 arguments");
    }

    private static Reminder reminder(Set<String> recipients, String step) {
        List<String> arguments = new ArrayList<>(FACTS.subList(0, 4));
        arguments.set(2, step);
        return new Reminder(
                "key", ReminderKind.WARNING, FACTS.get(0), PlaceCode.of("990100001"), recipients, arguments);
    }
}
