package org.gridcase.engine;

import java.net.URL;
import java.util.List;
import org.camunda.bpm.engine.impl.QueryValidators;
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
        configuration.setDefaultUserPermissionForTask(TaskRights.WORK);
        configuration.setPasswordEncryptor(new Pbkdf2Passwords());
        configuration.setEnablePasswordPolicy(passwordRules);
        configuration.setWebappsAuthenticationLoggingEnabled(true);
        configuration.setLoginMaxAttempts(WRONG_PASSWORDS_UNTIL_LOCKED);
        // Whoever called gets the exception and decides; a colleague who came second is no error of the service.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setFailedJobCommandFactory(new JobRetries());
        requireOwnQueryValidators();
    }

    /** Another order of the class path must not open the hole that our class closes. */
    private static void requireOwnQueryValidators() {
        if (!sourceOf(QueryValidators.class).equals(sourceOf(EngineSettings.class))) {
            throw new IllegalStateException("The engine's QueryValidators come before ours on the class path");
        }
    }

    private static URL sourceOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
