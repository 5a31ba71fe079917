package org.gridcase.meeting.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.domain.Choice;
import org.gridcase.meeting.domain.Tally;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The votes. That somebody has voted and what was voted are kept apart; of a secret vote nothing joins the two, neither a
 * column nor the order of the rows nor the transaction that wrote them.
 */
@Repository
public class VoteRows {

    public static final String ON_PAPER = "paper";
    public static final String PERSONAL = "personal";

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String ABSTAIN = "abstain";

    private final JdbcClient jdbc;

    VoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of one voter. @param choice null where the vote is secret or on paper */
    public record Voted(int seat, String way, String choice) {}

    /** The member votes, or got a paper. The database refuses a second time, whichever way. */
    public void turnout(CaseNumber meeting, int motion, int seat, String way) {
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_turnout (meeting, motion, seat, way)
                        VALUES (:meeting, :motion, :seat, :way)
                        """)
                .param("meeting", meeting.value())
                .param("motion", motion)
                .param("seat", seat)
                .param("way", way)
                .update();
    }

    public void open(CaseNumber meeting, int motion, int seat, Choice choice) {
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_vote (meeting, motion, seat, choice)
                        VALUES (:meeting, :motion, :seat, :choice)
                        """)
                .param("meeting", meeting.value())
                .param("motion", motion)
                .param("seat", seat)
                .param("choice", choice.code())
                .update();
    }

    /** All three rows are written anew: see the migration. */
    public void secret(CaseNumber meeting, int motion, Choice choice) {
        jdbc.sql("""
                        UPDATE gridcase.meeting_secret_count SET votes = votes + (choice = :choice)::integer
                        WHERE meeting = :meeting AND motion = :motion
                        """)
                .param("meeting", meeting.value())
                .param("motion", motion)
                .param("choice", choice.code())
                .update();
    }

    /** By seat; in a secret vote without what was voted. */
    public List<Voted> voted(CaseNumber meeting, int motion) {
        return jdbc.sql("""
                        SELECT seat, way, choice
                        FROM gridcase.meeting_turnout LEFT JOIN gridcase.meeting_vote USING (meeting, motion, seat)
                        WHERE meeting = :meeting AND motion = :motion ORDER BY seat
                        """)
                .param("meeting", meeting.value())
                .param("motion", motion)
                .query((row, index) -> new Voted(row.getInt("seat"), row.getString("way"), row.getString("choice")))
                .list();
    }

    public void counted(CaseNumber meeting, int motion, Tally tally, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_count (meeting, motion, yes, no, abstain, invalid, by, at)
                        VALUES (:meeting, :motion, :yes, :no, :abstain, :invalid, :by, :at)
                        """)
                .param("meeting", meeting.value())
                .param("motion", motion)
                .param("yes", tally.yes())
                .param("no", tally.no())
                .param("abstain", tally.abstain())
                .param("invalid", tally.invalid())
                .param("by", by)
                .param("at", SqlTime.of(at))
                .update();
    }

    /** What was counted by hand; empty while nobody has. */
    public Optional<Tally> counted(CaseNumber meeting, int motion) {
        return jdbc.sql("""
                        SELECT yes, no, abstain, invalid FROM gridcase.meeting_count
                        WHERE meeting = :meeting AND motion = :motion
                        """)
                .param("meeting", meeting.value())
                .param("motion", motion)
                .query((row, index) ->
                        new Tally(row.getInt(YES), row.getInt(NO), row.getInt(ABSTAIN), row.getInt("invalid")))
                .optional();
    }

    /** What was voted in Tasklist. */
    public Tally personal(CaseNumber meeting, int motion) {
        Map<String, Integer> votes = new HashMap<>();
        jdbc.sql("""
                        SELECT choice, count(*)::integer AS votes FROM gridcase.meeting_vote
                        WHERE meeting = :meeting AND motion = :motion GROUP BY choice
                        UNION ALL
                        SELECT choice, votes FROM gridcase.meeting_secret_count
                        WHERE meeting = :meeting AND motion = :motion
                        """).param("meeting", meeting.value()).param("motion", motion).query(row -> {
            votes.merge(row.getString("choice"), row.getInt("votes"), Integer::sum);
        });
        return new Tally(votes.getOrDefault(YES, 0), votes.getOrDefault(NO, 0), votes.getOrDefault(ABSTAIN, 0), 0);
    }
}
