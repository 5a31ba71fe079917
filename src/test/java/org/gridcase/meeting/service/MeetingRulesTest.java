package org.gridcase.meeting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.gridcase.GridcaseTest;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.domain.BallotMethod;
import org.gridcase.meeting.domain.Business;
import org.gridcase.meeting.domain.MeetingRule;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code bpmn/meeting-rules.dmn} says, and what an installation puts in its place. */
@GridcaseTest
class MeetingRulesTest {

    private static final PlaceCode COMMUNITY = PlaceCode.of("990100001001");

    @Autowired
    private MeetingRules rules;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "PARTY_COMMITTEE, DELIBERATION, >= 1/2, > 1/2, entitled, again, community-secretary, 通行做法",
        "TWO_COMMITTEES, DELIBERATION, > 1/2, > 1/2, present, again, community-secretary, 通行做法",
        "PARTY_MEMBERS, DELIBERATION, >= 1/2, > 1/2, entitled, rejected, community-secretary, 第十一条",
        "PARTY_MEMBERS, ELECTION, >= 4/5, > 1/2, entitled, again, community-secretary, 五分之四",
        "RESIDENTS_REPRESENTATIVES, DELIBERATION, >= 2/3, > 1/2, present, rejected, community-secretary, 第九条",
        "SUPERVISION_COMMITTEE, DELIBERATION, > 1/2, > 1/2, entitled, rejected, supervision-member, 通行做法"
    })
    void eachBodyDecidesByItsRow(
            BodyKind body,
            Business business,
            String quorum,
            String majority,
            String base,
            String tie,
            String convenor,
            String source) {
        MeetingRule rule = rules.rule(COMMUNITY, body, business, Instant.now());

        assertThat(rule.quorum()).hasToString(quorum);
        assertThat(rule.majority()).hasToString(majority);
        assertThat(rule.base().code()).isEqualTo(base);
        assertThat(rule.tie().code()).isEqualTo(tie);
        assertThat(rule.proxies()).as("neither law nor practice knows proxies").isZero();
        assertThat(rule.convenor()).isEqualTo(convenor);
        assertThat(rule.source()).contains(source);
        assertThat(rule.version()).startsWith("meeting-rules ");
        assertThat(rule.secret()).isEqualTo(business == Business.ELECTION);
        assertThat(rule.methods().contains(BallotMethod.HANDS)).isEqualTo(business == Business.DELIBERATION);
    }

    @Test
    void eachRowSaysWhereItComesFrom() {
        assertThat(Dmn.readModelFromFile(new File("bpmn/meeting-rules.dmn")).getModelElementsByType(Rule.class))
                .hasSize(6)
                .allSatisfy(
                        row -> assertThat(row.getDescription().getTextContent()).hasSizeGreaterThan(60));
    }

    @Test
    void whatNoRowCoversIsRefused() {
        assertThatThrownBy(() -> rules.rule(COMMUNITY, BodyKind.TWO_COMMITTEES, Business.ELECTION, Instant.now()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("meeting.rule.missing"));
    }

    @Test
    void eachRowBoundsThoseWhoLead() {
        for (BodyKind body : BodyKind.values()) {
            MeetingRule rule = rules.rule(COMMUNITY, body, Business.DELIBERATION, Instant.now());
            assertThat(rule.bounds().floor()).hasToString("> 1/2");
            assertThat(rule.bounds().votingMinutes()).isBetween(10, 30);
            assertThat(rule.bounds().breakOffs()).isEqualTo(2);
        }
    }

    @Test
    void theRowThatFollowsALawBeforeItsRevisionSaysSo() {
        PlaceCode district = PlaceCode.of("990100");
        assertThat(rules.find(district, BodyKind.RESIDENTS_REPRESENTATIVES, Business.DELIBERATION, Instant.now()))
                .get()
                .extracting(MeetingRules.InForce::note)
                .asString()
                .contains("须由区里核对", "2026年1月1日", "修订前");
        assertThat(rules.find(district, BodyKind.TWO_COMMITTEES, Business.DELIBERATION, Instant.now()))
                .get()
                .extracting(MeetingRules.InForce::note)
                .isNull();
    }

    private int write(String district, String values) {
        return jdbc.sql("""
                        INSERT INTO gridcase.meeting_rule (district, body, business, quorum, majority, base, tie, proxies, methods,
                            secret, remote, convenor, source, in_force, floor)
                        VALUES ('%s', %s)
                        """.formatted(district, values)).update();
    }

    @Test
    void whatIsWrittenAsARuleIsEndedOnceAndNeverChanged() {
        write(
                "968802",
                "'two-committees', 'deliberation', '> 1/2', '> 1/2', 'present', 'again', 0, 'hands, paper', false, true,"
                        + " 'community-secretary', '区规定', '[2026-06-01 00:00+08,)', '>= 2/3'");
        for (String change : List.of(
                "UPDATE gridcase.meeting_rule SET quorum = '> 1/3' WHERE district = '968802'",
                "UPDATE gridcase.meeting_rule SET in_force = '[2026-05-01 00:00+08,)' WHERE district = '968802'",
                "DELETE FROM gridcase.meeting_rule WHERE district = '968802'",
                "TRUNCATE gridcase.meeting_rule")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        String end = "UPDATE gridcase.meeting_rule SET in_force = '[2026-06-01 00:00+08, 2026-%s-01 00:00+08)'"
                + " WHERE district = '968802'";
        assertThat(jdbc.sql(end.formatted("09")).update()).isOne();
        assertThatThrownBy(() -> jdbc.sql(end.formatted("12")).update())
                .as("ended once")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(jdbc.sql("SELECT count(*) FROM gridcase.meeting_rule WHERE district = '968802'"
                                + " AND written_by <> '' AND written_at IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aRuleByWhichNobodyCouldMeetIsNotWritten() {
        String good =
                "'two-committees', 'deliberation', '> 1/2', '> 1/2', 'present', 'again', 0, 'hands, paper', false, true,"
                        + " 'community-secretary', '区规定', '[2026-06-01 00:00+08,)', '> 1/2'";
        for (String[] change : new String[][] {
            {"'two-committees'", "'parliament'"},
            {"'> 1/2', '> 1/2', 'present'", "'> 2/2', '> 1/2', 'present'"},
            {"'> 1/2', '> 1/2', 'present'", "'> 1/2', '>= 3/2', 'present'"},
            {"'hands, paper'", "'hands, shouting'"},
            {"'hands, paper', false", "'hands, paper', true"},
            {"'community-secretary'", "'anybody'"},
            {"'[2026-06-01 00:00+08,)', '> 1/2'", "'[2026-06-01 00:00+08,)', '> 1/1'"},
            {"'[2026-06-01 00:00+08,)'", "'(,)'"}
        }) {
            assertThatThrownBy(() -> write("968803", good.replace(change[0], change[1])))
                    .as(change[1])
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(write("968803", good)).isOne();
    }

    /** In a district of its own, whose places need not be known. */
    @Test
    void theRowOfADistrictGoesFirstWhileItIsInForce() {
        PlaceCode elsewhere = PlaceCode.of("968801001001");
        jdbc.sql("""
                        INSERT INTO gridcase.meeting_rule (district, body, business, quorum, majority, base, tie, proxies, methods,
                            secret, remote, convenor, source, in_force)
                        VALUES ('968801', 'two-committees', 'deliberation', '>= 2/3', '>= 2/3', 'cast', 'rejected', 2, 'paper',
                            true, false, 'community-secretary', '区规定', '[2026-06-01 00:00+08, 2026-09-01 00:00+08)')
                        """).update();

        MeetingRule inForce = rules.rule(
                elsewhere, BodyKind.TWO_COMMITTEES, Business.DELIBERATION, Instant.parse("2026-07-01T00:00:00Z"));
        assertThat(inForce.quorum()).hasToString(">= 2/3");
        assertThat(inForce.proxies()).isEqualTo(2);
        assertThat(inForce.remote()).isFalse();
        assertThat(inForce.version()).contains(", row ");
        MeetingRule after = rules.rule(
                elsewhere, BodyKind.TWO_COMMITTEES, Business.DELIBERATION, Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(after.quorum()).hasToString("> 1/2");
    }
}
