package org.gridcase.territory.application;

import java.util.List;
import java.util.Set;
import org.gridcase.engine.Accounts;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PostsChanged;
import org.gridcase.territory.PostsChanged.Change;
import org.gridcase.territory.persistence.ImportTables;
import org.gridcase.territory.persistence.PeopleTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does for a single person between two imports. */
@Service
public class PeopleService {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleService.class);

    private final PeopleTable people;
    private final ImportTables tables;
    private final PostChanges changes;
    private final Accounts accounts;

    PeopleService(PeopleTable people, ImportTables tables, PostChanges changes, Accounts accounts) {
        this.people = people;
        this.tables = tables;
        this.changes = changes;
        this.accounts = accounts;
    }

    public List<Person> search(String text, int limit) {
        return people.search(text.strip(), limit);
    }

    /** Gives the account a new password, which is returned this once and kept nowhere. */
    @Transactional
    public String newPassword(String username, String administrator) {
        require(username);
        String password = Passwords.forAPerson();
        accounts.setPassword(username, password);
        LOG.info("{} gave {} a new password", administrator, username);
        return password;
    }

    /** Ends a post today; the record that it was held stays. */
    @Transactional
    public void endPost(String username, HeldPost post, String administrator) {
        tables.lockOutOthers();
        Person person = require(username);
        Set<Change> lost = tables.endPost(username, post);
        if (lost.isEmpty()) {
            throw Refusal.conflict("territory.post.notHeld", person.name());
        }
        changes.announce(List.of(username), new PostsChanged(Set.of(), lost), (phase, done, total) -> {});
        if (!changes.isAdministered()) {
            throw Refusal.conflict("territory.post.lastAdministrator");
        }
        LOG.info("{} ended the post {} of {}", administrator, post.group(), username);
    }

    private Person require(String username) {
        return people.byUsername(List.of(username)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("territory.person.unknown", username));
    }
}
