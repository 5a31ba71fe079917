package org.gridcase.publicity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.AtEnd.Route;
import org.gridcase.calendar.DeadlineRule;
import org.gridcase.calendar.DeadlineRules;
import org.gridcase.calendar.domain.Period;
import org.gridcase.publicity.Promptness;
import org.gridcase.publicity.Publications;
import org.gridcase.publicity.domain.PublicationRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The five promptness classes and their periods, as {@code publication-rules} and {@code deadline-rules} have them. */
@GridcaseTest
class PublicationRulesTest {

    private static final Map<Promptness, String> PUBLISHED_WITHIN = Map.of(
            Promptness.PROMPT, "5 wd",
            Promptness.PERIODIC, "10 wd",
            Promptness.IMMEDIATE, "1 wd",
            Promptness.AT_ONCE, "4 h",
            Promptness.ANY_TIME, "2 wd");

    @Autowired
    private PublicationRules rules;

    @Autowired
    private DeadlineRules deadlines;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @EnumSource(Promptness.class)
    void everyClassHasItsPeriods(Promptness promptness) {
        PublicationRule rule = rules.of(promptness);

        DeadlineRule publish = rule(rule.publishStep());
        assertThat(publish.handleWithin()).isEqualTo(Period.parse(PUBLISHED_WITHIN.get(promptness)));
        assertThat(publish.atEnd().route()).as("nothing is public by itself").isEqualTo(Route.SUPERVISE);
        assertThat(publish.warnAfter()).isNotNull();
        assertThat(publish.lastWarningAfter()).isNotNull();
        for (String step : new String[] {rule.objectionStep(), rule.showStep()}) {
            assertThat(rule(step).atEnd().route()).isEqualTo(Route.PROCEED);
            assertThat(rule(step).pauses().times()).isZero();
        }
        assertThat(rule.basis()).isNotBlank();
    }

    private DeadlineRule rule(String step) {
        return deadlines.rule(Publications.PROCESS, step, "ordinary", clock.instant());
    }
}
