package org.gridcase.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.meeting.BodyKind.PARTY_COMMITTEE;

import java.util.Locale;
import java.util.stream.IntStream;
import org.gridcase.GridcaseTest;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.MeetingProcedure;
import org.gridcase.meeting.Meetings;
import org.gridcase.meeting.domain.Result;
import org.gridcase.meeting.process.MeetingDriver.Meeting;
import org.gridcase.meeting.service.MeetingText;
import org.gridcase.meeting.service.MeetingWords;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recused member leaves the base; but when too few are left the body cannot decide. */
@GridcaseTest
class RecusalTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Meetings meetings;

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

    @Test
    void aRecusedMemberLeavesTheBase() {
        Meeting meeting = of(PARTY_COMMITTEE, 5, "hands", false, "议题");
        meeting.comeTo(3).recuses(1, 1).recuses(1, 4);
        meeting.putsToVote().counts(2, 0, 0, 0);

        Result result = meeting.sheet().motions().get(0).kept().result();
        assertThat(result.entitled()).isEqualTo(3);
        assertThat(result.recused()).isEqualTo(2);
        assertThat(result.present()).isEqualTo(2);
        assertThat(result.outcome().code()).as("two of three entitled").isEqualTo("carried");
        assertThatThrownBy(() -> meeting.recuses(1, 2)).isInstanceOf(Refusal.class);
    }

    @Test
    void whenTooFewAreLeftTheBodyCannotDecide() {
        Meeting meeting = of(PARTY_COMMITTEE, 5, "personal", false, "第一项", "第二项");
        meeting.comeTo(5).recuses(1, 1).recuses(1, 2).recuses(1, 3).putsToVote();

        assertThat(meeting.outcomes()).containsExactly("noQuorum", null);
        assertThat(meeting.openTasks())
                .as("nobody is asked, the meeting goes on")
                .containsExactly("holdMeeting");
        Result result = meeting.sheet().motions().get(0).kept().result();
        assertThat(result.tooFewLeft()).isTrue();
        assertThat(result.entitled()).isEqualTo(2);
        assertThat(result.floorLeast()).isEqualTo(3);
        assertThat(meeting.timeline()).contains("meetingTooFewLeft").doesNotContain("meetingPutToVote");
        MeetingText.Motion text =
                words.of(meeting.sheet(), Locale.SIMPLIFIED_CHINESE).motions().get(0);
        assertThat(text.outcome()).isEqualTo("回避后余下人数过少，本会议主体不能对该议题作出决定");
        assertThat(text.lines()).anyMatch(line -> line.contains("回避 3 人，余 2 人") && line.contains("至少 3 人"));

        meeting.putsToVote();
        IntStream.rangeClosed(1, 5).forEach(member -> meeting.votes(member, "yes"));
        assertThat(meeting.outcomes()).as("it does not come back").containsExactly("noQuorum", "carried");
        MeetingProcedure procedure = meetings.record(meeting.number);
        assertThat(procedure.isQuorate()).isFalse();
        assertThat(procedure.respectsRecusals()).isTrue();
        assertThat(procedure.motions().get(0).recused()).isEqualTo(3);
    }

    @Test
    void evenWhenAllAreRecused() {
        Meeting meeting = of(PARTY_COMMITTEE, 3, "hands", false, "议题");
        meeting.comeTo(3).recuses(1, 1).recuses(1, 2).recuses(1, 3).putsToVote();

        assertThat(meeting.outcomes()).containsExactly("noQuorum");
        assertThat(meeting.openTasks()).containsExactly("signMinutes");
    }

    /** Two are left of five; whatever they vote. */
    @Test
    void theDatabaseKnowsThatTheyAreTooFew() {
        Meeting meeting = of(PARTY_COMMITTEE, 5, "hands", false, "议题");
        meeting.comeTo(5).recuses(1, 1).recuses(1, 2).recuses(1, 3);
        jdbc.sql("INSERT INTO gridcase.meeting_ballot VALUES (?, 1, 'x', now(), 2, 3)")
                .param(meeting.number.value())
                .update();
        jdbc.sql("INSERT INTO gridcase.meeting_voter VALUES (?, 1, 4, 4), (?, 1, 5, 5)")
                .params(meeting.number.value(), meeting.number.value())
                .update();
        jdbc.sql("INSERT INTO gridcase.meeting_count VALUES (?, 1, 2, 0, 0, 0, 'x', now())")
                .param(meeting.number.value())
                .update();

        String result =
                "INSERT INTO gridcase.meeting_result VALUES (?, 1, 2, 3, 2, 0, 1, 2, 0, 0, 0, 2, 2, ?, NULL, now(), 3)";
        assertThatThrownBy(() -> jdbc.sql(result)
                        .params(meeting.number.value(), "carried")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(jdbc.sql(result).params(meeting.number.value(), "noQuorum").update())
                .isOne();
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO gridcase.meeting_motion VALUES (?, 2, '议题', 'hands', false, 1)")
                        .param(meeting.number.value())
                        .update())
                .as("and it does not come back")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyIsRecusedOnceTheMotionIsPutToTheVote() {
        Meeting meeting = of(PARTY_COMMITTEE, 5, "personal", false, "议题");
        meeting.comeTo(5).putsToVote();

        assertThatThrownBy(() -> meeting.recuses(1, 2)).isInstanceOf(Refusal.class);
    }
}
