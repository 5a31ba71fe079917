package org.gridcase.engine;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The department's own system that calls in this request. */
public final class CallingSystem {

    private CallingSystem() {}

    /** The code of its department; empty when a person calls, or nobody. */
    public static Optional<String> unit() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.isAuthenticated() && caller.getPrincipal() instanceof Worker system
                ? Optional.of(system.unit())
                : Optional.empty();
    }
}
