package org.gridcase.engine;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Checks name and password of a department's system; knows no person. One answer for all failures. */
@Component
class WorkerSignIn {

    private final WorkerAccountTable accounts;
    private final Pbkdf2Passwords passwords = new Pbkdf2Passwords();
    private final RecentSignIns recent = new RecentSignIns();

    WorkerSignIn(WorkerAccountTable accounts) {
        this.accounts = accounts;
    }

    /** As an {@code AuthenticationManager} of one door; a bean of that type would be everybody's. */
    Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String username = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        Optional<String> unit = WorkerAccounts.unitOf(username);
        Optional<String> stored = unit.flatMap(accounts::storedHash);
        if (stored.isEmpty()) {
            passwords.takeAsLongAsACheck(password);
            throw new BadCredentialsException("unknown name or wrong password");
        }
        if (!recent.contains(username, password, stored.get())) {
            if (!passwords.check(password, stored.get())) {
                throw new BadCredentialsException("unknown name or wrong password");
            }
            recent.add(username, password, stored.get());
        }
        return UsernamePasswordAuthenticationToken.authenticated(new Worker(unit.get()), null, List.of());
    }
}
