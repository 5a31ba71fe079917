package org.gridcase.publicity.service;

import java.util.Map;
import org.gridcase.engine.DecisionTables;
import org.gridcase.publicity.Promptness;
import org.gridcase.publicity.domain.PublicationRule;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** The table {@code publication-rules}: what each of the five promptness classes asks. */
@Component
class PublicationRules {

    private static final String TABLE = "publication-rules";

    private final DecisionTables tables;

    PublicationRules(DecisionTables tables) {
        this.tables = tables;
    }

    /** @throws Refusal (409) when the table has no row for the class */
    PublicationRule of(Promptness promptness) {
        DecisionTables.Result result = tables.evaluate(TABLE, Map.of("promptness", promptness.code()));
        if (result.rows().size() != 1) {
            throw Refusal.conflict("notice.rule.missing", promptness.code());
        }
        Map<String, Object> row = result.rows().get(0);
        return new PublicationRule(
                (String) row.get("publishStep"),
                (String) row.get("objectionStep"),
                (String) row.get("showStep"),
                (String) row.get("basis"));
    }
}
