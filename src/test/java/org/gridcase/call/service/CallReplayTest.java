package org.gridcase.call.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridcase.GridcaseTest;
import org.gridcase.call.MakeCall;
import org.gridcase.call.domain.Route;
import org.gridcase.call.domain.Routing;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.ChangingLists;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.persistence.ListTables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever the lists say later, a call replays to the route that it had: from the entry that it keeps, and from what the
 * history of the lists says was in force when it was made. The calls here are closed without their processes, to have many:
 * {@code CallReplayThroughProcessesTest} takes fewer all the way.
 */
@GridcaseTest
class CallReplayTest {

    private static final int CALLS = 1_000;
    private static final int CHANGES = 3;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ListTables tables;

    @Autowired
    ResponsibilityLists lists;

    @Autowired
    CaseFiles cases;

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
    void aThousandClosedCallsReplayToTheSameRoutesAfterThreeChangesOfEverything() {
        ChangingLists changing = new ChangingLists(jdbc, tables, transactions, clock, random);
        List<Made> made = new ArrayList<>();
        changing.change();
        for (int change = 0; change < CHANGES; change++) {
            for (int call = 0; call < CALLS / CHANGES + 1; call++) {
                made.add(call(changing));
            }
            changing.change();
        }
        // The first calls saw three changes by now; these two let the last ones see as many.
        changing.change();
        changing.change();

        assertThat(made).hasSizeGreaterThanOrEqualTo(CALLS).allSatisfy(was -> {
            CallRecord call = calls.get(was.number());
            CaseFacts facts = cases.facts(was.number());
            assertThat(facts.status()).isEqualTo("closed");
            assertThat(Routing.of(kept(changing, call), call.caller(), changing.town))
                    .isEqualTo(was.routing());
            Routing again = Routing.of(inForce(changing, was.code(), facts.reportedAt()), call.caller(), changing.town);
            assertThat(again).isEqualTo(was.routing());
            assertThat(again.route()).isEqualTo(call.route());
            assertThat(again.lead()).isEqualTo(call.lead());
        });
        assertThat(made.stream().map(was -> was.routing().route()).distinct()).hasSize(Route.values().length);
        // Otherwise nothing was proved: today most of them would go elsewhere.
        assertThat(made.stream().filter(was -> was.code() != null).filter(was -> !Routing.of(
                                inForce(changing, was.code(), clock.instant()), changing.town, changing.town)
                        .equals(was.routing())))
                .hasSizeGreaterThan(CALLS / 2);
    }

    /** A call, what it cited, and the route that the lists gave it then. */
    private record Made(CaseNumber number, String code, Routing routing) {}

    private Made call(ChangingLists changing) {
        String code = ChangingLists.code(random.nextInt(ChangingLists.ENTRIES + 1));
        Routing routing = Routing.of(entries.find(changing.town, code).orElse(null), changing.town, changing.town);
        CaseNumber number = intake.open(new MakeCall(
                "重放 " + code,
                "镇街无法独立解决。",
                code,
                "ordinary",
                "other",
                changing.town.value(),
                null,
                null,
                "town-officer"));
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> close(number));
        return new Made(number, code, routing);
    }

    private void close(CaseNumber number) {
        if (calls.get(number).result() == null) {
            calls.result(number, CallResult.DONE);
        }
        results.close(number);
    }

    private Entry kept(ChangingLists changing, CallRecord call) {
        return entries.of(changing.town, call.cited()).orElse(null);
    }

    private Entry inForce(ChangingLists changing, String code, Instant at) {
        return code == null ? null : lists.inForce(changing.district, code, at).orElse(null);
    }
}
