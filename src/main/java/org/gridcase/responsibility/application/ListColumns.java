package org.gridcase.responsibility.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridcase.responsibility.domain.EntryRules;
import org.gridcase.shared.csv.Column;

/** The columns of a file of lists, in the order in which they are written. */
final class ListColumns {

    static final Column LIST = new Column("list", true, Set.of("清单", "清单类别"));
    static final Column CODE = new Column("code", true, Set.of("编号", "事项编号"));
    static final Column TITLE = new Column("title", true, Set.of("事项", "事项名称"));
    static final Column MATTERS = new Column("matters", false, Set.of("事项类型", "对应事项类型"));
    static final Column LEGAL_BASIS = new Column("legal_basis", true, Set.of("法律依据", "依据"));
    static final Column LEAD = new Column("lead", true, Set.of("主责单位", "主体责任"));
    static final Column LEAD_SHARE = new Column("lead_share", true, Set.of("主责占比", "主责单位财权占比"));
    static final Column COOPERATING = new Column("cooperating", false, Set.of("配合单位", "配合责任", "配合单位及占比"));
    static final Column EXPECTED = new Column("expected", true, Set.of("工作任务", "任务内容"));
    static final Column PUNISHED = new Column("punished", true, Set.of("问责情形"));
    static final Column MEANS = new Column("means", false, Set.of("保障条件", "工作保障"));

    static final List<Column> ALL =
            List.of(LIST, CODE, TITLE, MATTERS, LEGAL_BASIS, LEAD, LEAD_SHARE, COOPERATING, EXPECTED, PUNISHED, MEANS);

    /** Where the file says what a rule finds wrong. */
    static final Map<String, Column> OF_FIELD = Map.of(
            EntryRules.CODE, CODE,
            EntryRules.TITLE, TITLE,
            EntryRules.MATTERS, MATTERS,
            EntryRules.LEGAL_BASIS, LEGAL_BASIS,
            EntryRules.LEAD, LEAD,
            EntryRules.SHARES, COOPERATING,
            EntryRules.EXPECTED, EXPECTED,
            EntryRules.PUNISHED, PUNISHED,
            EntryRules.MEANS, MEANS);

    private ListColumns() {}
}
