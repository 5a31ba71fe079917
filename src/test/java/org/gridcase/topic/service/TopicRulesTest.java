package org.gridcase.topic.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.DeadlineRules;
import org.gridcase.dispute.domain.Matter;
import org.gridcase.engine.DecisionTables;
import org.gridcase.topic.domain.TopicMatter;
import org.gridcase.topic.domain.TopicRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each row of {@code topic-group} and {@code topic-rules} decides what it is for. */
@GridcaseTest
class TopicRulesTest {

    @Autowired
    private TopicRules rules;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private DeadlineRules deadlines;

    @Autowired
    private java.time.Clock clock;

    @ParameterizedTest
    @CsvSource({
        "party-building, party-and-masses",
        "volunteering, party-and-masses",
        "neighbour-noise, governance",
        "family, governance",
        "public-safety, governance",
        "parking, urban-management",
        "sanitation, urban-management",
        "illegal-building, urban-management",
        "public-facilities, urban-management",
        "greening, urban-management",
        "heating, livelihood",
        "water-leak, livelihood",
        "property-service, livelihood",
        "elderly-care, livelihood",
        "wages, livelihood",
        "land-compensation, livelihood",
        "other, livelihood"
    })
    void proposesAGroup(String matter, String group) {
        assertThat(rules.group(TopicMatter.ofCode(matter).orElseThrow()).code()).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "family, 0, 30",
        "wages, 0, 30",
        "heating, 3, 15",
        "parking, 3, 30",
        "sanitation, 3, 30",
        "illegal-building, 3, 30",
        "land-compensation, 3, 90",
        "water-leak, 5, 30",
        "other, 5, 30"
    })
    void saysHowManyDisputesProposeATopic(String matter, int disputes, int days) {
        assertThat(rules.rule(TopicMatter.ofCode(matter).orElseThrow())).isEqualTo(new TopicRule(disputes, days));
    }

    @Test
    void aMatterWithoutARowOfItsOwnHasTheLast() {
        assertThat(tables.evaluate("topic-group", Map.of("matter", "nobody-knows-it"))
                        .rows())
                .containsExactly(Map.of("group", "livelihood"));
        assertThat(tables.evaluate("topic-rules", Map.of("matter", "nobody-knows-it"))
                        .rows())
                .containsExactly(Map.of("disputes", 5, "days", 30));
    }

    @Test
    void whateverADisputeIsAboutATopicCanBe() {
        assertThat(Arrays.stream(Matter.values()).map(Matter::code))
                .allSatisfy(code -> assertThat(TopicMatter.ofCode(code)).isPresent());
    }

    @Test
    void sortingIsOwedAndSupervised() {
        DeadlineRule rule = deadlines.rule(TopicSuggestions.PROCESS, "sortTopic", "ordinary", clock.instant());

        assertThat(rule.handleWithin()).hasToString("5 wd");
        assertThat(rule.atEnd().route().name()).isEqualTo("SUPERVISE");
    }
}
