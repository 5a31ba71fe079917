package org.gridcase.engine;

import java.util.Collection;
import java.util.Set;

/** The accounts with which people sign in; the engine's identity tables are their home. */
public interface Accounts {

    /**
     * Creates or updates accounts and makes their group memberships exactly those given, in the caller's transaction. A new
     * account has no password and cannot sign in until one is set.
     */
    void synchronize(Collection<Account> accounts);

    /** Sets a password, by the password rules of the installation. */
    void setPassword(String username, String password);

    record Account(String username, String displayName, Set<String> groups) {}
}
