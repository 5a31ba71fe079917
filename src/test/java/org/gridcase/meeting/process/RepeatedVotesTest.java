package org.gridcase.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.meeting.BodyKind.RESIDENTS_REPRESENTATIVES;
import static org.gridcase.meeting.BodyKind.TWO_COMMITTEES;

import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.MeetingHeld;
import org.gridcase.meeting.MeetingHeld.Decision;
import org.gridcase.meeting.MeetingProcedure;
import org.gridcase.meeting.Meetings;
import org.gridcase.meeting.process.MeetingDriver.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A motion that comes back: why, how often, and what is told of it in the end. */
@GridcaseTest
@RecordApplicationEvents
class RepeatedVotesTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Meetings meetings;

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

    private List<Decision> told(Meeting meeting) {
        return events.stream(MeetingHeld.class)
                .filter(held -> held.meeting().equals(meeting.number))
                .flatMap(held -> held.decisions().stream())
                .toList();
    }

    @Test
    void aQuorumLostDuringTheVoteDecidesNothingAndTheMotionComesBack() {
        Meeting meeting = of(RESIDENTS_REPRESENTATIVES, 6, "hands", false, "议题");
        meeting.comeTo(4).putsToVote().leaves(3).counts(3, 0, 0, 0);

        assertThat(meeting.outcomes()).containsExactly("noQuorum", null);
        meeting.comes(3).putsToVote().counts(3, 0, 0, 0);
        assertThat(meeting.outcomes()).containsExactly("noQuorum", "carried");
        assertThat(meeting.sheet().motions().get(1).motion().again()).isEqualTo(1);
    }

    @Test
    void aTieIsPutToTheVoteOnceMoreAndNoMore() {
        Meeting meeting = of(TWO_COMMITTEES, 4, "hands", false, "议题");
        meeting.comeTo(4).putsToVote().counts(2, 2, 0, 0);
        assertThat(meeting.outcomes()).containsExactly("tied", null);

        meeting.putsToVote().counts(2, 2, 0, 0);
        assertThat(meeting.outcomes()).containsExactly("tied", "tied");
        assertThat(meeting.openTasks()).containsExactly("signMinutes");
    }

    @Test
    void aVoteThatIsBrokenOffComesBack() {
        Meeting meeting = of(TWO_COMMITTEES, 3, "paper", true, "议题");
        meeting.comeTo(3).putsToVote().papers(1, 2, 3).breaksOff();

        assertThat(meeting.outcomes()).containsExactly("void", null);
        meeting.putsToVote().papers(1, 2, 3).counts(1, 1, 0, 1);
        assertThat(meeting.outcomes()).containsExactly("void", "tied", null);
        meeting.adjourns();
    }

    @Test
    void aTieStaysATieHoweverOftenItWasBrokenOffSince() {
        Meeting meeting = of(TWO_COMMITTEES, 4, "hands", false, "议题");
        meeting.comeTo(4).putsToVote().counts(2, 2, 0, 0).putsToVote().breaksOff();
        meeting.putsToVote().counts(2, 2, 0, 0);

        assertThat(meeting.outcomes()).containsExactly("tied", "void", "tied");
        assertThat(meeting.openTasks()).containsExactly("signMinutes");
    }

    @Test
    void aVoteIsBrokenOffSoOftenAsTheRuleSaysAndThenTheMotionStaysUndecided() {
        Meeting meeting = of(TWO_COMMITTEES, 3, "hands", false, "第一项", "第二项");
        meeting.comeTo(3).putsToVote().breaksOff().putsToVote().counts(3, 0, 0, 0);
        meeting.putsToVote().breaksOff().putsToVote().breaksOff();

        assertThat(meeting.outcomes()).containsExactly("void", "carried", "void", "void");
        assertThat(meeting.openTasks()).as("it is not put again").containsExactly("signMinutes");
        assertThat(meeting.timeline().stream().filter("meetingBrokenOff"::equals))
                .hasSize(2);
        assertThat(meeting.timeline()).contains("meetingGivenUp");
        assertThat(meeting.sheet().motions().stream()
                        .filter(motion -> motion.kept().reason() != null))
                .as("each with its reason")
                .hasSize(3);
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO gridcase.meeting_motion VALUES (?, 5, '第一项', 'hands', false, 4)")
                        .param(meeting.number.value())
                        .update())
                .as("nor by another hand")
                .isInstanceOf(DataIntegrityViolationException.class);
        meeting.signsMinutes();
        assertThat(told(meeting)).containsExactly(new Decision(1, "void"), new Decision(2, "carried"));
    }

    @Test
    void eachMotionOfTheAgendaIsToldOnceAsItCameOutInTheEnd() {
        Meeting meeting = of(TWO_COMMITTEES, 4, "hands", false, "第一项", "第二项", "第三项");
        meeting.comeTo(4).putsToVote().counts(2, 2, 0, 0).putsToVote().counts(4, 0, 0, 0);
        meeting.putsToVote().breaksOff();
        meeting.putsToVote().counts(3, 1, 0, 0).adjourns().signsMinutes();

        assertThat(meeting.outcomes()).containsExactly("tied", "carried", "void", "carried", null);
        assertThat(told(meeting))
                .containsExactly(new Decision(1, "carried"), new Decision(2, "carried"), new Decision(3, "void"));
        MeetingProcedure procedure = meetings.record(meeting.number);
        assertThat(procedure.motions())
                .extracting(MeetingProcedure.Motion::times)
                .containsExactly(2, 1, 1);
        assertThat(procedure.motions().get(0).arithmetic()).anyMatch(line -> line.contains("赞成 3 票"));
        assertThat(procedure.isQuorate()).isTrue();
        assertThat(procedure.signedAt()).isNotNull();
        assertThat(procedure.members()).isEqualTo(4);
    }

    @Test
    void theProcedureSaysWhatWasLackingAndNamesNobody() {
        Meeting meeting = of(RESIDENTS_REPRESENTATIVES, 6, "hands", false, "第一项", "第二项");
        assertThat(meetings.record(meeting.number).firstSignedInAt()).isNull();
        meeting.comeTo(4)
                .recuses(2, 1)
                .putsToVote()
                .leaves(4)
                .counts(3, 0, 0, 0)
                .adjourns();

        MeetingProcedure procedure = meetings.record(meeting.number);
        assertThat(procedure.isQuorate()).isFalse();
        assertThat(procedure.respectsRecusals()).isTrue();
        assertThat(procedure.firstSignedInAt()).isNotNull();
        assertThat(procedure.signedAt()).isNull();
        assertThat(procedure.motions().get(0).outcome()).isEqualTo("noQuorum");
        assertThat(procedure.motions().get(1).outcome())
                .as("never put to the vote")
                .isNull();
        assertThat(procedure.toString()).doesNotContain("成员");
    }

    @Test
    void theAccountsOfABodyAreThoseOfItsMembersOnTheDay() {
        driver.roster(TWO_COMMITTEES, 2);
        driver.brings(
                TWO_COMMITTEES,
                java.time.LocalDate.of(2026, 6, 1),
                "code,name,username\n1,成员1," + driver.member(1) + "\n3,无账号,\n");
        var place = org.gridcase.territory.PlaceCode.of(driver.community);

        assertThat(meetings.accounts(place, TWO_COMMITTEES, java.time.LocalDate.of(2026, 5, 31)))
                .containsExactlyInAnyOrder(driver.member(1), driver.member(2));
        assertThat(meetings.accounts(place, TWO_COMMITTEES, java.time.LocalDate.of(2026, 6, 1)))
                .containsExactly(driver.member(1));
        assertThat(meetings.accounts(place, RESIDENTS_REPRESENTATIVES, java.time.LocalDate.of(2026, 6, 1)))
                .isEmpty();
    }
}
