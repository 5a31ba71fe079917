package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.UserQuery;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FirstAdministratorTest {

    private final Accounts accounts = mock(Accounts.class);
    private final ProcessEngine engine = mock(ProcessEngine.class);
    private final UserQuery query = mock(UserQuery.class);
    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void engineWithoutAdministrator() {
        IdentityService identity = mock(IdentityService.class);
        when(engine.getIdentityService()).thenReturn(identity);
        when(identity.createUserQuery()).thenReturn(query);
        when(query.memberOfGroup(anyString())).thenReturn(query);
    }

    @Test
    void withoutAnAdministratorTheServiceSaysWhatToSet() {
        assertThatThrownBy(() -> start("", "")).isInstanceOfSatisfying(NoAdministratorException.class, e -> {
            FailureAnalysis analysis = new NoAdministratorAnalyzer().analyze(e, e);
            assertThat(analysis.getDescription()).contains("系统还没有管理员", "no administrator");
            assertThat(analysis.getAction()).contains("GRIDCASE_ADMIN_USERNAME", "GRIDCASE_ADMIN_PASSWORD");
        });
        assertThatThrownBy(() -> start("boss", "")).isInstanceOf(NoAdministratorException.class);
        verifyNoInteractions(accounts);
    }

    @Test
    void aWeakPasswordOrABadNameIsRefused() {
        doThrow(Refusal.invalid("password", "engine.password.weak"))
                .when(accounts)
                .setPassword(any(), any());
        assertThatThrownBy(() -> start("boss", "boss"))
                .isInstanceOfSatisfying(NoAdministratorException.class, e -> assertThat(e.reason())
                        .isEqualTo(NoAdministratorException.Reason.WEAK_PASSWORD));
        assertThatThrownBy(() -> start("the boss", "Correct-horse-1")).isInstanceOf(NoAdministratorException.class);
    }

    @Test
    void theFirstAdministratorIsCreatedOnceAndNeverInTheDemonstration() {
        start("boss", "Correct-horse-1");
        verify(accounts).synchronize(List.of(new Accounts.Account("boss", "boss", Set.of("camunda-admin"))));
        verify(accounts).setPassword("boss", "Correct-horse-1");

        when(query.count()).thenReturn(1L);
        start("", "");

        when(query.count()).thenReturn(0L);
        environment.setActiveProfiles("demo");
        start("", "");
    }

    private void start(String username, String password) {
        TransactionTemplate transaction = new TransactionTemplate(mock(PlatformTransactionManager.class));
        new FirstAdministrator(engine, accounts, environment, transaction, username, password)
                .afterSingletonsInstantiated();
    }
}
