package org.gridcase.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.process.MeetingDriver.Meeting;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ballot is the work of whoever casts it, not of the convenor who holds the meeting. */
@GridcaseTest
class VotedTasksTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aBallotCountsForThePostOfTheMemberAndForNobodyWithoutAPost() {
        MeetingDriver driver = beans.createBean(MeetingDriver.class);
        driver.roster(BodyKind.PARTY_MEMBERS, 4);
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from)"
                        + " VALUES (?, 'community-mediator', ?, now() - interval '1 day')")
                .params(driver.member(1), driver.community)
                .update();
        Meeting meeting = driver.convenes(BodyKind.PARTY_MEMBERS, "personal", false, "推选代表")
                .comeTo(4)
                .putsToVote()
                .votes(1, "yes")
                .votes(2, "yes");
        refresh.now();

        assertThat(work(meeting, "castBallot"))
                .containsExactly("community-mediator " + driver.member(1) + " " + driver.community);
        assertThat(work(meeting, "holdMeeting"))
                .containsExactly("community-secretary " + driver.convenor + " " + driver.community);
    }

    private List<String> work(Meeting meeting, String element) {
        return jdbc.sql(
                        "SELECT held.post || ' ' || held.username || ' ' || held.place_code FROM gridcase.monitor_task task"
                                + " JOIN gridcase.post_held held ON held.id = task.held JOIN gridcase.monitor_visit visit ON visit.id = task.id"
                                + " WHERE task.number = ? AND visit.element = ?")
                .params(meeting.number.value(), element)
                .query(String.class)
                .list();
    }
}
