package org.gridcase.territory.web;

import org.gridcase.engine.Accounts;
import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Who may administer: holders of the post, and the first administrator, who comes before there is any place. */
@Component
class Administrator {

    private final Territory territory;
    private final Accounts accounts;

    Administrator(Territory territory, Accounts accounts) {
        this.territory = territory;
        this.accounts = accounts;
    }

    /** @return the username of the acting administrator */
    String require() {
        return CurrentUser.username()
                .filter(this::isAdministrator)
                .orElseThrow(() -> Refusal.forbidden("territory.admin.only"));
    }

    private boolean isAdministrator(String username) {
        return territory
                .person(username)
                .map(person -> person.holds(Post.ADMINISTRATOR))
                .orElse(false);
    }
}
