package org.gridcase.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridcase.meeting.BodyKind.RESIDENTS_REPRESENTATIVES;

import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.process.MeetingDriver.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No result can be written that does not follow from the record, whoever writes it. */
@GridcaseTest
class ResultGuardTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

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
    void noResultButTheOneThatFollows() {
        driver.roster(BodyKind.TWO_COMMITTEES, 3);
        Meeting meeting = driver.convenes(BodyKind.TWO_COMMITTEES, "hands", false, "议题");
        meeting.comeTo(3).putsToVote();

        for (String wrong : List.of(
                "3, 0, 3, 0, 2, 2, 1, 0, 0, 3, 2, 'carried', NULL, now(), 2",
                "3, 0, 3, 0, 2, 0, 0, 0, 0, 3, 2, 'carried', NULL, now(), 2",
                "3, 0, 3, 2, 2, 0, 0, 0, 0, 3, 2, 'rejected', NULL, now(), 2",
                "4, 0, 3, 0, 2, 0, 0, 0, 0, 3, 2, 'rejected', NULL, now(), 2",
                "3, 0, 2, 0, 2, 0, 0, 0, 0, 2, 2, 'rejected', NULL, now(), 2",
                "3, 0, 3, 0, 1, 0, 0, 0, 0, 3, 2, 'rejected', NULL, now(), 2",
                "3, 0, 3, 0, 2, 0, 0, 0, 0, 3, 1, 'rejected', NULL, now(), 2",
                "3, 0, 3, 0, 2, 0, 0, 0, 0, 3, 2, 'rejected', NULL, now(), 1",
                "3, 0, 3, 0, 2, 0, 0, 0, 0, 3, 2, 'tied', NULL, now(), 2")) {
            assertThatThrownBy(() -> jdbc.sql("INSERT INTO gridcase.meeting_result VALUES (?, 1, " + wrong + ")")
                            .param(meeting.number.value())
                            .update())
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        meeting.counts(2, 1, 0, 0);
        for (String statement : List.of(
                "UPDATE gridcase.meeting_result SET outcome = 'rejected' WHERE meeting = ?",
                "DELETE FROM gridcase.meeting_sign WHERE meeting = ?",
                "UPDATE gridcase.meeting_count SET yes = 3 WHERE meeting = ?",
                "UPDATE gridcase.meeting SET quorum = '> 1/3' WHERE case_number = ?",
                "UPDATE gridcase.body_member SET name = '他人' WHERE code <> ''  AND added_by LIKE 'convenor%' AND ? <> ''")) {
            assertThatThrownBy(() ->
                            jdbc.sql(statement).param(meeting.number.value()).update())
                    .as(statement)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(meeting.outcomes()).containsExactly("carried");
    }

    /** Four are there and one leaves: three hands at most, and they are no more than three of six when it is counted. */
    @Test
    void handsAreThoseOfVotersWhoAreThere() {
        Meeting meeting = of(RESIDENTS_REPRESENTATIVES, 6, "hands", false, "议题");
        meeting.comeTo(5).putsToVote().leaves(5);
        assertThatThrownBy(() -> meeting.counts(3, 2, 0, 0)).hasRootCauseMessage("meeting.count.tooManyHands");
        assertThatThrownBy(() -> meeting.counts(4, 0, 0, 1))
                .as("no paper, none invalid")
                .isNotNull();

        jdbc.sql("INSERT INTO gridcase.meeting_count VALUES (?, 1, 4, 1, 0, 0, 'x', now())")
                .param(meeting.number.value())
                .update();
        for (String wrong : List.of(
                "6, 0, 5, 0, 4, 4, 1, 0, 0, 5, 3, 'carried', NULL, now(), 4",
                "6, 0, 5, 1, 4, 4, 1, 0, 0, 5, 3, 'carried', NULL, now(), 4")) {
            assertThatThrownBy(() -> jdbc.sql("INSERT INTO gridcase.meeting_result VALUES (?, 1, " + wrong + ")")
                            .param(meeting.number.value())
                            .update())
                    .as("five votes, and one of the five is gone: " + wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void whoLeftIsNotThereAndHisHandIsNotMissedInTheMajority() {
        Meeting meeting = of(RESIDENTS_REPRESENTATIVES, 6, "hands", false, "议题");
        meeting.comeTo(5).putsToVote().leaves(5).counts(3, 1, 0, 0);

        assertThat(meeting.outcomes()).as("three of five who were there").containsExactly("carried");
        var result = meeting.sheet().motions().get(0).kept().result();
        assertThat(result.walkedOut()).isOne();
        assertThat(result.present() - result.walkedOut())
                .isEqualTo(result.tally().all());
    }
}
