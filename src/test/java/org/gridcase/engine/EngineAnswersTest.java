package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** What the engine's failures become; the ways that people meet are tested over HTTP in {@link TaskConflictTest}. */
class EngineAnswersTest {

    private final TaskFates fates = mock(TaskFates.class);
    private final EngineAnswers answers =
            new EngineAnswers(fates, texts(), new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE));

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("i18n/engine");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @Test
    void whatNobodyHasForeseenIsAFaultThatTellsNothingOfTheInside() {
        EngineAnswers.Answer answer = answer(new ProcessEngineException("select secret from act_ru_task"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body().toString()).doesNotContain("secret").contains("内容未保存");
    }

    @Test
    void aChangeInBetweenAndADeadlockAreConflicts() {
        when(fates.of(anyString())).thenReturn(Optional.empty());
        when(fates.isOpen(anyString())).thenReturn(true);
        when(fates.tell(any(), any())).thenReturn("刚刚更改");

        assertThat(answer(new OptimisticLockingException("someone else")).status())
                .isEqualTo(409);
        assertThat(answer(new ProcessEngineException("x", new SQLException("deadlock detected", "40P01")))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aWeakPasswordIsExplained() {
        EngineAnswers.Answer answer = answer(new ProcessEngineException("Password does not match policy"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).hasEntrySatisfying("message", text -> assertThat(text.toString())
                .startsWith("密码强度不够"));
    }

    private EngineAnswers.Answer answer(Throwable error) {
        return answers.to(error, 500, new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/user"));
    }
}
