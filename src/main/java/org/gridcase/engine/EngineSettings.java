package org.gridcase.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * What cannot be said in {@code application.yaml}. The engine comes after Flyway because its delegates and listeners read
 * the application's tables from the first job on.
 */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

    /** A lock that only an administrator lifts would let anybody shut a colleague out; a minute's wait slows guessing. */
    private static final int WRONG_PASSWORDS_UNTIL_LOCKED = 100;

    private final boolean passwordRules;

    /** @param lock is taken before the engine creates or changes its tables */
    EngineSettings(@Value("${gridcase.password-rules:true}") boolean passwordRules, StartupLock lock) {
        this.passwordRules = passwordRules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new LeanHistory()));
        configuration.setResourceAuthorizationProvider(new TaskRights());
        configuration.setPasswordEncryptor(new Pbkdf2Passwords());
        configuration.setEnablePasswordPolicy(passwordRules);
        configuration.setWebappsAuthenticationLoggingEnabled(true);
        configuration.setLoginMaxAttempts(WRONG_PASSWORDS_UNTIL_LOCKED);
        configuration.setEnableExpressionsInAdhocQueries(false);
    }
}
