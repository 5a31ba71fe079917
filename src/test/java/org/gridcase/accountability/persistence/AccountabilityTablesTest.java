package org.gridcase.accountability.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.accountability.domain.Question;
import org.gridcase.accountability.process.ReviewDriver;
import org.gridcase.accountability.process.ReviewDriver.Review;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database keeps the rules against any program: these statements are written by hand, past the application. */
@GridcaseTest
class AccountabilityTablesTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private ReviewDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ReviewDriver.class);
    }

    /** A review whose answers are given by hand, at the end of a panel that found the unit responsible; it was silent. */
    private String decided(Question no) {
        String number = panelled(no);
        sql(
                "INSERT INTO gridcase.accountability_statement VALUES ('%1$s', 'defence', null, null, now()), ('%1$s', 'appeal', null, null, now())"
                        .formatted(number));
        return number;
    }

    private String panelled(Question no) {
        String number = driver.held(ReviewDriver.URBAN, "dept-urban").value();
        String about = driver.held(ReviewDriver.URBAN, "dept-urban").value();
        sql("""
                INSERT INTO gridcase.accountability_review
                    (case_number, reviewed_case, unit, origin, at, rule, opened_at, state)
                SELECT '%s', '%s', '99010001', 'missedAgain', now(), min(id), now(), 'facts' FROM gridcase.accountability_rule
                """.formatted(number, about));
        for (Question question : Question.values()) {
            sql("INSERT INTO gridcase.accountability_answer VALUES ('%s', '%s', %s)"
                    .formatted(number, question.code(), question != no));
        }
        for (String member : List.of("inspector", "dept-heating", "dept-land")) {
            sql("INSERT INTO gridcase.accountability_panelist VALUES ('%s', 1, '%s', true, null)"
                    .formatted(number, member));
            vote(number, member, "held");
        }
        sql("INSERT INTO gridcase.accountability_result VALUES ('%s', 1, 3, 3, 0, 0, 'held', now())".formatted(number));
        return number;
    }

    private void vote(String number, String member, String choice) {
        sql(
                "INSERT INTO gridcase.accountability_turnout (case_number, round, username, at) VALUES ('%s', 1, '%s', now())"
                        .formatted(number, member));
        sql("""
                INSERT INTO gridcase.accountability_vote (case_number, round, choice, reason, username)
                VALUES ('%s', 1, '%s', 'r', '%s')
                """.formatted(number, choice, member));
    }

    private void closeAs(String number, String verdict, boolean fiveYes) {
        transaction.executeWithoutResult(status -> {
            sql(
                    "UPDATE gridcase.accountability_review SET state = 'closed', verdict = '%s', five_yes = %s WHERE case_number = '%s'"
                            .formatted(verdict, fiveYes, number));
            sql("INSERT INTO gridcase.accountability_decision VALUES ('%s', '%s', now())".formatted(number, verdict));
        });
    }

    @Test
    void withFiveYesAndThePanelTheDecisionIsWritten() {
        assertThatCode(() -> closeAs(decided(null), "held", true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void noUnitIsHeldWhenOneAnswerIsNo(Question no) {
        String number = decided(no);

        refused(() -> closeAs(number, "held", true), "not what the five answers support");
        refused(() -> closeAs(number, "held", false), "check constraint");
        refused(() -> closeAs(number, "notHeld", false), "not what the five answers support");
        assertThatCode(() -> closeAs(number, "named", false)).doesNotThrowAnyException();
    }

    @Test
    void noUnitIsHeldWithoutItsPanel() {
        Review review = driver.goesOn();

        refused(() -> closeAs(review.number.value(), "held", true), "no panel has held the unit responsible");
        refused(() -> closeAs(review.number.value(), "named", true), "not what the five answers support");
    }

    @ParameterizedTest
    @ValueSource(strings = {"defence", "appeal"})
    void noUnitIsHeldUnheardOrWhileItMayAppeal(String only) {
        String number = panelled(null);
        sql("INSERT INTO gridcase.accountability_statement VALUES ('%s', '%s', null, null, now())"
                .formatted(number, only));

        refused(() -> closeAs(number, "held", true), "not been heard to the end");
    }

    @Test
    void onAppealOnlyTheSecondPanelCounts() {
        String number = panelled(null);
        sql("INSERT INTO gridcase.accountability_statement VALUES ('%s', 'appeal', '不服', 'dept-urban', now())"
                .formatted(number));

        refused(() -> closeAs(number, "held", true), "no panel has held the unit responsible");
    }

    @Test
    void aReviewIsClosedWithItsDecisionOrNotAtAll() {
        String number = decided(null);

        refused(
                () -> sql(
                        "UPDATE gridcase.accountability_review SET state = 'closed', verdict = 'notHeld', five_yes = true"
                                + " WHERE case_number = '" + number + "'"),
                "closed without its decision");
        refused(
                () -> sql("INSERT INTO gridcase.accountability_decision VALUES ('" + number + "', 'held', now())"),
                "null value|not where its review");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"answer", "evidence", "finding", "statement", "panelist", "turnout", "vote", "result", "decision"
            })
    void whatIsWrittenStaysWritten(String table) {
        Review review =
                driver.goesOn().defends().vote(1, "held", "held", "held").accepts();
        String rows = "gridcase.accountability_" + table;
        String ofReview = " WHERE case_number = '" + review.number + "'";

        assertThat(jdbc.sql("SELECT count(*) FROM " + rows + ofReview)
                        .query(Integer.class)
                        .single())
                .isPositive();
        refused(() -> sql("DELETE FROM " + rows + ofReview), "append-only");
        refused(() -> sql("UPDATE " + rows + " SET case_number = case_number" + ofReview), "append-only");
        refused(() -> sql("TRUNCATE " + rows + " CASCADE"), "append-only");
    }

    @ParameterizedTest
    @CsvSource({
        "unit = '99010002'",
        "accuser = 'admin'",
        "period = null",
        "at = now()",
        "rule = rule",
        "verdict = 'notHeld'"
    })
    void aClosedReviewStaysAsItIs(String change) {
        Review review =
                driver.goesOn().defends().vote(1, "held", "held", "held").accepts();

        refused(
                () -> sql("UPDATE gridcase.accountability_review SET " + change + " WHERE case_number = '"
                        + review.number + "'"),
                "stays as it was written");
    }

    @Test
    void ofAnOpenReviewOnlyTheCourseGoesOn() {
        Review review = driver.goesOn();

        refused(
                () -> sql("UPDATE gridcase.accountability_review SET unit = '99010002' WHERE case_number = '"
                        + review.number + "'"),
                "stays as it was written");
        refused(
                () -> sql("DELETE FROM gridcase.accountability_review WHERE case_number = '" + review.number + "'"),
                "stays as it was written");
    }

    @Test
    void aMemberVotesOnceAndNobodyElseVotes() {
        Review review = driver.goesOn().defends().vote(1, "held");
        String number = review.number.value();

        refused(() -> vote(number, review.members(1).get(0), "notHeld"), "accountability_turnout_pkey");
        refused(() -> vote(number, "dept-urban", "notHeld"), "foreign key");
        refused(
                () -> sql("INSERT INTO gridcase.accountability_vote (case_number, round, choice) VALUES ('" + number
                        + "', 1, 'abstain')"),
                "more votes than voters");
        refused(
                () -> sql("INSERT INTO gridcase.accountability_result VALUES ('" + number
                        + "', 1, 3, 3, 0, 0, 'held', now())"),
                "not what was voted");
    }

    @Test
    void nobodySitsOnBothPanels() {
        Review review = driver.goesOn().defends();

        refused(
                () -> sql("INSERT INTO gridcase.accountability_panelist VALUES ('" + review.number + "', 2, '"
                        + review.members(1).get(0) + "', true, null)"),
                "accountability_panelist_once");
    }

    @Test
    void aUnitAppealsOnce() {
        Review review =
                driver.goesOn().defends().vote(1, "held", "held", "held").appeals();

        refused(
                () -> sql("INSERT INTO gridcase.accountability_statement VALUES ('" + review.number
                        + "', 'appeal', '再次', 'dept-urban', now())"),
                "accountability_statement_pkey");
    }

    @Test
    void twoRulesOfADistrictAreNeverInForceAtOnce() {
        refused(() -> sql("""
                        INSERT INTO gridcase.accountability_rule
                            (district, panel_most, panel_least, quorum_percent, ballot, ballots, in_force)
                        VALUES (NULL, 3, 3, 60, 'open', 1, '[2030-01-01,)')
                        """), "exclusion constraint");
    }

    private void refused(Runnable statement, String why) {
        assertThatThrownBy(statement::run).rootCause().satisfies(cause -> assertThat(cause.getMessage())
                .containsPattern(why));
    }

    private void sql(String statement) {
        jdbc.sql(statement).update();
    }
}
