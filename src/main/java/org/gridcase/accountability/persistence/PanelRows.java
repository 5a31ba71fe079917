package org.gridcase.accountability.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridcase.accountability.domain.Choice;
import org.gridcase.accountability.domain.Panel;
import org.gridcase.accountability.domain.Tally;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who decides, what they voted, what came of it, and what the unit said to it. Rows are added, never changed. */
@Repository
public class PanelRows {

    private final JdbcClient jdbc;

    PanelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param leftOut code of the reason; null for a member */
    public record Considered(int round, String username, String leftOut) {}

    /** @param username null in a secret ballot */
    public record Vote(int round, String choice, String reason, String username) {}

    public record Decided(int round, Tally tally, String result, Instant at) {}

    /** @param body null: silence, or of an appeal that the decision was accepted */
    public record Statement(String kind, String body, String statedBy, Instant at) {}

    public void formed(CaseNumber number, int round, Panel panel) {
        panel.members().forEach(member -> considered(number, round, member, null));
        panel.leftOut().forEach((person, why) -> considered(number, round, person, why.code()));
    }

    private void considered(CaseNumber number, int round, String username, String leftOut) {
        jdbc.sql("""
                        INSERT INTO gridcase.accountability_panelist (case_number, round, username, seated, left_out)
                        VALUES (:number, :round, :username, :seated, :leftOut)
                        """)
                .param("number", number.value())
                .param("round", round)
                .param("username", username)
                .param("seated", leftOut == null)
                .param("leftOut", leftOut)
                .update();
    }

    /** Everybody who was considered, members first. */
    public List<Considered> considered(CaseNumber number) {
        return jdbc.sql("""
                        SELECT round, username, left_out FROM gridcase.accountability_panelist
                        WHERE case_number = :number ORDER BY round, seated DESC, username
                        """)
                .param("number", number.value())
                .query((row, index) ->
                        new Considered(row.getInt("round"), row.getString("username"), row.getString("left_out")))
                .list();
    }

    public List<String> members(CaseNumber number, int round) {
        return jdbc.sql("""
                        SELECT username FROM gridcase.accountability_panelist
                        WHERE case_number = :number AND round = :round AND seated ORDER BY username
                        """)
                .param("number", number.value())
                .param("round", round)
                .query(String.class)
                .list();
    }

    public Set<String> voted(CaseNumber number, int round) {
        return jdbc.sql("""
                        SELECT username FROM gridcase.accountability_turnout
                        WHERE case_number = :number AND round = :round
                        """)
                .param("number", number.value())
                .param("round", round)
                .query(String.class)
                .set();
    }

    /** The database refuses a second vote of a member in a round, and one of anybody who has no seat. */
    public void vote(
            CaseNumber number, int round, String username, Choice choice, String reason, boolean secret, Instant now) {
        jdbc.sql("""
                        INSERT INTO gridcase.accountability_turnout (case_number, round, username, at)
                        VALUES (:number, :round, :username, :now)
                        """)
                .param("number", number.value())
                .param("round", round)
                .param("username", username)
                .param("now", SqlTime.of(now))
                .update();
        Map<String, Object> vote = new HashMap<>();
        vote.put("number", number.value());
        vote.put("round", round);
        vote.put("choice", choice.code());
        vote.put("reason", reason);
        vote.put("username", secret ? null : username);
        jdbc.sql("""
                        INSERT INTO gridcase.accountability_vote (case_number, round, choice, reason, username)
                        VALUES (:number, :round, :choice, :reason, :username)
                        """).params(vote).update();
    }

    /** In no order that would tell who voted. */
    public List<Vote> votes(CaseNumber number) {
        return jdbc.sql("""
                        SELECT round, choice, reason, username FROM gridcase.accountability_vote
                        WHERE case_number = :number ORDER BY round, username NULLS LAST, id
                        """)
                .param("number", number.value())
                .query((row, index) -> new Vote(
                        row.getInt("round"),
                        row.getString("choice"),
                        row.getString("reason"),
                        row.getString("username")))
                .list();
    }

    public Tally tally(CaseNumber number, int round) {
        List<Vote> votes =
                votes(number).stream().filter(vote -> vote.round() == round).toList();
        return new Tally(
                members(number, round).size(),
                count(votes, Choice.HELD),
                count(votes, Choice.NOT_HELD),
                count(votes, Choice.ABSTAIN));
    }

    private static int count(List<Vote> votes, Choice choice) {
        return (int) votes.stream()
                .filter(vote -> vote.choice().equals(choice.code()))
                .count();
    }

    /** Refused by the database when it is not what was voted. */
    public void decided(CaseNumber number, int round, Tally tally, Tally.Result result, Instant at) {
        jdbc.sql("""
                        INSERT INTO gridcase.accountability_result
                            (case_number, round, members, held, not_held, abstained, result, at)
                        VALUES (:number, :round, :members, :held, :notHeld, :abstained, :result, :at)
                        """)
                .param("number", number.value())
                .param("round", round)
                .param("members", tally.members())
                .param("held", tally.held())
                .param("notHeld", tally.notHeld())
                .param("abstained", tally.abstained())
                .param("result", result.code())
                .param("at", SqlTime.of(at))
                .update();
    }

    public List<Decided> decided(CaseNumber number) {
        return jdbc.sql("SELECT * FROM gridcase.accountability_result WHERE case_number = :number ORDER BY round")
                .param("number", number.value())
                .query((row, index) -> new Decided(
                        row.getInt("round"),
                        new Tally(
                                row.getInt("members"),
                                row.getInt("held"),
                                row.getInt("not_held"),
                                row.getInt("abstained")),
                        row.getString("result"),
                        SqlTime.read(row, "at")))
                .list();
    }

    /** Each kind once: a unit appeals at most once. */
    public void stated(CaseNumber number, Statement statement) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", number.value());
        values.put("kind", statement.kind());
        values.put("body", statement.body());
        values.put("by", statement.statedBy());
        values.put("at", SqlTime.of(statement.at()));
        jdbc.sql("""
                        INSERT INTO gridcase.accountability_statement (case_number, kind, body, stated_by, at)
                        VALUES (:number, :kind, :body, :by, :at)
                        """).params(values).update();
    }

    public Optional<Statement> statement(CaseNumber number, String kind) {
        return jdbc.sql("""
                        SELECT * FROM gridcase.accountability_statement WHERE case_number = :number AND kind = :kind
                        """)
                .param("number", number.value())
                .param("kind", kind)
                .query((row, index) -> new Statement(
                        row.getString("kind"),
                        row.getString("body"),
                        row.getString("stated_by"),
                        SqlTime.read(row, "at")))
                .optional();
    }
}
