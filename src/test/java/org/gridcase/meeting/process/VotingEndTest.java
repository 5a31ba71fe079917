package org.gridcase.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.meeting.BodyKind.PARTY_COMMITTEE;

import java.util.List;
import java.util.Locale;
import org.gridcase.GridcaseTest;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.process.MeetingDriver.Meeting;
import org.gridcase.meeting.service.MeetingWords;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The convenor ends the voting in Tasklist: never without a trace, and early only with a reason. */
@GridcaseTest
class VotingEndTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MeetingWords words;

    @Autowired
    private JdbcClient jdbc;

    private MeetingDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(MeetingDriver.class);
    }

    private Meeting of(BodyKind body, int size, String method, boolean secret, String... motions) {
        return driver.roster(body, size).convenes(body, method, secret, motions);
    }

    private List<String> minutes(Meeting meeting) {
        return words.of(meeting.sheet(), Locale.SIMPLIFIED_CHINESE)
                .motions()
                .get(0)
                .lines();
    }

    @Test
    void earlyOnlyWithAReasonThatIsInTheTimelineAndInTheMinutes() {
        Meeting meeting = of(PARTY_COMMITTEE, 5, "personal", false, "提议事项");
        meeting.comeTo(4).putsToVote().votes(1, "yes").votes(2, "yes").votes(3, "yes");
        for (String nothing : new String[] {null, "  "}) {
            assertThatThrownBy(() -> meeting.endsVoting(nothing))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                            .isEqualTo("meeting.vote.early"));
        }
        assertThat(meeting.tasksOf("castBallot")).as("nothing has ended").hasSize(1);
        assertThat(meeting.timeline()).doesNotContain("meetingVotingEnded");

        meeting.endsVoting("成员4 因急事不再投票");
        assertThat(meeting.outcomes()).containsExactly("carried");
        assertThat(meeting.passed()).contains("votingEnded");
        assertThat(meeting.timeline()).contains("meetingVotingEnded");
        assertThat(jdbc.sql(
                                "SELECT body FROM gridcase.case_timeline WHERE case_number = ? AND kind = 'meetingVotingEnded'")
                        .param(meeting.number.value())
                        .query(String.class)
                        .single())
                .isEqualTo("成员4 因急事不再投票");
        assertThat(minutes(meeting))
                .anyMatch(line -> line.startsWith("召集人 于") && line.contains("已投票 3 人，在场未投票 1 人"))
                .contains("结束原因：成员4 因急事不再投票");
        assertThatThrownBy(() -> meeting.votesByApi(4, "no", null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> meeting.endsVoting("再一次")).isInstanceOf(Refusal.class);
    }

    @Test
    void whenAllWhoAreThereHaveVotedNoReasonIsOwed() {
        Meeting meeting = of(PARTY_COMMITTEE, 5, "personal", false, "提议事项");
        meeting.comeTo(4).putsToVote().votes(1, "yes").votes(2, "yes").votes(3, "yes");
        meeting.leaves(4).endsVoting(null);

        assertThat(meeting.outcomes()).containsExactly("carried");
        assertThat(minutes(meeting)).anyMatch(line -> line.contains("已投票 3 人，在场未投票 0 人"));
    }

    @Test
    void whenTheLeastTimeIsOverNoReasonIsOwed() {
        driver.rule("party-committee", "rejected", 0, 0);
        driver.roster(PARTY_COMMITTEE, 3);
        Meeting meeting = driver.convenes(PARTY_COMMITTEE, "election", "personal", false, "推选");
        meeting.comeTo(3).putsToVote().votes(1, "yes").votes(2, "yes").endsVoting(null);

        assertThat(meeting.outcomes()).containsExactly("carried");
        assertThat(minutes(meeting)).anyMatch(line -> line.contains("在场未投票 1 人"));
    }

    @Test
    void theDatabaseKnowsHowManyHadVotedAndWhenAReasonIsOwed() {
        Meeting meeting = of(PARTY_COMMITTEE, 3, "personal", true, "提议事项");
        meeting.comeTo(3).putsToVote().votes(1, "yes");
        for (String wrong : List.of("1, 2, NULL", "2, 1, '原因'", "1, 1, '原因'", "1, 3, '原因'")) {
            assertThatThrownBy(() -> jdbc.sql(
                                    "INSERT INTO gridcase.meeting_voting_end VALUES (?, 1, 'x', now(), " + wrong + ")")
                            .param(meeting.number.value())
                            .update())
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        meeting.endsVoting("散会在即");
        assertThatThrownBy(() -> jdbc.sql("UPDATE gridcase.meeting_voting_end SET reason = NULL WHERE meeting = ?")
                        .param(meeting.number.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoHasLeftDoesNotVote() {
        Meeting meeting = of(PARTY_COMMITTEE, 3, "personal", false, "议题");
        meeting.comeTo(3).putsToVote().leaves(3);

        assertThatThrownBy(() -> meeting.votes(3, "yes")).hasRootCauseInstanceOf(Refusal.class);
        assertThatThrownBy(() -> meeting.votesByApi(3, "yes", null)).isInstanceOf(Refusal.class);
    }
}
