package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.service.MonitorScopes;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.monitor.service.Stuck.StuckCase;
import org.gridcase.monitor.service.Stuck.Why;
import org.gridcase.monitor.service.StuckList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** What residents should be told and nobody has drafted, and what waits for a step that drafts it. */
@GridcaseTest
@Transactional
class UndraftedTest {

    private static final String UNPUBLISHED = "unpublished";

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
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aDecisionThatNobodyDraftedIsListedThoughItsReviewIsClosed() {
        Instant decided = town.ago(6);
        String review = reviewed("listGap", decided);

        StuckCase item = town.seen(StuckTown.CENTRE, UNPUBLISHED).items().stream()
                .filter(one -> one.number().equals(review))
                .findFirst()
                .orElseThrow();

        assertThat(item.holderLabel()).startsWith("卡点三区 区社会治理中心");
        Why why = item.why().get(0);
        assertThat(why.since()).isEqualTo(decided);
        assertThat(why.forLabel()).contains("6 天", "还没有起草");
        assertThat(why.owedLabel()).contains("问责审核决定", "起草");

        // Somebody drafts it by hand.
        town.drafted(review, "major-matter", clock.instant());
        assertThat(town.why(review, UNPUBLISHED)).isEmpty();
    }

    @Test
    void ofAReviewThatCameToNothingNobodyIsTold() {
        assertThat(town.why(reviewed("nobody", town.ago(6)), UNPUBLISHED)).isEmpty();
    }

    @Test
    void eachLevelThatAnOverdueRectificationReachedIsTold() {
        String number = town.opened("rectification");
        rectification(town, number);
        assertThat(town.why(number, UNPUBLISHED)).isEmpty();

        Instant first = town.ago(8);
        raised(number, first);
        assertThat(town.why(number, UNPUBLISHED)).get().satisfies(why -> {
            assertThat(why.since()).isEqualTo(first);
            assertThat(why.owedLabel()).contains("整改逾期");
        });
        town.drafted(number, "rectification-overdue", town.ago(7));
        assertThat(town.why(number, UNPUBLISHED)).isEmpty();

        Instant second = town.ago(2);
        raised(number, second);
        assertThat(town.why(number, UNPUBLISHED)).get().extracting(Why::since).isEqualTo(second);
        // That it was put right does not undo that residents should have read of it.
        town.rows.closed(number, town.ago(1));
        assertThat(town.why(number, UNPUBLISHED)).isPresent();
        town.rows.run("""
                INSERT INTO gridcase.rectification_step (number, kind, capacity, text, said_at)
                VALUES (:number, 'withdrawn', 'finder', '看错了', :at)
                """, "number", number, "at", town.ago(1));
        town.rows.run(
                "UPDATE gridcase.rectification SET outcome = 'withdrawn', closed_at = :at WHERE number = :number",
                "number",
                number,
                "at",
                town.ago(1));
        assertThat(town.why(number, UNPUBLISHED)).isEmpty();
    }

    @Test
    void aRectificationWhoseTimeIsOverIsOwedBeforeItGoesUp() {
        String number = town.opened("rectification");
        rectification(town, number);
        owed(number, "rectification", "rectificationReport", "climb");
        assertThat(town.why(number, UNPUBLISHED)).get().extracting(Why::since).isEqualTo(town.ago(5));
        assertThat(town.why(number, "overdue")).isPresent();
    }

    @Test
    void aResultIsOwedFromTheDayOnWhichItWasOverseen() {
        String number = town.opened("consultation");
        consultation(town, number);
        Instant overseen = town.ago(4);
        town.rows.run(
                "INSERT INTO gridcase.consultation_visit (consultation, step, rule_version, text_in, opened_at)"
                        + " VALUES (:number, 'publicise', '1', 0, :at)",
                "number",
                number,
                "at",
                overseen);
        assertThat(town.why(number, UNPUBLISHED)).get().satisfies(why -> {
            assertThat(why.since()).isEqualTo(overseen);
            assertThat(why.owedLabel()).contains("协商决议结果");
        });

        town.drafted(number, "consultation-result", town.ago(3));
        assertThat(town.why(number, UNPUBLISHED)).isEmpty();
    }

