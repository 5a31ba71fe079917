package org.gridcase.territory.application;

import java.util.HashSet;
import java.util.Set;
import org.gridcase.engine.Accounts.Account;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.Post;

/** Which groups of the engine a person's posts give. A person without a post is in none, and so sees nothing. */
final class AccountGroups {

    private static final String STAFF = "staff";
    private static final String MANAGERS = "managers";
    static final String ADMINISTRATORS = "camunda-admin";

    /** Those who look into Cockpit, which knows districts at most: only where the post is held for a whole one. */
    private static final Set<Post> MANAGING = Set.of(Post.INSPECTOR, Post.DISTRICT_CENTRE, Post.ADMINISTRATOR);

    private AccountGroups() {}

    static Account accountOf(Person person) {
        Set<String> groups = new HashSet<>();
        for (HeldPost held : person.posts()) {
            groups.add(STAFF);
            groups.add(held.group());
            if (held.post().seesTerritory()) {
                groups.add(Person.viewersOf(held.place()));
            }
            if (MANAGING.contains(held.post()) && held.place().level() == Level.DISTRICT) {
                groups.add(MANAGERS);
            }
            if (held.post() == Post.ADMINISTRATOR) {
                groups.add(ADMINISTRATORS);
            }
        }
        return new Account(person.username(), person.name(), groups);
    }
}
