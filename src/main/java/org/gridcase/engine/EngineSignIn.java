package org.gridcase.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Checks name and password against the engine's accounts. One answer for all failures: it tells nobody who exists. */
@Component
class EngineSignIn implements AuthenticationManager {

    private final IdentityService identity;
    private final Pbkdf2Passwords passwords = new Pbkdf2Passwords();
    private final RecentSignIns recent = new RecentSignIns();

    EngineSignIn(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String username = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (!knows(username)) {
            passwords.takeAsLongAsACheck(password);
            throw new BadCredentialsException("unknown name or wrong password");
        }
        if (!identity.checkPassword(username, password)) {
            throw new BadCredentialsException("unknown name or wrong password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
    }

    /** Exactly this name: the database compares letter by letter, and so must everything that hangs on the name. */
    private boolean knows(String username) {
        return identity.createUserQuery().userId(username).count() == 1;
    }

    /** For callers that send name and password with every request: a slow hash each time would be most of the work. */
    AuthenticationManager remembering() {
        return attempt -> {
            String username = attempt.getName();
            String password = String.valueOf(attempt.getCredentials());
            if (recent.contains(username, password) && knows(username)) {
                return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
            }
            Authentication result = authenticate(attempt);
            recent.add(username, password);
            return result;
        };
    }

    void forget(String username) {
        recent.remove(username);
    }
}
