package org.gridcase.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.gridcase.GridcaseTest;
import org.gridcase.calendar.AtEnd.Route;
import org.gridcase.calendar.domain.Period;
import org.gridcase.calendar.domain.WorkingCalendar;
import org.gridcase.models.ModelFiles;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@GridcaseTest
@Transactional
class DeadlineRulesTest {

    private static final String PROCESS = "dispute-resolution";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant HOLIDAY_EVE = instant("2026-09-30T10:00");

    @Autowired
    DeadlineRules rules;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    /** Begun on Wednesday 30 September 2026, before the national holiday (1 to 7 October; Saturday the 10th is worked). */
    @ParameterizedTest
    @CsvSource({
        "building, ordinary, 1 wd, 3 wd, 2026-10-10T17:30, climb",
        "grid, ordinary, 1 wd, 5 wd, 2026-10-13T17:30, climb",
        "station, ordinary, 2 wd, 5 wd, 2026-10-13T17:30, climb",
        "community, ordinary, 2 wd, 10 wd, 2026-10-20T17:30, climb",
        "town, ordinary, 2 wd, 10 wd, 2026-10-20T17:30, climb",
        "district, ordinary, 2 wd, 10 wd, 2026-10-20T17:30, supervise",
        "grid, urgent, 2 h, 24 h, 2026-10-01T10:00, climb",
        "district, urgent, 2 h, 24 h, 2026-10-01T10:00, supervise",
        "whistle, urgent, 10 min, 2 h, 2026-09-30T12:00, climb tellCommunity",
        "signAgreement, ordinary, , 3 wd, 2026-10-10T17:30, climb",
        "followUp, ordinary, , 30 d, 2026-10-30T17:30, proceed",
        "followUp, urgent, , 30 d, 2026-10-30T17:30, proceed",
        "followUpVisit, ordinary, 2 wd, 5 wd, 2026-10-13T17:30, climb"
    })
    void comeFromTheTable(
            String step, String urgency, String acceptWithin, String handleWithin, LocalDateTime due, String atEnd) {
        DeadlineRule rule = rules.rule(PROCESS, step, urgency, HOLIDAY_EVE);

        assertThat(rule.acceptWithin()).isEqualTo(acceptWithin == null ? null : Period.parse(acceptWithin));
        assertThat(rule.handleWithin()).isEqualTo(Period.parse(handleWithin));
        assertThat(rule.atEnd()).hasToString(atEnd);
        assertThat(rule.version()).matches("deadline-rules \\d+");
        assertThat(rule.basis()).isNotBlank();
        assertThat(LocalDateTime.ofInstant(
                        calendars
                                .get(rule.calendar())
                                .end(HOLIDAY_EVE, rule.handleWithin(), List.of())
                                .at(),
                        ZONE))
                .isEqualTo(due);
    }

    /** Each row can be read, warns in order and before the end, and extends in the unit of the period itself. */
    @Test
    void holdTogetherInEveryRow() {
        List<Rule> rows = Dmn.readModelFromFile(
                        ModelFiles.in("bpmn", "deadline-rules.dmn").get(0).toFile())
                .getModelElementsByType(Rule.class)
                .stream()
                .toList();
        assertThat(rows).hasSizeGreaterThan(15).allSatisfy(row -> {
            List<String> keys = row.getInputEntries().stream()
                    .map(entry -> entry.getTextContent().strip().replace("\"", ""))
                    .toList();
            DeadlineRule rule =
                    rules.rule(keys.get(0), keys.get(1), keys.get(2).isEmpty() ? "ordinary" : keys.get(2), HOLIDAY_EVE);
            WorkingCalendar calendar = calendars.get(rule.calendar());
            Instant due = at(calendar, rule.handleWithin());
            Instant red = rule.lastWarningAfter() == null ? due : at(calendar, rule.lastWarningAfter());
            Instant yellow = rule.warnAfter() == null ? red : at(calendar, rule.warnAfter());
            Instant accept = rule.acceptWithin() == null ? due : at(calendar, rule.acceptWithin());
            assertThat(List.of(HOLIDAY_EVE, yellow, red, due)).isSorted();
            assertThat(accept).isBeforeOrEqualTo(due);
            if (rule.extensions().times() > 0) {
                assertThat(rule.extensions().atMost().unit())
                        .isEqualTo(rule.handleWithin().unit());
            }
        });
    }

    private static Instant at(WorkingCalendar calendar, Period period) {
        return calendar.end(HOLIDAY_EVE, period, List.of()).at();
    }

    @Test
    void refuseAStepWithoutARule() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rules.rule(PROCESS, "nowhere", "ordinary", HOLIDAY_EVE))
                .satisfies(refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("calendar.rule.missing");
                    assertThat(refusal.getArguments()).containsExactly(PROCESS, "nowhere", "ordinary");
                });
    }

    @Test
    void giveWayToWhatTheInstallationPromises() {
        jdbc.sql("""
                        INSERT INTO gridcase.deadline_override
                            (process, step, urgency, within, at_end, valid_from, valid_to, reason)
                        VALUES (:process, 'grid', 'ordinary', '2 h', 'supervise tellCommunity', '2026-10-01', '2026-11-01',
                                'test')
                        """).param("process", PROCESS).update();

        DeadlineRule before = rules.rule(PROCESS, "grid", "ordinary", HOLIDAY_EVE);
        DeadlineRule during = rules.rule(PROCESS, "grid", "ordinary", instant("2026-10-20T10:00"));
        DeadlineRule urgent = rules.rule(PROCESS, "grid", "urgent", instant("2026-10-20T10:00"));

        assertThat(before.handleWithin()).isEqualTo(Period.parse("5 wd"));
        assertThat(during.handleWithin()).isEqualTo(Period.parse("2 h"));
        assertThat(during.acceptWithin()).isEqualTo(before.acceptWithin());
        assertThat(during.atEnd()).isEqualTo(new AtEnd(Route.SUPERVISE, true));
        assertThat(during.version()).matches("deadline-rules \\d+, override \\d+");
        assertThat(urgent.handleWithin()).isEqualTo(Period.parse("24 h"));
    }

    @ParameterizedTest
    @CsvSource({"-3 wd, climb", "soon, climb", "3 weeks, climb", "3 wd, sleep", "3 wd, climb supervise"})
    void refuseAnOverrideThatNobodyCouldRead(String within, String atEnd) {
        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO gridcase.deadline_override (process, step, urgency, within, at_end, reason)
                                VALUES ('test', 'test', 'ordinary', :within, :atEnd, 'test')
                                """)
                        .param("within", within)
                        .param("atEnd", atEnd)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
