package org.gridcase.engine;

import java.util.Collection;
import java.util.List;
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

    /**
     * Sets one password for several accounts, hashed once: a slow hash for each account of a demonstration would be most of
     * its first start. Never for real people.
     */
    void setSharedPassword(List<String> usernames, String password);

    boolean isMember(String username, String group);

    boolean hasMembers(String group);

    record Account(String username, String displayName, Set<String> groups) {}
}
