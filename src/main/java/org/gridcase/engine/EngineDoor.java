package org.gridcase.engine;

import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Who may use which path of the engine's web applications. In front of the engine's own authorization, which knows tasks
 * and processes but would let a person set variables by hand, throw errors into a process or hand a task to a stranger.
 */
@Component
class EngineDoor implements AuthorizationManager<RequestAuthorizationContext> {

    private final Memberships memberships;

    EngineDoor(Memberships memberships) {
        this.memberships = memberships;
    }

    /** What takes its place has a body of its own until Spring Security 7: this is what there is to implement. */
    @Override
    @SuppressWarnings("deprecation")
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        Authentication person = authentication.get();
        if (!People.isSignedIn(person)) {
            return new AuthorizationDecision(false);
        }
        String method = context.getRequest().getMethod();
        String path = context.getRequest().getRequestURI();
        return new AuthorizationDecision(mayPass(person.getName(), method, path));
    }

    private boolean mayPass(String username, String method, String path) {
        if (EngineRequests.isForStaff(method, path)) {
            return true;
        }
        boolean administrator = memberships.has(username, Groups.ADMINISTRATORS);
        if (EngineRequests.isForManagers(method, path)) {
            return administrator || memberships.has(username, Groups.MANAGERS);
        }
        return administrator && EngineRequests.isForAdministrators(method, path);
    }
}
