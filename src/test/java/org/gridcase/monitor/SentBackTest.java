package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.service.MonitorScopes;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.monitor.service.Stuck.Why;
import org.gridcase.monitor.service.StuckList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Each way in which a matter goes back to whoever had it: once is part of the work, twice is stuck. */
@GridcaseTest
@Transactional
class SentBackTest {

    private static final String HANDED_BACK = "handedBack";

    @Autowired
    private StuckList list;

    @Autowired
    private MonitorScopes scopes;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private StuckTown town;

    @BeforeEach
    void build() {
        town = new StuckTown(list, scopes, refresh, jdbc, clock).built();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** @param caseKind of the case that comes back */
    record Way(String name, String caseKind, Begun begun, Back back) {

        interface Begun {
            void of(StuckTown town, String number);
        }

        interface Back {
            void to(StuckTown town, String number, int time, Instant at);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                new Way(
                        "a dispute to the level below",
                        "dispute-resolution",
                        (town, number) -> town.rows.dispute(number, "ordinary", "grid"),
                        (town, number, time, at) -> town.rows.handedBack(number, time == 1 ? "town" : "community", at)),
                new Way(
                        "a dispute that a department did not solve",
                        "dispute-resolution",
                        (town, number) -> town.rows.dispute(number, "ordinary", "grid"),
                        (town, number, time, at) -> town.rows.line(number, "departmentDidNotSolve", "town", at)),
                new Way("a call that a unit refused", "department-call", SentBackCases::call, SentBackCases::refused),
                new Way(
                        "the result of a call",
                        "department-call",
                        SentBackCases::call,
                        (town, number, time, at) -> town.rows.run("""
                                INSERT INTO gridcase.call_return (call_number, number, reason, returned_by, returned_at)
                                VALUES (:number, :time, '没有办好', 'x', :at)
                                """, "number", number, "time", time, "at", at)),
                new Way(
                        "a part of a call that is done anew",
                        "department-part",
                        SentBackCases::part,
                        (town, number, time, at) -> town.rows.line(number, "partReopened", null, at)),
                new Way(
                        "a rectification that was not put right",
                        "rectification",
                        UndraftedTest::rectification,
                        (town, number, time, at) -> town.rows.run("""
                                INSERT INTO gridcase.rectification_step (number, kind, capacity, text, said_at)
                                VALUES (:number, 'notPutRight', 'finder', '没有整改到位', :at)
                                """, "number", number, "at", at)),
                new Way(
                        "a task of a resolution",
                        "implementation-task",
                        SentBackCases::task,
                        (town, number, time, at) -> town.rows.run("""
                                INSERT INTO gridcase.implementation_step (number, kind, said_by, capacity, text, said_at)
                                VALUES (:number, 'returned', 'x', 'other', '没有做完', :at)
                                """, "number", number, "at", at)),
                new Way(
                        "a consultation to an earlier step",
                        "consultation",
                        UndraftedTest::consultation,
                        (town, number, time, at) -> town.rows.run("""
                                INSERT INTO gridcase.consultation_visit (consultation, step, rule_version, text_in, opened_at, outcome, back_to,
                                    reason, decided_by, decided_at)
                                VALUES (:number, 'review', '1', 0, :at, 'return', 'consult', '没有说清楚', 'x', :at)
                                """, "number", number, "at", at)),
                new Way(
                        "the result of a consultation that its officer did not make public",
                        "consultation",
                        UndraftedTest::consultation,
                        SentBackCases::dropped),
                new Way(
                        "a notice to which an objection was upheld",
                        "publication",
                        SentBackCases::shown,
                        SentBackCases::upheld),
                new Way(
                        "a topic whose refusal was not made public",
                        "topic",
                        (town, number) -> {},
                        (town, number, time, at) -> town.rows.line(number, "topicCameBack", null, at)),
                new Way(
                        "a change of the lists that was returned",
                        "list-amendment",
                        (town, number) -> SentBackCases.change(town, number, "hearing", town.ago(40)),
                        (town, number, time, at) -> town.rows.line(number, "listChangeReturned", "decision", at)),
                new Way(
                        "a change of the lists that was refused and is proposed again",
                        "list-amendment",
                        (town, number) -> SentBackCases.change(town, number, "hearing", town.ago(1)),
                        (town, number, time, at) -> {
                            String before = town.rows.opened("list-amendment", "list", StuckTown.DISTRICT, at);
                            SentBackCases.change(town, before, "refused", at);
                            town.rows.closed(before, at);
                            // What the new one says is read anew with it.
                            town.rows.run(
                                    "UPDATE gridcase.responsibility_change SET round = round + 1 WHERE case_number = :number",
                                    "number",
                                    number);
                        }));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void onceIsPartOfTheWorkTwiceIsStuck(Way way) {
        String number = town.opened(way.caseKind());
        way.begun().of(town, number);

        way.back().to(town, number, 1, town.ago(9));
        assertThat(town.why(number, HANDED_BACK)).isEmpty();

        Instant second = town.ago(3);
        way.back().to(town, number, 2, second);
        assertThat(town.why(number, HANDED_BACK)).get().extracting(Why::since).isEqualTo(second);

        town.rows.closed(number, clock.instant());
        assertThat(town.why(number, HANDED_BACK)).isEmpty();
    }

    @Test
    void aCallThatWasReturnedOnceIsNotCountedOnceMoreForItsParts() {
        String call = town.opened("department-call");
        SentBackCases.call(town, call);
        town.rows.run(
                "INSERT INTO gridcase.call_part (case_number, call_number, unit, role, percent) VALUES (:call, :call, :unit, 'lead', 100)",
                "call",
                call,
                "unit",
                StuckTown.DEPARTMENT);
        town.rows.line(call, "partReopened", null, town.ago(9));
        town.rows.line(call, "partReopened", null, town.ago(9));

        assertThat(town.why(call, HANDED_BACK)).isEmpty();
    }

    @Test
    void aChangeOfAnotherEntryIsNotProposedAgain() {
        String number = town.opened("list-amendment");
        SentBackCases.change(town, number, "hearing", town.ago(1));
        for (int days : new int[] {9, 5}) {
            String other = town.rows.opened("list-amendment", "list", StuckTown.DISTRICT, town.ago(days));
            SentBackCases.change(town, other, "refused", town.ago(days), "Z-2");
        }
        assertThat(town.why(number, HANDED_BACK)).isEmpty();
    }
}
