package org.gridcase.calendar;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridcase.calendar.DeadlineRule.Allowance;
import org.gridcase.calendar.domain.Period;
import org.gridcase.engine.DecisionTables;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table, and over it what an installation promises instead ({@code gridcase.deadline_override}). */
@Component
class TableDeadlineRules implements DeadlineRules {

    private static final String TABLE = "deadline-rules";

    private final DecisionTables tables;
    private final JdbcClient jdbc;

    TableDeadlineRules(DecisionTables tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    @Override
    public DeadlineRule rule(String process, String step, String urgency, Instant at) {
        DecisionTables.Result result =
                tables.evaluate(TABLE, Map.of("process", process, "step", step, "urgency", urgency));
        if (result.rows().size() != 1) {
            throw Refusal.conflict("calendar.rule.missing", process, step, urgency);
        }
        Map<String, Object> row = new HashMap<>(result.rows().get(0));
        Optional<Map<String, Object>> override = override(process, step, urgency, at);
        override.ifPresent(row::putAll);
        String version = TABLE + " " + result.version()
                + override.map(found -> ", override " + found.get("id")).orElse("");
        try {
            return read(row, version);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.conflict("calendar.rule.unreadable", process, step, urgency, unreadable.getMessage());
        }
    }

    private static DeadlineRule read(Map<String, Object> row, String version) {
        AtEnd atEnd = AtEnd.parse((String) row.get("atEnd"));
        if (atEnd.route() == AtEnd.Route.PROCEED && atEnd.tellCommunity()) {
            throw new IllegalArgumentException("nothing was missed of which the community could be told");
        }
        return new DeadlineRule(
                period(row, "acceptWithin"),
                Period.parse((String) row.get("handleWithin")),
                period(row, "warnAfter"),
                period(row, "lastWarningAfter"),
                atEnd,
                text(row, "calendar"),
                new Allowance(number(row, "pauses"), period(row, "pauseAtMost")),
                new Allowance(number(row, "extensions"), period(row, "extensionAtMost")),
                text(row, "basis"),
                version);
    }

    private static String text(Map<String, Object> row, String column) {
        if (row.get(column) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("no " + column);
    }

    private static int number(Map<String, Object> row, String column) {
        if (row.get(column) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalArgumentException("no " + column);
    }

    private static Period period(Map<String, Object> row, String column) {
        String text = (String) row.get(column);
        return text == null || text.isBlank() ? null : Period.parse(text);
    }

    /** The newest row in force, without the columns that it leaves to the table. */
    private Optional<Map<String, Object>> override(String process, String step, String urgency, Instant at) {
        List<Map<String, Object>> rows = jdbc.sql("""
                        SELECT id, within AS "handleWithin", accept_within AS "acceptWithin", warn_after AS "warnAfter",
                               last_warning_after AS "lastWarningAfter", at_end AS "atEnd"
                        FROM gridcase.deadline_override
                        WHERE process = :process AND step = :step AND urgency = :urgency
                          AND valid_from <= :at AND :at < valid_to
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("process", process)
                .param("step", step)
                .param("urgency", urgency)
                .param("at", SqlTime.of(at))
                .query()
                .listOfRows();
        return rows.stream().findFirst().map(row -> row.entrySet().stream()
                .filter(cell -> cell.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
