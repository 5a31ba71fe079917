package org.gridcase.topic.service;

import java.util.Map;
import org.gridcase.engine.DecisionTables;
import org.gridcase.shared.Refusal;
import org.gridcase.topic.ConsultationGroup;
import org.gridcase.topic.domain.TopicMatter;
import org.gridcase.topic.domain.TopicRule;
import org.springframework.stereotype.Component;

/** The tables {@code topic-group} and {@code topic-rules}: to which group a matter goes, and when disputes propose it. */
@Component
class TopicRules {

    private static final String GROUP_TABLE = "topic-group";
    private static final String RULE_TABLE = "topic-rules";

    private final DecisionTables tables;

    TopicRules(DecisionTables tables) {
        this.tables = tables;
    }

    ConsultationGroup group(TopicMatter matter) {
        String group = (String) row(GROUP_TABLE, matter).get("group");
        return ConsultationGroup.ofCode(group)
                .orElseThrow(() -> Refusal.conflict("topic.rule.group", matter.code(), group));
    }

    TopicRule rule(TopicMatter matter) {
        Map<String, Object> row = row(RULE_TABLE, matter);
        return new TopicRule(((Number) row.get("disputes")).intValue(), ((Number) row.get("days")).intValue());
    }

    private Map<String, Object> row(String table, TopicMatter matter) {
        DecisionTables.Result result = tables.evaluate(table, Map.of("matter", matter.code()));
        if (result.rows().size() != 1) {
            throw Refusal.conflict("topic.rule.missing", table, matter.code());
        }
        return result.rows().get(0);
    }
}
