package org.gridcase.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final Pbkdf2Passwords passwords = new Pbkdf2Passwords();
    private final RecentSignIns recent = new RecentSignIns();

    EngineSignIn(ProcessEngine engine, JdbcClient jdbc) {
        this.identity = engine.getIdentityService();
        this.jdbc = jdbc;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String username = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (storedHash(username) == null) {
            passwords.takeAsLongAsACheck(password);
            throw new BadCredentialsException("unknown name or wrong password");
        }
        if (!identity.checkPassword(username, password)) {
            throw new BadCredentialsException("unknown name or wrong password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
    }

    /** Null when there is no such account. */
    private String storedHash(String username) {
        return jdbc.sql("select pwd_ from act_id_user where id_ = ?")
                .param(username)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** For callers that send name and password with every request: a slow hash each time would be most of the work. */
    AuthenticationManager remembering() {
        return attempt -> {
            String username = attempt.getName();
            String password = String.valueOf(attempt.getCredentials());
            String stored = storedHash(username);
            if (stored != null && recent.contains(username, password, stored)) {
                return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
            }
            Authentication result = authenticate(attempt);
            recent.add(username, password, stored);
            return result;
        };
    }
}
