package org.gridcase.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.meeting.BodyKind.SUPERVISION_COMMITTEE;
import static org.gridcase.meeting.BodyKind.TWO_COMMITTEES;

import org.gridcase.GridcaseTest;
import org.gridcase.meeting.domain.Result;
import org.gridcase.meeting.process.MeetingDriver.Meeting;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whoever is not there does not vote, by whichever way; and nobody votes for him but by a proxy, where the rule knows any. */
@GridcaseTest
class AbsenceTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private MeetingDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(MeetingDriver.class);
    }

    @Test
    void whoDidNotComeIsNotAskedGetsNoPaperAndCannotVote() {
        Meeting meeting = driver.roster(TWO_COMMITTEES, 4).convenes(TWO_COMMITTEES, "mixed", false, "议题");
        meeting.comeTo(3).putsToVote();

        assertThat(meeting.tasksOf("castBallot"))
                .extracting(task -> task.getAssignee())
                .containsExactlyInAnyOrder(driver.member(1), driver.member(2), driver.member(3));
        assertThatThrownBy(() -> meeting.papers(4))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("meeting.vote.noVoter"));
        assertThatThrownBy(() -> meeting.votesByApi(4, "yes", null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("meeting.vote.notYours"));
    }

    @Test
    void whoComesDuringAVoteVotesOnTheNext() {
        Meeting meeting = driver.roster(TWO_COMMITTEES, 4).convenes(TWO_COMMITTEES, "personal", false, "第一项", "第二项");
        meeting.comeTo(3).putsToVote().comes(4);
        assertThatThrownBy(() -> meeting.votesByApi(4, "no", null)).isInstanceOf(Refusal.class);
        meeting.votes(1, "yes").votes(2, "yes").votes(3, "no");
        meeting.putsToVote();

        assertThat(meeting.tasksOf("castBallot")).hasSize(4);
        assertThat(meeting.sheet().motions().get(0).kept().result().present()).isEqualTo(3);
    }

    @Test
    void whoHoldsAProxyAndLeavesCastsNeitherVote() {
        driver.rule("supervision-committee", "rejected", 1);
        driver.roster(SUPERVISION_COMMITTEE, 5);
        Meeting meeting = driver.convenes(SUPERVISION_COMMITTEE, "election", "personal", false, "推选");
        meeting.comeTo(3).represents(3, 4).putsToVote();
        meeting.votes(1, "yes").votes(2, "yes").leaves(3);
        assertThatThrownBy(() -> meeting.votesByApi(3, "yes", "4")).isInstanceOf(Refusal.class);
        meeting.endsVoting(null);

        Result result = meeting.sheet().motions().get(0).kept().result();
        assertThat(result.present()).as("three in person and one represented").isEqualTo(4);
        assertThat(result.walkedOut()).isEqualTo(2);
        assertThat(result.outcome().code()).as("two of five are no quorum").isEqualTo("noQuorum");
    }

    @Test
    void whoIsRecusedVotesForNobodyElse() {
        driver.rule("supervision-committee", "rejected", 1);
        driver.roster(SUPERVISION_COMMITTEE, 5);
        Meeting meeting = driver.convenes(SUPERVISION_COMMITTEE, "election", "personal", false, "推选");
        meeting.comeTo(4).represents(4, 5).recuses(1, 4).putsToVote();

        assertThat(meeting.sheet().motions().get(0).roll().voters()).containsOnlyKeys(1, 2, 3);
        assertThat(meeting.tasksOf("castBallot")).hasSize(3);
    }
}
