package org.gridcase.accountability.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.accountability.AccountabilityReviews.Responsibility;
import org.gridcase.accountability.domain.Answer;
import org.gridcase.accountability.domain.Verdict;
import org.gridcase.accountability.persistence.ReviewRows;
import org.gridcase.accountability.process.ReviewDriver.Review;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code bpmn/accountability-review.bpmn}. */
class AccountabilityPathsTest extends AccountabilityPaths {

    @Autowired
    private ReviewRows rows;

    @Autowired
    private AccountabilityReviews reviews;

    @Test
    void aNeglectIsHeldResponsibleAfterDefenceAndPanelWhenTheUnitAccepts() {
        Review review = driver.goesOn();

        assertThat(answers.answers(review.number)).hasSize(5).allMatch(Answer::yes);
        Task defence = review.tasksOf("stateDefence").get(0);
        assertThat(review.candidates(defence)).containsExactly("department-officer.99010001");
        assertThat(defence.getName()).isEqualTo("问责审核 · 陈述申辩 · " + review.number);
        assertThat(review.reminders()).containsExactly("defence");

        review.claims("dept-urban", "stateDefence").defends();
        List<String> members = review.members(1);
        assertThat(members).hasSize(3).doesNotContain("inspector", "dept-urban", "dept-urban-2", "dept-environment");
        assertThat(review.tasksOf("castVote")).hasSize(3);
        assertThat(review.tasksOf("castVote").stream().map(Task::getAssignee))
                .containsExactlyInAnyOrderElementsOf(members);

        review.vote(1, "held", "held", "notHeld");
        assertThat(review.tasksOf("appealOrAccept")).hasSize(1);
        assertThat(rows.decidedAt(review.number)).as("nothing is final yet").isEmpty();
        assertThat(driver.timelineOf(review.record().about())).doesNotContain("heldResponsible");

        review.claims("dept-urban", "appealOrAccept").accepts();
        assertThat(review.record().course().verdict()).isEqualTo(Verdict.HELD);
        assertThat(review.status()).isEqualTo("closed");
        assertThat(review.passedToTheEnd(AccountabilityProcess.KEY))
                .containsSubsequence("collectFacts", "stateDefence", "formPanel", "castVote", "countVotes")
                .containsSubsequence("appealOrAccept", "closeReview", "reviewClosed");
        assertThat(review.documents()).containsExactly("问责审核决定书-" + review.number + ".pdf");
        assertThat(driver.timelineOf(review.record().about())).contains("heldResponsible");
        assertThat(review.reminders()).containsExactlyInAnyOrder("defence", "vote", "appeal", "decided");
        assertThat(heldOf(ReviewDriver.URBAN)).contains(review.number);
    }

    private List<CaseNumber> heldOf(String unit) {
        java.time.Instant now = java.time.Instant.now();
        return reviews.heldResponsible(PlaceCode.of(unit), now.minusSeconds(3600), now.plusSeconds(3600)).stream()
                .map(Responsibility::review)
                .toList();
    }

    @Test
    void aMajorityAgainstClosesItAtOnce() {
        Review review = driver.goesOn().defends().vote(1, "notHeld", "held", "abstain");

        assertThat(review.record().course().verdict()).isEqualTo(Verdict.NOT_HELD);
        assertThat(review.passedToTheEnd(AccountabilityProcess.KEY))
                .contains("countVotes", "closeReview")
                .doesNotContain("openAppeal");
        assertThat(heldOf(ReviewDriver.URBAN)).doesNotContain(review.number);
        assertThat(driver.timelineOf(review.record().about())).doesNotContain("heldResponsible");
    }

    @Test
    void anotherPanelHearsTheAppealAndMayDecideOtherwise() {
        Review review =
                driver.goesOn().defends().vote(1, "held", "held", "held").appeals();

        assertThat(review.members(2)).hasSize(3).doesNotContainAnyElementsOf(review.members(1));
        review.vote(2, "notHeld", "notHeld", "held");
        assertThat(review.record().course().verdict()).isEqualTo(Verdict.NOT_HELD);
        assertThat(review.passedToTheEnd(AccountabilityProcess.KEY))
                .containsSubsequence("appealOrAccept", "formPanel", "castVote", "closeReview");
    }

    @Test
    void theSecondPanelIsTheLast() {
        Review review = driver.goesOn()
                .defends()
                .vote(1, "held", "held", "held")
                .appeals()
                .vote(2, "held", "held", "held");

        assertThat(review.record().course().verdict()).isEqualTo(Verdict.HELD);
        assertThat(review.passedToTheEnd(AccountabilityProcess.KEY).stream().filter("openAppeal"::equals))
                .hasSize(1);
    }

    @Test
    void silenceHoldsNothingUp() {
        Review review = driver.goesOn().reminded("stateDefence").fires("defenceOverdue");

        assertThat(review.timeline()).contains("warning", "lastWarning", "reviewSilent");
        review.vote(1, "held", "held", "held").fires("appealOverdue");
        assertThat(review.passedToTheEnd(AccountabilityProcess.KEY)).contains("recordSilence", "recordNoAppeal");
        assertThat(review.record().course().verdict()).isEqualTo(Verdict.HELD);
        assertThat(review.timeline()).containsSubsequence("reviewSilent", "reviewNoAppeal", "reviewDecided");
    }

