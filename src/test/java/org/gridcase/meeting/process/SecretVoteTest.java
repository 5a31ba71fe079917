package org.gridcase.meeting.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridcase.GridcaseTest;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.process.MeetingDriver.Meeting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a secret vote nothing says who voted what. */
@GridcaseTest
class SecretVoteTest {

    private static final String CHOICES = "meeting_secret_count";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private MeetingDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(MeetingDriver.class);
    }

    /** The table of the choices has no column for a person, a time, a number of its own, or an order. */
    @Test
    void theTableOfChoicesHasNothingToJoinAVoterBy() {
        List<String> columns = jdbc.sql("""
                        SELECT column_name || ' ' || data_type FROM information_schema.columns
                        WHERE table_schema = 'gridcase' AND table_name = ? ORDER BY column_name
                        """).param(CHOICES).query(String.class).list();

        assertThat(columns).containsExactly("choice text", "meeting text", "motion integer", "votes integer");
        List<String> withChoice = jdbc.sql("""
                        SELECT table_name::text FROM information_schema.columns
                        WHERE table_schema = 'gridcase' AND table_name LIKE 'meeting%' AND column_name = 'choice'
                        ORDER BY 1
                        """).query(String.class).list();
        assertThat(withChoice).containsExactly(CHOICES, "meeting_vote");
        List<String> turnout = jdbc.sql("""
                        SELECT column_name::text FROM information_schema.columns
                        WHERE table_schema = 'gridcase' AND table_name = 'meeting_turnout' ORDER BY 1
                        """).query(String.class).list();
        assertThat(turnout).as("no time, no choice").containsExactly("meeting", "motion", "seat", "way");
    }

    @Test
    void afterEveryVoteAllThreeRowsLookAlike() {
        driver.roster(BodyKind.TWO_COMMITTEES, 6);
        Meeting meeting = driver.convenes(BodyKind.TWO_COMMITTEES, "personal", true, "议题");
        meeting.comeTo(6).putsToVote();
        Random random = new Random(7);
        for (int member = 1; member <= 5; member++) {
            meeting.votes(member, List.of("yes", "no", "abstain").get(random.nextInt(3)));
            assertThat(jdbc.sql("""
                                    SELECT count(*) AS rows, count(DISTINCT xmin::text) AS writers, sum(votes) AS votes
                                    FROM gridcase.meeting_secret_count WHERE meeting = ?
                                    """).param(meeting.number.value()).query().singleRow())
                    .isEqualTo(Map.of("rows", 3L, "writers", 1L, "votes", (long) member));
        }
        assertThat(jdbc.sql("SELECT count(*) FROM gridcase.meeting_vote WHERE meeting = ?")
                        .param(meeting.number.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM gridcase.case_timeline WHERE case_number = ? AND actor LIKE 'member-%'")
                        .param(meeting.number.value())
                        .query(Integer.class)
                        .single())
                .as("no line says when who voted")
                .isZero();
        meeting.votes(6, "yes");
        assertThat(meeting.outcomes().get(0)).isNotNull();
    }
}
