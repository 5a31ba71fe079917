package org.gridcase.engine;

import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who may administer: holders of the post, whose group follows it, and the first administrator of an installation, who is
 * in the group without a post.
 */
@Component
public class Administrator {

    private final Accounts accounts;

    Administrator(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @return the username of the acting administrator */
    public String require() {
        return CurrentUser.username()
                .filter(username -> accounts.isMember(username, Groups.ADMINISTRATORS))
                .orElseThrow(() -> Refusal.forbidden("engine.admin.only"));
    }
}
