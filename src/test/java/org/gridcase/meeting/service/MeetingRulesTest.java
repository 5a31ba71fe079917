package org.gridcase.meeting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.time.Instant;
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
