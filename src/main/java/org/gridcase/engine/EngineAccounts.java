package org.gridcase.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.gridcase.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts in the engine's identity tables, written as sets: a district has 15,000 people in 45,000 groups' memberships,
 * and the identity service would take a statement, and an entry in its log, for each.
 */
@Service
class EngineAccounts implements Accounts {

    private final JdbcClient jdbc;
    private final IdentityService identity;

    EngineAccounts(JdbcClient jdbc, ProcessEngine engine) {
        this.jdbc = jdbc;
        this.identity = engine.getIdentityService();
    }

    @Override
    @Transactional
    public void synchronize(Collection<Account> accounts) {
        String[] usernames = accounts.stream().map(Account::username).toArray(String[]::new);
        String[] names = accounts.stream().map(Account::displayName).toArray(String[]::new);
        writeUsers(usernames, names);
        grantSelf(usernames);
        writeMemberships(accounts, usernames);
    }

    private void writeUsers(String[] usernames, String[] names) {
        jdbc.sql("""
                        insert into act_id_user (id_, rev_, first_, last_, pwd_)
                        select username, 1, name, '', :noPassword from unnest(:usernames, :names) as t(username, name)
                        on conflict (id_) do update set first_ = excluded.first_, last_ = '', rev_ = act_id_user.rev_ + 1
                        where act_id_user.first_ is distinct from excluded.first_
                        """)
                .param("usernames", usernames)
                .param("names", names)
                .param("noPassword", Pbkdf2Passwords.MATCHED_BY_NONE)
                .update();
    }

    /** A person may see and change the own account: its name is in Tasklist's corner, its password in the profile. */
    private void grantSelf(String[] usernames) {
        int readAndUpdate = Permissions.READ.getValue() | Permissions.UPDATE.getValue();
        jdbc.sql("""
                        insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
                        select gen_random_uuid()::text, 1, 1, username, :user, username, :perms
                        from unnest(:usernames) as t(username)
                        where not exists (select from act_ru_authorization
                            where type_ = 1 and user_id_ = username and resource_type_ = :user and resource_id_ = username)
                        """)
                .param("usernames", usernames)
                .param("user", Resources.USER.resourceType())
                .param("perms", readAndUpdate)
                .update();
    }

    private void writeMemberships(Collection<Account> accounts, String[] usernames) {
        String[] groups = accounts.stream()
                .flatMap(account -> account.groups().stream())
                .distinct()
                .toArray(String[]::new);
        String[] members = pairs(accounts).map(pair -> pair[0]).toArray(String[]::new);
        String[] memberships = pairs(accounts).map(pair -> pair[1]).toArray(String[]::new);
        createGroups(groups);
        jdbc.sql("""
                        delete from act_id_membership
                        where user_id_ = any(:usernames) and (user_id_, group_id_) not in
                            (select member, membership from unnest(:members, :memberships) as t(member, membership))
                        """)
                .param("usernames", usernames)
                .param("members", members)
                .param("memberships", memberships)
                .update();
        jdbc.sql("""
                        insert into act_id_membership (user_id_, group_id_)
                        select member, membership from unnest(:members, :memberships) as t(member, membership)
                        on conflict do nothing
                        """)
                .param("members", members)
                .param("memberships", memberships)
                .update();
    }

    private void createGroups(String[] groups) {
        jdbc.sql("""
                        insert into act_id_group (id_, rev_, name_, type_)
                        select g, 1, g, 'WORKFLOW' from unnest(:groups) as t(g) on conflict (id_) do nothing
                        """).param("groups", groups).update();
    }

    private static Stream<String[]> pairs(Collection<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.groups().stream().map(group -> new String[] {account.username(), group}));
    }

    @Override
    @Transactional
    public void setPassword(String username, String password) {
        User user = identity.createUserQuery().userId(username).singleResult();
        if (user == null) {
            throw Refusal.notFound("engine.account.unknown", username);
        }
        requireGood(password, user);
        user.setPassword(password);
        identity.saveUser(user);
    }

    @Override
    @Transactional
    public void setSharedPassword(List<String> usernames, String password) {
        setPassword(usernames.get(0), password);
        jdbc.sql("""
                        update act_id_user u set pwd_ = first.pwd_, salt_ = first.salt_, rev_ = u.rev_ + 1
                          from act_id_user first where first.id_ = :first and u.id_ = any(:usernames) and u.id_ <> :first
                        """)
                .param("first", usernames.get(0))
                .param("usernames", usernames.toArray(String[]::new))
                .update();
    }

    @Override
    public boolean isMember(String username, String group) {
        return count("where user_id_ = :username and group_id_ = :group", username, group) > 0;
    }

    @Override
    public boolean hasMembers(String group) {
        return count("where group_id_ = :group", "", group) > 0;
    }

    private int count(String where, String username, String group) {
        return jdbc.sql("select count(*) from act_id_membership " + where)
                .param("username", username)
                .param("group", group)
                .query(Integer.class)
                .single();
    }

    private void requireGood(String password, User user) {
        if (password == null || password.isBlank()) {
            throw Refusal.invalid("password", "engine.password.missing");
        }
        if (identity.getPasswordPolicy() != null) {
            PasswordPolicyResult result = identity.checkPasswordAgainstPolicy(password, user);
            if (!result.isValid()) {
                throw Refusal.invalid("password", "engine.password.weak");
            }
        }
    }
}
