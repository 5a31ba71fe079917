package org.gridcase.engine;

import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets administrators pass. */
@Component
class Administrators implements AuthorizationManager<RequestAuthorizationContext> {

    private final Memberships memberships;

    Administrators(Memberships memberships) {
        this.memberships = memberships;
    }

    /** What takes its place has a body of its own until Spring Security 7: this is what there is to implement. */
    @Override
    @SuppressWarnings("deprecation")
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        Authentication person = authentication.get();
        return new AuthorizationDecision(
                People.isSignedIn(person) && memberships.has(person.getName(), Groups.ADMINISTRATORS));
    }
}
