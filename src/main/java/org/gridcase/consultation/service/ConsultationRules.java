package org.gridcase.consultation.service;

import java.util.List;
import java.util.Map;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.domain.StepRule;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.engine.DecisionTables;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.springframework.stereotype.Component;

/** The table {@code consultation-rules}: how each step is done, and how often a matter may be returned. */
@Component
class ConsultationRules {

    private static final String TABLE = "consultation-rules";

    private final DecisionTables tables;

    ConsultationRules(DecisionTables tables) {
        this.tables = tables;
    }

    /** @throws Refusal (409) when the table has no row for the step */
    StepRule of(Stage step) {
        DecisionTables.Result result = tables.evaluate(TABLE, Map.of("step", step.code()));
        List<Map<String, Object>> rows = result.rows();
        if (rows.size() != 1) {
            throw Refusal.conflict("consultation.rule.missing", new Word(step.word()));
        }
        Map<String, Object> row = rows.get(0);
        return new StepRule(
                step,
                (String) row.get("body"),
                (String) row.get("convenor"),
                number(row, "votes"),
                number(row, "meetings"),
                number(row, "returns"),
                TABLE + " " + result.version());
    }

    /** Whether the notice of what was done was dropped so often that the next one is not. */
    boolean isOutcomeOwed(ConsultationRecord consultation) {
        return consultation.outcomeDrops() >= of(Stage.IMPLEMENT).meetings();
    }

    private static int number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).intValue();
    }
}
