package org.gridcase.territory.web;

import org.gridcase.engine.Accounts;
import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may administer: holders of the post, and the first administrator, who comes before there is any place. */
@Component
class Administrator {

    /** The engine's group follows the post; the first administrator of an installation is in it without a post. */
    private static final String ADMINISTRATORS = "camunda-admin";

    private final Accounts accounts;

    Administrator(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @return the username of the acting administrator */
    String require() {
        return CurrentUser.username()
                .filter(username -> accounts.isMember(username, ADMINISTRATORS))
                .orElseThrow(() -> Refusal.forbidden("territory.admin.only"));
    }
}