    @Test
    void whoDelaysWhatIsToldIsUnpublishedAndNotOverdue() {
        for (String step : new String[] {"consultationReport", "consultationStopped"}) {
            String number = town.opened("consultation");
            owed(number, "six-step-consultation", step, "supervise");
            assertThat(town.why(number, UNPUBLISHED)).as(step).get().satisfies(why -> {
                assertThat(why.since()).isEqualTo(town.ago(5));
                assertThat(why.owedLabel()).isNull();
            });
            assertThat(town.why(number, "overdue")).as(step).isEmpty();
        }
    }

    /** A case that waits for another owes nothing: the other one has the deadline. */
    @Test
    void onlyTheCaseThatIsWaitedForIsLate() {
        String dispute = town.opened("dispute-resolution");
        town.rows.dispute(dispute, "ordinary", "town");
        owed(dispute, "dispute-resolution", "town", "climb");
        assertThat(town.why(dispute, "overdue")).isPresent();
        assertThat(town.why(dispute, "vacant")).isPresent();

        String call = town.opened("department-call");
        owed(call, "department-call", "handle", "supervise");
        town.rows.periodEnded(dispute, clock.instant());
        town.rows.waits(dispute, call);

        assertThat(town.seen(StuckTown.CENTRE, "").items())
                .extracting(StuckCase::number)
                .containsExactly(call);
        for (String reason : new String[] {"overdue", "unclaimed", "vacant"}) {
            assertThat(town.why(dispute, reason)).as(reason).isEmpty();
            assertThat(town.why(call, reason).isPresent()).as(reason).isEqualTo(!reason.equals("unclaimed"));
        }
    }

    private void owed(String number, String process, String step, String atEnd) {
        town.rows.held(number, "community", "community-secretary", StuckTown.COMMUNITY, null, "running", town.ago(20));
        town.rows.owed(number, process, step, "community", "ordinary", atEnd, town.ago(20), town.ago(10), town.ago(5));
    }

    private String reviewed(String finding, Instant at) {
        String review = town.opened("accountability-review");
        town.rows.run(
                """
                INSERT INTO gridcase.accountability_review (case_number, reviewed_case, unit, origin, at, rule, opened_at, state, verdict)
                SELECT :number, :about, :unit, 'missedAgain', :at, min(id), :at, 'closed', 'named' FROM gridcase.accountability_rule
                """, "number", review, "about", town.opened("department-call"), "unit", StuckTown.DEPARTMENT, "at", at);
        town.rows.run(
                "INSERT INTO gridcase.accountability_finding (case_number, kind, why) VALUES (:number, :kind, 'notListed')",
                "number",
                review,
                "kind",
                finding);
        town.rows.run(
                "INSERT INTO gridcase.accountability_decision (case_number, verdict, at) VALUES (:number, 'named', :at)",
                "number",
                review,
                "at",
                at);
        town.rows.closed(review, at);
        return review;
    }

    private void raised(String number, Instant at) {
        town.rows.run(
                "INSERT INTO gridcase.rectification_step (number, kind, capacity, said_at) VALUES (:number, 'raised', 'service', :at)",
                "number",
                number,
                "at",
                at);
        town.rows.run(
                "UPDATE gridcase.rectification SET raised = raised + 1, overseer_post = 'town-officer', overseer_place = :town"
                        + " WHERE number = :number",
                "number",
                number,
                "town",
                StuckTown.TOWN);
    }

    static void rectification(StuckTown town, String number) {
        town.rows.run("""
                INSERT INTO gridcase.rectification (number, source, unit_post, unit_place, finder_post, finder_place, problem, allowed,
                    pointed_out_at)
                VALUES (:number, 'inspection', 'community-secretary', :place, 'supervision-member', :place, '问题', 9, :at)
                """, "number", number, "place", StuckTown.COMMUNITY, "at", town.ago(40));
    }

    static void consultation(StuckTown town, String number) {
        town.rows.run("""
                INSERT INTO gridcase.consultation (case_number, place, sorted_to, title, most_returns, opened_at)
                VALUES (:number, :place, 'livelihood', '装路灯', 9, :at)
                """, "number", number, "place", StuckTown.COMMUNITY, "at", town.ago(40));
    }
}
