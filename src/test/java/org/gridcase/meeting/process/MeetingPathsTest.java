package org.gridcase.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.meeting.BodyKind.PARTY_COMMITTEE;
import static org.gridcase.meeting.BodyKind.PARTY_MEMBERS;
import static org.gridcase.meeting.BodyKind.RESIDENTS_REPRESENTATIVES;
import static org.gridcase.meeting.BodyKind.TWO_COMMITTEES;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.gridcase.EngineTables;
import org.gridcase.GridcaseTest;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.MeetingHeld;
import org.gridcase.meeting.MeetingHeld.Decision;
import org.gridcase.meeting.domain.Result;
import org.gridcase.meeting.persistence.SeatRecord;
import org.gridcase.meeting.persistence.VoteRows;
import org.gridcase.meeting.process.MeetingDriver.Meeting;
import org.gridcase.meeting.service.MeetingWords;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every path of {@code bpmn/meeting.bpmn}, and what may happen at a meeting. */
@GridcaseTest
@RecordApplicationEvents
class MeetingPathsTest {

    @Autowired
    private MeetingWords words;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private MeetingDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(MeetingDriver.class);
    }

    private Meeting of(BodyKind body, int size, String method, boolean secret, String... motions) {
        return driver.roster(body, size).convenes(body, method, secret, motions);
    }

    @Test
    void representativesDecideByHandsAndTheMinutesAreKept() {
        Meeting meeting = of(RESIDENTS_REPRESENTATIVES, 9, "hands", false, "修缮楼道照明", "调整停车位");
        meeting.comeTo(5).signs("byList", 6).signs("remote", 7);
        assertThat(meeting.openTasks()).containsExactly("holdMeeting");

        meeting.putsToVote().counts(4, 2, 1, 0).putsToVote();
        assertThat(meeting.openTasks()).containsExactly("countBallots");
        meeting.counts(3, 3, 1, 0);

        assertThat(meeting.outcomes()).containsExactly("carried", "rejected");
        Result first = meeting.sheet().motions().get(0).kept().result();
        assertThat(first.entitled()).isEqualTo(9);
        assertThat(first.present()).isEqualTo(7);
        assertThat(first.quorumLeast()).isEqualTo(6);
        assertThat(first.majorityLeast()).isEqualTo(4);
        assertThat(meeting.openTasks()).containsExactly("signMinutes");

        meeting.signsMinutes();
        assertThat(meeting.ended()).isTrue();
        assertThat(events.stream(MeetingHeld.class)
                        .filter(held -> held.meeting().equals(meeting.number)))
                .singleElement()
                .satisfies(held -> assertThat(held.decisions())
                        .containsExactly(new Decision(1, "carried"), new Decision(2, "rejected")));
        assertThat(documents(meeting)).containsExactly("会议记录-" + meeting.number + ".pdf");
        assertThat(meeting.passed()).contains("meetingConvened", "openBallotCount", "closeMeeting", "meetingClosed");
        assertThat(meeting.timeline())
                .containsSubsequence(
                        "meetingRosterStands", "meetingPutToVote", "meetingCounted", "meetingEnded", "meetingSigned");
    }

    private java.util.List<String> documents(Meeting meeting) {
        return jdbc.sql("SELECT file_name FROM gridcase.case_attachment WHERE case_number = ?")
                .param(meeting.number.value())
                .query(String.class)
                .list();
    }

    @Test
    void startedByTheFormNothingOfItStaysInTheEngine() {
        driver.roster(TWO_COMMITTEES, 3);
        Meeting meeting = driver.startedByForm(MeetingDriver.fields(
                "body", "two-committees",
                "business", "deliberation",
                "title", "会议隐Kw9",
                "startsAt", OffsetDateTime.now().plusHours(1).toString(),
                "venue", "地点Kw9",
                "motions", "议题甲Kw9\n议题乙Kw9",
                "method", "personal",
                "secret", true));
        meeting.comeTo(3).putsToVote().votes(1, "yes").votes(2, "yes").votes(3, "no");

        assertThat(meeting.outcomes()).containsExactly("carried", null);
        assertThat(meeting.sheet().meeting().place().value()).isEqualTo(driver.community);
        assertThat(meeting.passed()).contains("meetingAsked", "askVoters", "castBallot");
        assertThat(EngineTables.with(jdbc, "Kw9")).isEmpty();
    }

    @Test
    void theOrderOfVotingInTasklistEndsByTimeAndWhoHasNotVotedHasNot() {
        Meeting meeting = of(PARTY_MEMBERS, 4, "personal", false, "发展对象公示");
        meeting.comeTo(4)
                .putsToVote()
                .votes(1, "yes")
                .votes(2, "yes")
                .fires("votingOver")
                .goesOn();

        assertThat(meeting.outcomes())
                .as("two of four entitled are not more than half")
                .containsExactly("rejected");
        assertThat(meeting.passed()).contains("recordVotingOver");
        assertThat(meeting.openTasks()).containsExactly("signMinutes");
    }

    @Test
    void whatIsNotDoneInTimeIsSupervised() {
        Meeting meeting = of(TWO_COMMITTEES, 3, "hands", false, "议题");
        meeting.fires("meetingOverdue")
                .comeTo(3)
                .putsToVote()
                .fires("countOverdue")
                .counts(3, 0, 0, 0);
        meeting.fires("minutesOverdue").signsMinutes();

        assertThat(meeting.passed()).contains("superviseMeeting", "superviseBallotCount", "superviseMinutes");
        assertThat(meeting.timeline().stream().filter("supervision"::equals)).hasSize(3);
        assertThat(meeting.ended()).isTrue();
    }

    @Test
    void withoutAQuorumNothingIsPutToTheVoteAndWhatWasDecidedStays() {
        Meeting meeting = of(RESIDENTS_REPRESENTATIVES, 6, "hands", false, "第一项", "第二项");
        meeting.comeTo(3);
        assertThatThrownBy(meeting::putsToVote).hasRootCauseMessage("meeting.quorum.missing");
        meeting.comes(4).putsToVote().counts(4, 0, 0, 0).leaves(4);
        assertThatThrownBy(meeting::putsToVote).hasRootCauseInstanceOf(Refusal.class);
        meeting.adjourns().signsMinutes();

        assertThat(meeting.outcomes()).containsExactly("carried", null);
        assertThat(words.of(meeting.sheet(), Locale.SIMPLIFIED_CHINESE).attendance())
                .as("the minutes say why")
                .contains("召集人提前结束会议，理由：到会人数不足");
        assertThat(meeting.ended()).isTrue();
    }

    @Test
    void theRosterStandsFromTheFirstSignature() {
        Meeting meeting = of(TWO_COMMITTEES, 3, "hands", false, "议题");
        meeting.comes(1);
        driver.brings(TWO_COMMITTEES, LocalDate.of(2026, 2, 1), "code,name\n1,成员1\n9,后来者\n");

        assertThat(meeting.sheet().seats()).extracting(SeatRecord::code).containsExactly("1", "2", "3");
        assertThatThrownBy(() -> meeting.comes(9)).isInstanceOf(Refusal.class);
        meeting.comes(2).putsToVote().counts(2, 0, 0, 0);
        assertThat(meeting.outcomes())
                .as("two of three, the one who was taken off votes")
                .containsExactly("carried");
        Meeting next = driver.convenes(TWO_COMMITTEES, "hands", false, "下一次");
        assertThat(next.comes(9).sheet().seats()).extracting(SeatRecord::code).containsExactly("1", "9");
    }

    @Test
    void paperAndTasklistTheFirstCounts() {
        Meeting meeting = of(TWO_COMMITTEES, 4, "mixed", false, "议题");
        meeting.comeTo(4).putsToVote().votes(1, "yes").papers(2);
        assertThat(meeting.tasksOf("castBallot"))
                .as("who got a paper is not asked any more")
                .hasSize(2);
        assertThatThrownBy(() -> meeting.papers(1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> meeting.votesByApi(2, "no", null)).isInstanceOf(Refusal.class);

        meeting.votes(3, "no").papers(4).goesOn();
        assertThat(meeting.openTasks()).containsExactly("countBallots");
        assertThatThrownBy(() -> meeting.counts(3, 0, 0, 0)).as("two papers").hasRootCauseInstanceOf(Refusal.class);
        meeting.counts(2, 0, 0, 0);
        assertThat(meeting.outcomes()).containsExactly("carried");
        assertThat(meeting.sheet().motions().get(0).voted())
                .extracting(VoteRows.Voted::choice)
                .as("of a paper nobody knows whose it is")
                .containsExactlyInAnyOrder(null, null, "yes", "no");
    }

    @Test
    void whereTwoWaysAreMixedTheVoteCannotBeSecret() {
        assertThatThrownBy(() -> of(TWO_COMMITTEES, 4, "mixed", true, "议题")).isInstanceOf(Refusal.class);
    }

    @Test
    void proxiesOnlyWhereTheRuleAllowsThem() {
        Meeting refused = of(TWO_COMMITTEES, 3, "hands", false, "议题");
        assertThatThrownBy(() -> refused.represents(1, 2)).isInstanceOf(Refusal.class);

        driver.rule("supervision-committee", "rejected", 1);
        driver.roster(BodyKind.SUPERVISION_COMMITTEE, 5);
        Meeting meeting = driver.convenes(BodyKind.SUPERVISION_COMMITTEE, "election", "personal", false, "推选");
        meeting.comes(1, 2).represents(1, 3);
        assertThatThrownBy(() -> meeting.represents(1, 4)).as("one at most").isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> meeting.represents(2, 1)).as("is there").isInstanceOf(Refusal.class);
        meeting.putsToVote().votesByApi(1, "no", "3");
        assertThat(meeting.tasksOf("castBallot")).hasSize(2);
        meeting.votes(1, "yes").votes(2, "yes");

        Result result = meeting.sheet().motions().get(0).kept().result();
        assertThat(result.present()).isEqualTo(3);
        assertThat(result.tally().yes()).isEqualTo(2);
        assertThat(result.tally().no()).isEqualTo(1);
        assertThat(meeting.sheet().meeting().rule().version()).contains("row ");
    }

    @Test
    void membersWithoutAnAccountVoteOnPaper() {
        driver.brings(PARTY_COMMITTEE, LocalDate.of(2026, 1, 1), "name\n甲\n乙\n丙\n");
        Meeting personal = driver.convenes(PARTY_COMMITTEE, "personal", false, "议题");
        personal.signs("onSite", "甲").signs("onSite", "乙");
        assertThatThrownBy(personal::putsToVote).hasRootCauseMessage("meeting.ballot.noAccount");

        Meeting mixed = driver.convenes(PARTY_COMMITTEE, "mixed", false, "议题");
        mixed.signs("onSite", "甲").signs("onSite", "乙").putsToVote();
        assertThat(mixed.openTasks()).as("nobody can be asked in Tasklist").containsExactly("countBallots");
    }

    @Test
    void fromAfarOnlyWhereTheRuleLetsItCount() {
        driver.roster(PARTY_MEMBERS, 5);
        Meeting election = driver.convenes(PARTY_MEMBERS, "election", "paper", false, "选举某某");
        assertThatThrownBy(() -> election.signs("remote", 1)).isInstanceOf(Refusal.class);

        election.comeTo(4).putsToVote().papers(1, 2, 3, 4).counts(3, 1, 0, 0);
        assertThat(election.outcomes())
                .as("four of five are there, three of five are for it")
                .containsExactly("carried");
        assertThat(election.sheet().motions().get(0).motion().secret())
                .as("an election is secret, whatever was asked for")
                .isTrue();
    }

    @Test
    void nobodyHandsAVoteOn() {
        Meeting meeting = of(TWO_COMMITTEES, 3, "personal", false, "议题");
        meeting.comeTo(3).putsToVote();
        String task = meeting.tasksOf("castBallot").get(0).getId();

        assertThatThrownBy(() -> MeetingDriver.as(driver.member(1), () -> {
                    beans.getBean(org.camunda.bpm.engine.TaskService.class).setAssignee(task, null);
                    return null;
                }))
                .hasRootCauseInstanceOf(Refusal.class);
    }
}
