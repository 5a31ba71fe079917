package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridcase.call.MakeCall;
import org.gridcase.call.domain.Route;
import org.gridcase.call.domain.Routing;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.call.process.CallDriver.Case;
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

/**
 * Calls that went all the way through their processes and are closed; then everything in the lists changes three times; then
 * each is routed again by what the lists' history says was in force when it was made.
 */
class CallReplayThroughProcessesTest extends CallPaths {

    private static final int CALLS = 60;
    private static final int CHANGES = 3;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ListTables tables;

    @Autowired
    ResponsibilityLists lists;

    @Autowired
    CallRows calls;

    @Autowired
    CaseFiles cases;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private final Random random = new Random(20_261_123);

    /** What a call cited, and where it went. */
    private record Closed(CaseNumber number, String code, Route route, String lead) {}

    @Test
    void closedCallsReplayToTheSameRoutes() {
        ChangingLists changing = new ChangingLists(jdbc, tables, transactions, clock, random);
        changing.change();
        List<Closed> closed = new ArrayList<>();
        for (int number = 0; number < CALLS; number++) {
            closed.add(closed(changing, ChangingLists.code(number % (ChangingLists.ENTRIES + 1))));
        }

        for (int change = 0; change < CHANGES; change++) {
            changing.change();
        }

        assertThat(closed).allSatisfy(was -> {
            CallRecord call = calls.get(was.number());
            Instant madeAt = cases.facts(was.number()).reportedAt();
            Routing again = Routing.of(entry(changing, was.code(), madeAt), call.caller(), changing.town);
            assertThat(again.route()).isEqualTo(was.route()).isEqualTo(call.route());
            if (again.route() != Route.CENTRE) {
                assertThat(again.lead() == null ? null : again.lead().value()).isEqualTo(was.lead());
            }
        });
        assertThat(closed.stream().map(Closed::route).distinct()).hasSize(Route.values().length);
    }

    private Entry entry(ChangingLists changing, String code, Instant at) {
        return code == null ? null : lists.inForce(changing.district, code, at).orElse(null);
    }

    /** Whoever has the turn does it; in a district of nobody in post the centre may. */
    private Closed closed(ChangingLists changing, String code) {
        Case call = driver.make(new MakeCall(
                "重放 " + code, "镇街无法独立解决。", code, "ordinary", null, changing.town.value(), null, null, "town-officer"));
        String lead = call.value("lead");
        while (!call.ended()) {
            step(changing, call, call.openTasks().get(0));
        }
        assertThat(call.status()).isEqualTo("closed");
        return new Closed(call.number, code, calls.get(call.number).route(), lead);
    }

    private void step(ChangingLists changing, Case call, String task) {
        switch (task) {
            case "assignUnit" ->
                call.completes(
                        "district-centre",
                        task,
                        "unit",
                        changing.district + "02",
                        "entryTitle",
                        "新设事项",
                        "legalBasis",
                        "依据",
                        "reason",
                        "职责所在");
            case "claimCall" -> call.completes("district-centre", task, "outcome", "accept");
            case "handleCall" -> {
                parts(call)
                        .forEach(part ->
                                part.completes("district-centre", "handlePart", "outcome", "done", "report", "已配合"));
                call.submits("district-centre", task, "outcome", "done", "report", "已办结", "cost", "10.00");
            }
            case "confirmResult" -> call.completes("town-officer", task, "outcome", "accept");
            default -> throw new AssertionError(task);
        }
    }

    private List<Case> parts(Case call) {
        return jdbc.sql("""
                        select case_number from gridcase.call_part
                         where call_number = ? and role = 'cooperating' and state = 'open' order by unit""").param(call.number.value()).query(String.class).list().stream()
                .map(driver::of)
                .toList();
    }
}
