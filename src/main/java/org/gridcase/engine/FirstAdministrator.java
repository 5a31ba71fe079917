package org.gridcase.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.gridcase.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A service without an administrator is anybody's: outside the demonstration it does not start until the first one is
 * named. Runs before the port is opened.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Profiles DEMO = Profiles.of("demo");
    private static final Pattern USERNAME = Pattern.compile("[a-zA-Z0-9_.-]{1,64}");

    private final IdentityService identity;
    private final Accounts accounts;
    private final Environment environment;
    private final TransactionTemplate transaction;
    private final String username;
    private final String password;

    FirstAdministrator(
            ProcessEngine engine,
            Accounts accounts,
            Environment environment,
            TransactionTemplate transaction,
            @Value("${gridcase.admin.username:}") String username,
            @Value("${gridcase.admin.password:}") String password) {
        this.identity = engine.getIdentityService();
        this.accounts = accounts;
        this.environment = environment;
        this.transaction = transaction;
        this.username = username;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!environment.acceptsProfiles(DEMO) && !exists()) {
            create();
        }
    }

    private boolean exists() {
        return identity.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count() > 0;
    }

    private void create() {
        if (username.isBlank() || password.isBlank()) {
            throw new NoAdministratorException(NoAdministratorException.Reason.NOT_GIVEN);
        }
        if (!USERNAME.matcher(username).matches()) {
            throw new NoAdministratorException(NoAdministratorException.Reason.BAD_NAME);
        }
        try {
            transaction.executeWithoutResult(status -> {
                accounts.synchronize(List.of(new Accounts.Account(username, username, Set.of(Groups.ADMINISTRATORS))));
                accounts.setPassword(username, password);
            });
        } catch (Refusal refusal) {
            throw new NoAdministratorException(NoAdministratorException.Reason.WEAK_PASSWORD);
        }
        log.info("Created the first administrator {}", username);
    }
}