    @Test
    void withoutAQuorumTheOthersAreAskedOnceMore() {
        Review review = driver.goesOn().defends().vote(1, "held");
        String voted = review.members(1).get(0);
        review.fires("votingOverdue");

        assertThat(review.tasksOf("castVote").stream().map(Task::getAssignee))
                .hasSize(2)
                .doesNotContain(voted);
        review.completes(review.members(1).get(1), "castVote", "outcome", "held", "reason", "同意")
                .fires("votingOverdue");
        assertThat(review.tasksOf("appealOrAccept"))
                .as("two of three are a quorum")
                .hasSize(1);
        review.accepts();
        assertThat(review.timeline()).containsSubsequence("reviewAbsent", "reviewVoteOpen", "reviewAbsent");
        assertThat(review.passedToTheEnd(AccountabilityProcess.KEY)).contains("recordAbsence");
    }

    @Test
    void withoutAQuorumTwiceNobodyIsHeld() {
        Review review = driver.goesOn().defends().fires("votingOverdue").fires("votingOverdue");

        assertThat(review.record().course().verdict()).isEqualTo(Verdict.NOT_HELD);
        assertThat(review.status()).isEqualTo("closed");
    }

    @Test
    void theStartFormNamesACaseAndAUnit() {
        Review review = driver.goesOnByForm();

        assertThat(review.record().accuser()).isEqualTo("inspector");
        assertThat(review.tasksOf("stateDefence")).hasSize(1);
        assertThat(review.variables()).doesNotContainKeys("reviewedCase", "unit", "entry", "asked");
        review.defends();
        assertThat(review.members(1)).as("by the rule for all districts").hasSize(5);
    }

    @Test
    void theEngineKeepsNeitherChoiceNorReasonNorStatement() {
        Review review = driver.goesOn().defends().vote(1, "held");

        assertThat(review.variables()).doesNotContainKeys("outcome", "reason", "statement", "asked");
    }

    @Test
    void withoutEnoughPeopleWhoHaveNoPartNobodyIsHeld() {
        Review review = driver.goesOnUnder(99, "open").defends();

        assertThat(review.record().course().verdict()).isEqualTo(Verdict.NOT_HELD);
        assertThat(review.timeline()).contains("reviewNoPanel");
        assertThat(review.passedToTheEnd(AccountabilityProcess.KEY))
                .containsSubsequence("isPanelFormed", "closeReview")
                .doesNotContain("castVote");
    }

    @Test
    void inASecretBallotNobodyLearnsWhoVotedHow() {
        Review review = driver.goesOnUnder(3, "secret").defends().vote(1, "held", "notHeld", "notHeld");

        assertThat(review.record().course().verdict()).isEqualTo(Verdict.NOT_HELD);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM gridcase.accountability_vote WHERE case_number = ? AND username IS NULL")
                        .param(review.number.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void theServiceOpensAReviewOnceForTheSameWindow() {
        CaseNumber about = driver.held(ReviewDriver.URBAN, "dept-urban");
        driver.misses(about, ReviewDriver.URBAN);
        driver.misses(about, ReviewDriver.URBAN);
        driver.missedAgain(about, ReviewDriver.URBAN, "S-03");
        driver.missedAgain(about, ReviewDriver.URBAN, "S-03");

        Review review = driver.reviewOf(about);
        assertThat(review.record().origin()).isEqualTo("missedAgain");
        assertThat(review.record().accuser()).isNull();
        assertThatThrownBy(() -> driver.accused(about, ReviewDriver.URBAN))
                .isInstanceOf(Refusal.class)
                .hasMessage("accountability.accuse.already");
    }

    @Test
    void membersVoteOnceAndForThemselves() {
        Review review = driver.goesOn().defends();
        List<String> members = review.members(1);

        assertThatThrownBy(() -> review.completes("dept-urban-2", "castVote", "outcome", "notHeld", "reason", "x"))
                .isInstanceOf(Exception.class);
        assertThatThrownBy(() -> review.completes(members.get(0), "castVote", "outcome", "maybe", "reason", "x"))
                .hasRootCauseInstanceOf(Refusal.class);
        assertThatThrownBy(() -> review.completes(members.get(0), "castVote", "outcome", "held"))
                .hasRootCauseInstanceOf(Refusal.class);
        review.vote(1, "abstain");
        assertThat(review.tasksOf("castVote")).hasSize(2);
    }

    @Test
    void aDefenceAndAnAppealNeedWords() {
        Review review = driver.goesOn();
        assertThatThrownBy(() -> review.completes("dept-urban", "stateDefence", "statement", " "))
                .hasRootCauseInstanceOf(Refusal.class);
        review.defends().vote(1, "held", "held", "held");
        assertThatThrownBy(() -> review.completes("dept-urban", "appealOrAccept", "outcome", "appeal"))
                .hasRootCauseInstanceOf(Refusal.class);
        assertThatThrownBy(() -> review.completes("dept-urban", "appealOrAccept", "outcome", "perhaps"))
                .hasRootCauseInstanceOf(Refusal.class);
        assertThat(review.tasksOf("appealOrAccept")).hasSize(1);
    }
}
