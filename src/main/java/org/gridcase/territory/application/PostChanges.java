package org.gridcase.territory.application;

import java.util.Collection;
import java.util.List;
import org.gridcase.engine.Accounts;
import org.gridcase.territory.Person;
import org.gridcase.territory.PostsChanged;
import org.gridcase.territory.domain.ImportPhase;
import org.gridcase.territory.domain.ImportProgress;
import org.gridcase.territory.persistence.PeopleTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes accounts follow posts in the same transaction: nobody keeps a right whose post has ended. */
@Component
class PostChanges {

    private static final int CHUNK = 1_000;

    private final PeopleTable people;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    PostChanges(PeopleTable people, Accounts accounts, ApplicationEventPublisher events) {
        this.people = people;
        this.accounts = accounts;
        this.events = events;
    }

    /** Whether anybody could still let others in: an import or an ended post must not shut everybody out. */
    boolean isAdministered() {
        return accounts.hasMembers(AccountGroups.ADMINISTRATORS);
    }

    void announce(Collection<String> usernames, PostsChanged changes, ImportProgress progress) {
        List<String> affected = usernames.stream().distinct().sorted().toList();
        for (int from = 0; from < affected.size(); from += CHUNK) {
            progress.reached(ImportPhase.ACCOUNTS, from, affected.size());
            List<Person> chunk = people.byUsername(affected.subList(from, Math.min(from + CHUNK, affected.size())));
            accounts.synchronize(chunk.stream().map(AccountGroups::accountOf).toList());
        }
        if (!changes.gained().isEmpty() || !changes.lost().isEmpty()) {
            events.publishEvent(changes);
        }
    }
}
