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
                new Way("a call that a unit refused", "department-call", SentBackTest::call, SentBackTest::refused),
                new Way(
                        "the result of a call",
                        "department-call",
                        SentBackTest::call,
                        (town, number, time, at) -> town.rows.run("""
                                INSERT INTO gridcase.call_return (call_number, number, reason, returned_by, returned_at)
                                VALUES (:number, :time, '没有办好', 'x', :at)
                                """, "number", number, "time", time, "at", at)),
                new Way(
                        "a part of a call that is done anew",
                        "department-part",
                        SentBackTest::part,
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
                        SentBackTest::task,
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
                        SentBackTest::dropped),
                new Way(
                        "a notice to which an objection was upheld",
                        "publication",
                        SentBackTest::shown,
                        SentBackTest::upheld),
                new Way(
                        "a topic whose refusal was not made public",
                        "topic",
                        (town, number) -> {},
                        (town, number, time, at) -> town.rows.line(number, "topicCameBack", null, at)),
                new Way(
                        "a change of the lists that was returned",
                        "list-amendment",
                        (town, number) -> change(town, number, "hearing", town.ago(40)),
                        (town, number, time, at) -> town.rows.line(number, "listChangeReturned", "decision", at)),
                new Way(
                        "a change of the lists that was refused and is proposed again",
                        "list-amendment",
                        (town, number) -> change(town, number, "hearing", town.ago(1)),
                        (town, number, time, at) -> {
                            String before = town.rows.opened("list-amendment", "list", StuckTown.DISTRICT, at);
                            change(town, before, "refused", at);
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
        call(town, call);
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
        change(town, number, "hearing", town.ago(1));
        for (int days : new int[] {9, 5}) {
            String other = town.rows.opened("list-amendment", "list", StuckTown.DISTRICT, town.ago(days));
            change(town, other, "refused", town.ago(days), "Z-2");
        }
        assertThat(town.why(number, HANDED_BACK)).isEmpty();
    }

    private static void call(StuckTown town, String number) {
        town.rows.run("""
                INSERT INTO gridcase.department_call (case_number, caller, town, urgency, route)
                VALUES (:number, :town, :town, 'ordinary', 'centre')
                """, "number", number, "town", StuckTown.TOWN);
    }

    private static void refused(StuckTown town, String number, int time, Instant at) {
        town.rows.run("""
                INSERT INTO gridcase.call_refusal (call_number, number, unit, entry, reason, refused_by, refused_at)
                SELECT :number, :time, :unit, min(id), '不归我管', 'x', :at FROM gridcase.responsibility_entry
                """, "number", number, "time", time, "unit", StuckTown.DEPARTMENT, "at", at);
    }

    private static void part(StuckTown town, String number) {
        String call = town.opened("department-call");
        call(town, call);
        town.rows.run("""
                INSERT INTO gridcase.call_part (case_number, call_number, unit, role, percent)
                VALUES (:number, :call, :unit, 'cooperating', 100)
                """, "number", number, "call", call, "unit", StuckTown.DEPARTMENT);
    }

    private static void task(StuckTown town, String number) {
        town.rows.run("""
                INSERT INTO gridcase.implementation_task (number, about, owner_post, owner_place, title, due_on, allowed, assigned_at)
                VALUES (:number, :about, 'community-secretary', :place, '装路灯', current_date, 3, now())
                """, "number", number, "about", town.opened("consultation"), "place", StuckTown.COMMUNITY);
    }

    private static void dropped(StuckTown town, String number, int time, Instant at) {
        String notice = town.drafted(number, "consultation-result", at);
        town.rows.run(
                "UPDATE gridcase.notice SET state = 'dropped', draft_title = NULL, draft_fields = NULL WHERE case_number = :notice",
                "notice",
                notice);
        town.rows.closed(notice, at);
    }

    private static void shown(StuckTown town, String number) {
        town.rows.run("""
                INSERT INTO gridcase.notice (case_number, place, kind, promptness, objections, drafted_at, draft_title, draft_fields)
                VALUES (:number, :place, 'major-matter', 'prompt', true, :at, 'history', '{}')
                """, "number", number, "place", StuckTown.COMMUNITY, "at", town.ago(40));
        town.rows.run("""
                INSERT INTO gridcase.notice_version (case_number, version, title, frozen, digest, published_by, published_at)
                VALUES (:number, 1, 'history', 'history', encode(sha256('history'), 'hex'), 'w1', :at)
                """, "number", number, "at", town.ago(39));
        town.rows.run("""
                UPDATE gridcase.notice SET state = 'shown', version = 1, draft_title = NULL, draft_fields = NULL
                 WHERE case_number = :number
                """, "number", number);
    }

    private static void upheld(StuckTown town, String number, int time, Instant at) {
        town.rows.run("""
                INSERT INTO gridcase.objection (case_number, notice, version, text, filed_at, code_digest, outcome, reason, decided_by,
                    decided_at)
                VALUES (:objection, :notice, 1, '数字不对', :at, repeat('0', 64), 'uphold', '确实不对', 'x', :at)
                """, "objection", town.opened("objection"), "notice", number, "at", at);
    }

    private static void change(StuckTown town, String number, String state, Instant at) {
        change(town, number, state, at, "Z-1");
    }

    private static void change(StuckTown town, String number, String state, Instant at, String code) {
        town.rows.run(
                "INSERT INTO gridcase.responsibility_district (district) VALUES (:district) ON CONFLICT DO NOTHING",
                "district",
                StuckTown.DISTRICT);
        boolean refused = state.equals("refused");
        town.rows.run(
                """
                INSERT INTO gridcase.responsibility_change (case_number, district, origin, amendments, reason, proposed_by, proposer_post,
                    proposer_place, proposed_at, state, decided_by, decided_at, decision_reason)
                VALUES (:number, :district, 'person', CAST(:amendments AS jsonb), '要改', 'x', 'town-officer', :town, :at, :state,
                    :by, :decided, :why)
                """,
                "number",
                number,
                "district",
                StuckTown.DISTRICT,
                "amendments",
                "[{\"action\": \"put\", \"code\": \"" + code + "\"}]",
                "town",
                StuckTown.TOWN,
                "at",
                at,
                "state",
                state,
                "by",
                refused ? "x" : null,
                "decided",
                refused ? at : null,
                "why",
                refused ? "不改" : null);
    }
}
