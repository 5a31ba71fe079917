package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.gridcase.GridcaseTest;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@GridcaseTest
class EngineAccountsTest {

    @Autowired
    Accounts accounts;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void membershipsBecomeExactlyThoseGiven() {
        accounts.synchronize(List.of(
                account("accounts-one", "一", "accounts-a", "accounts-b"), account("accounts-two", "二", "accounts-a")));
        accounts.synchronize(List.of(account("accounts-one", "壹", "accounts-b", "accounts-c")));

        assertThat(groupsOf("accounts-one")).containsExactlyInAnyOrder("accounts-b", "accounts-c");
        assertThat(groupsOf("accounts-two")).containsExactly("accounts-a");
        assertThat(identity()
                        .createUserQuery()
                        .userId("accounts-one")
                        .singleResult()
                        .getFirstName())
                .isEqualTo("壹");

        accounts.synchronize(List.of(account("accounts-one", "壹")));
        assertThat(groupsOf("accounts-one")).isEmpty();
    }

    @Test
    void nothingIsWrittenWhenTheCallersTransactionFails() {
        transaction.executeWithoutResult(status -> {
            accounts.synchronize(List.of(account("accounts-undone", "撤", "accounts-undone-group")));
            status.setRollbackOnly();
        });

        assertThat(identity().createUserQuery().userId("accounts-undone").count())
                .isZero();
        assertThat(identity()
                        .createGroupQuery()
                        .groupId("accounts-undone-group")
                        .count())
                .isZero();
    }

    @Test
    void aNewAccountHasNoPasswordUntilOneIsSetAndKeepsItAfterwards() {
        accounts.synchronize(List.of(account("accounts-new", "新")));
        assertThat(identity().checkPassword("accounts-new", "")).isFalse();

        accounts.synchronize(List.of(account("accounts-secret", "密")));
        accounts.setPassword("accounts-secret", "Correct-horse-1");
        accounts.synchronize(List.of(account("accounts-secret", "秘")));
        assertThat(identity().checkPassword("accounts-secret", "Correct-horse-1"))
                .isTrue();
        assertThat(jdbc.sql("select pwd_ from act_id_user where id_ = 'accounts-secret'")
                        .query(String.class)
                        .single())
                .startsWith("{PBKDF2WithHmacSHA256}");
    }

    @Test
    void anUnknownAccountAndAnEmptyPasswordAreRefused() {
        assertThatThrownBy(() -> accounts.setPassword("accounts-nobody", "Correct-horse-1"))
                .isInstanceOf(Refusal.class);
        accounts.synchronize(List.of(account("accounts-empty", "空")));
        assertThatThrownBy(() -> accounts.setPassword("accounts-empty", " ")).isInstanceOf(Refusal.class);
    }

    @Test
    void aDistrictOfFifteenThousandPeopleTakesSecondsAndASecondTimeChangesNothing() {
        List<Accounts.Account> district = IntStream.range(0, 15_000)
                .mapToObj(i ->
                        account("bulk-" + i, "居民" + i, Groups.STAFF + "-bulk", "building-head.bulk" + i, "at.bulk" + i))
                .toList();
        try {
            Instant start = Instant.now();
            accounts.synchronize(district);
            accounts.synchronize(district);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
            assertThat(jdbc.sql("select count(*) from act_id_membership where user_id_ like 'bulk-%'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(45_000);
        } finally {
            for (String cleanup : List.of(
                    "delete from act_id_membership where user_id_ like 'bulk-%'",
                    "delete from act_ru_authorization where user_id_ like 'bulk-%'",
                    "delete from act_id_group where id_ like '%.bulk%' or id_ = 'staff-bulk'",
                    "delete from act_id_user where id_ like 'bulk-%'")) {
                jdbc.sql(cleanup).update();
            }
        }
    }

    private static Accounts.Account account(String username, String name, String... groups) {
        return new Accounts.Account(username, name, Set.of(groups));
    }

    private List<String> groupsOf(String username) {
        return identity().createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList();
    }

    private IdentityService identity() {
        return engine.getIdentityService();
    }
}
