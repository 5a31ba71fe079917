package org.gridcase.call.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridcase.GridcaseTest;
import org.gridcase.call.MakeCall;
import org.gridcase.call.domain.Routing;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.TestLists;
import org.gridcase.responsibility.persistence.ListTables;
import org.gridcase.responsibility.persistence.ListTables.Decision;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever the lists say later, a call replays to the route that it had. */
@GridcaseTest
class CallReplayTest {

    private static final int CALLS = 1_000;
    private static final int CHANGES = 3;
    private static final int ENTRIES = 12;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ListTables lists;

    @Autowired
    CallIntake intake;

    @Autowired
    CallRows calls;

    @Autowired
    CallResults results;

    @Autowired
    CitedEntries entries;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private final Random random = new Random(20_261_122);

    @Test
    void aThousandCallsReplayToTheSameRoutesAfterThreeChangesOfEverything() {
        PlaceCode district = TestLists.district(jdbc);
        PlaceCode town = PlaceCode.of(district + "001");
        List<Made> made = new ArrayList<>();
        change(district);
        for (int change = 0; change < CHANGES; change++) {
            for (int call = 0; call < CALLS / CHANGES + 1; call++) {
                made.add(call(town));
            }
            change(district);
        }

        assertThat(made).hasSizeGreaterThanOrEqualTo(CALLS).allSatisfy(was -> {
            CallRecord call = calls.get(was.number());
            assertThat(call.result()).isNotNull();
            Routing again = Routing.of(entries.of(town, call.cited()).orElse(null), call.caller(), town);
            assertThat(again).isEqualTo(was.routing());
            assertThat(again.route()).isEqualTo(call.route());
            assertThat(again.lead()).isEqualTo(call.lead());
        });
        assertThat(made.stream().map(was -> was.routing().route()).distinct()).hasSize(4);
    }

    /** A call, and the route that its entry gave it then. */
    private record Made(CaseNumber number, Routing routing) {}

    private Made call(PlaceCode town) {
        int cited = random.nextInt(ENTRIES + 1);
        String code = cited == ENTRIES ? null : code(cited);
        Routing routing = Routing.of(entries.find(town, code).orElse(null), town, town);
        CaseNumber number = intake.open(new MakeCall(
                "重放 " + cited, "镇街无法独立解决。", code, "ordinary", "other", town.value(), null, null, "town-officer"));
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> close(number));
        return new Made(number, routing);
    }

    private void close(CaseNumber number) {
        if (calls.get(number).result() == null) {
            calls.result(number, CallResult.DONE);
        }
        results.close(number);
    }

    /** Everything says something else from now on: list, lead and shares. */
    private void change(PlaceCode district) {
        List<EntryContent> put = new ArrayList<>();
        for (int entry = 0; entry < ENTRIES; entry++) {
            put.add(content(district, code(entry)));
        }
        Instant now = clock.instant();
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> lists.decide(
                        new ListChange(district, put, Set.of()), new Decision(now, now, "test", decidedIn(district))));
    }

    private CaseNumber decidedIn(PlaceCode district) {
        return lists.isFounded(district) ? new CaseNumber(district + "-2026-000001") : null;
    }

    private EntryContent content(PlaceCode district, String code) {
        ListKind list = ListKind.values()[random.nextInt(ListKind.values().length)];
        ListUnit department = TestLists.department(district, 1 + random.nextInt(4));
        int percent = 1 + random.nextInt(98);
        ListUnit lead = list == ListKind.HANDED_DOWN ? ListUnit.TOWN : department;
        ListUnit partner = list == ListKind.HANDED_DOWN ? department : ListUnit.TOWN;
        return TestLists.entry(
                code,
                list,
                "事项 " + random.nextInt(1_000_000),
                TestLists.lead(lead, String.valueOf(percent)),
                TestLists.cooperating(partner, String.valueOf(100 - percent)));
    }

    private static String code(int number) {
        return "T-%02d".formatted(number);
    }
}
