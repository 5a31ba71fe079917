package org.gridcase.meeting.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.domain.Attendance.Roll;
import org.gridcase.meeting.domain.BallotMethod;
import org.gridcase.meeting.domain.Outcome;
import org.gridcase.meeting.domain.Result;
import org.gridcase.meeting.domain.Tally;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a meeting is asked to decide, who may vote on it, and what came of it. Rows are added, never changed. */
@Repository
public class MotionRows {

    private final JdbcClient jdbc;

    MotionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A result as it is kept. @param reason why the vote was broken off, or null */
    public record Kept(int motion, Result result, String reason, Instant at) {}

    public record Recusal(int motion, int seat, String reason) {}

    public void insert(CaseNumber meeting, MotionRecord motion) {
        Map<String, Object> values = new HashMap<>();
        values.put("meeting", meeting.value());
        values.put("motion", motion.number());
        values.put("title", motion.title());
        values.put("method", motion.method().code());
        values.put("secret", motion.secret());
        values.put("again", motion.again());
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_motion (meeting, motion, title, method, secret, again)
                        VALUES (:meeting, :motion, :title, :method, :secret, :again)
                        """).params(values).update();
    }

    /** In the order of the agenda. */
    public List<MotionRecord> motions(CaseNumber meeting) {
        return jdbc.sql("SELECT * FROM gridcase.meeting_motion WHERE meeting = :meeting ORDER BY motion")
                .param("meeting", meeting.value())
                .query((row, index) -> new MotionRecord(
                        row.getInt("motion"),
                        row.getString("title"),
                        BallotMethod.ofCode(row.getString("method")).orElseThrow(),
                        row.getBoolean("secret"),
                        row.getObject("again", Integer.class)))
                .list();
    }

    public void recuse(CaseNumber meeting, Recusal recusal, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_recusal (meeting, motion, seat, reason, by, at)
                        VALUES (:meeting, :motion, :seat, :reason, :by, :at)
                        """)
                .param("meeting", meeting.value())
                .param("motion", recusal.motion())
                .param("seat", recusal.seat())
                .param("reason", recusal.reason())
                .param("by", by)
                .param("at", SqlTime.of(at))
                .update();
    }

    public List<Recusal> recusals(CaseNumber meeting) {
        return jdbc.sql("""
                        SELECT motion, seat, reason FROM gridcase.meeting_recusal
                        WHERE meeting = :meeting ORDER BY motion, seat
                        """)
                .param("meeting", meeting.value())
                .query((row, index) -> new Recusal(row.getInt("motion"), row.getInt("seat"), row.getString("reason")))
                .list();
    }

    /** The motion is put to the vote: who may vote on it is settled. */
    public void open(CaseNumber meeting, MotionRecord motion, Roll roll, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_ballot (meeting, motion, by, at, entitled, recused)
                        VALUES (:meeting, :motion, :by, :at, :entitled, :recused)
                        """)
                .param("meeting", meeting.value())
                .param("motion", motion.number())
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("entitled", roll.entitled())
                .param("recused", roll.recused())
                .update();
        roll.voters().forEach((seat, caster) -> voter(meeting, motion.number(), seat, caster));
        if (motion.secret()) {
            jdbc.sql("""
                            INSERT INTO gridcase.meeting_secret_count (meeting, motion, choice, votes)
                            SELECT :meeting, :motion, choice, 0 FROM unnest(ARRAY['yes', 'no', 'abstain']) choice
                            """)
                    .param("meeting", meeting.value())
                    .param("motion", motion.number())
                    .update();
        }
    }

    /** When the motion was put to the vote. */
    public Instant openedAt(CaseNumber meeting, int motion) {
        return jdbc.sql("SELECT at FROM gridcase.meeting_ballot WHERE meeting = :meeting AND motion = :motion")
                .param("meeting", meeting.value())
                .param("motion", motion)
                .query((row, index) -> SqlTime.read(row, "at"))
                .single();
    }

    private void voter(CaseNumber meeting, int motion, int seat, int caster) {
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_voter (meeting, motion, seat, caster)
                        VALUES (:meeting, :motion, :seat, :caster)
                        """)
                .param("meeting", meeting.value())
                .param("motion", motion)
                .param("seat", seat)
                .param("caster", caster)
                .update();
    }

    /** Who may vote on the motion; empty when it was not put to the vote. */
    public Optional<Roll> roll(CaseNumber meeting, int motion) {
        Map<Integer, Integer> voters = new HashMap<>();
        jdbc.sql("SELECT seat, caster FROM gridcase.meeting_voter WHERE meeting = :meeting AND motion = :motion")
                .param("meeting", meeting.value())
                .param("motion", motion)
                .query(row -> {
                    voters.put(row.getInt("seat"), row.getInt("caster"));
                });
        return jdbc.sql("""
                        SELECT entitled, recused FROM gridcase.meeting_ballot
                        WHERE meeting = :meeting AND motion = :motion
                        """)
                .param("meeting", meeting.value())
                .param("motion", motion)
                .query((row, index) -> new Roll(row.getInt("entitled"), row.getInt("recused"), voters))
                .optional();
    }

    public Map<Integer, Kept> results(CaseNumber meeting) {
        Map<Integer, Kept> results = new HashMap<>();
        jdbc.sql("SELECT * FROM gridcase.meeting_result WHERE meeting = :meeting")
                .param("meeting", meeting.value())
                .query(row -> {
                    results.put(
                            row.getInt("motion"),
                            new Kept(
                                    row.getInt("motion"),
                                    new Result(
                                            row.getInt("entitled"),
                                            row.getInt("recused"),
                                            row.getInt("floor_least"),
                                            row.getInt("present"),
                                            row.getInt("walked_out"),
                                            row.getInt("quorum_least"),
                                            new Tally(
                                                    row.getInt("yes"),
                                                    row.getInt("no"),
                                                    row.getInt("abstain"),
                                                    row.getInt("invalid")),
                                            row.getInt("base_number"),
                                            row.getInt("majority_least"),
                                            Outcome.of(row.getString("outcome"))),
                                    row.getString("reason"),
                                    SqlTime.read(row, "at")));
                });
        return results;
    }

    /** The database refuses what does not follow from the record. */
    public void decided(CaseNumber meeting, Kept kept) {
        Result result = kept.result();
        Map<String, Object> values = new HashMap<>();
        values.put("meeting", meeting.value());
        values.put("motion", kept.motion());
        values.put("entitled", result.entitled());
        values.put("recused", result.recused());
        values.put("floorLeast", result.floorLeast());
        values.put("present", result.present());
        values.put("walkedOut", result.walkedOut());
        values.put("quorumLeast", result.quorumLeast());
        values.put("yes", result.tally().yes());
        values.put("no", result.tally().no());
        values.put("abstain", result.tally().abstain());
        values.put("invalid", result.tally().invalid());
        values.put("baseNumber", result.baseNumber());
        values.put("majorityLeast", result.majorityLeast());
        values.put("outcome", result.outcome().code());
        values.put("reason", kept.reason());
        values.put("at", SqlTime.of(kept.at()));
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_result
                            (meeting, motion, entitled, recused, floor_least, present, walked_out, quorum_least, yes, no, abstain,
                             invalid, base_number, majority_least, outcome, reason, at)
                        VALUES (:meeting, :motion, :entitled, :recused, :floorLeast, :present, :walkedOut, :quorumLeast, :yes, :no,
                                :abstain, :invalid, :baseNumber, :majorityLeast, :outcome, :reason, :at)
                        """).params(values).update();
    }
}
