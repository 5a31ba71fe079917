package org.gridcase.monitor.size;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables in which a case leaves rows, as PostgreSQL describes them. */
final class Catalog {

    /** Columns that say to which case a row belongs, and those that say to which process or task. */
    private static final List<String> OWNERS = List.of("number", "case_number", "call_number");

    private static final List<String> INSTANCES = List.of(
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "root_process_instance_id_",
            "task_id_",
            "case_inst_id_");

    /** What is told to people, what is worked out from the record, and what only guards a door. */
    private static final List<String> LEFT_OUT = List.of(
            "gridcase.reminder",
            "gridcase.delivery",
            "gridcase.inbox_item",
            "gridcase.idempotency_key",
            "gridcase.notice_sheet",
            "public.act_hi_op_log");

    private final Map<String, List<Column>> tables = new LinkedHashMap<>();
    private final List<Reference> references;

    Catalog(JdbcClient jdbc) {
        jdbc.sql("""
                        SELECT n.nspname || '.' || c.relname AS tab, a.attname AS col, format_type(a.atttypid, NULL) AS type,
                               a.attidentity <> '' AS identity
                          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                           AND (n.nspname = 'gridcase' AND c.relname !~ '^monitor_' OR n.nspname = 'public' AND c.relname ~ '^act_(ru|hi)_')
                         ORDER BY 1, a.attnum""")
                .query((row, index) -> {
                    String table = row.getString("tab");
                    if (!LEFT_OUT.contains(table)) {
                        tables.computeIfAbsent(table, key -> new ArrayList<>())
                                .add(new Column(
                                        row.getString("col"), row.getString("type"), row.getBoolean("identity")));
                    }
                    return table;
                })
                .list();
        references = jdbc.sql("""
                        SELECT n.nspname || '.' || c.relname AS child, ca.attname AS col, pn.nspname || '.' || p.relname AS parent,
                               pa.attname AS parent_col, f.conname, array_length(f.conkey, 1) AS width
                          FROM pg_constraint f
                          CROSS JOIN LATERAL unnest(f.conkey, f.confkey) AS k (child, parent)
                          JOIN pg_class c ON c.oid = f.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                          JOIN pg_class p ON p.oid = f.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
                          JOIN pg_attribute ca ON ca.attrelid = c.oid AND ca.attnum = k.child
                          JOIN pg_attribute pa ON pa.attrelid = p.oid AND pa.attnum = k.parent
                         WHERE f.contype = 'f' ORDER BY 1, 2""")
                .query((row, index) -> new Reference(
                        row.getString("child"),
                        row.getString("col"),
                        row.getString("parent"),
                        row.getString("parent_col"),
                        row.getInt("width")))
                .list();
    }

    record Column(String name, String type, boolean identity) {

        boolean isArray() {
            return type.endsWith("[]");
        }
    }

    /** @param width columns of the whole foreign key */
    record Reference(String child, String column, String parent, String parentColumn, int width) {}

    Map<String, List<Column>> tables() {
        return tables;
    }

    List<Reference> references() {
        return references;
    }

    /** The column that names the case to which a row of this table belongs. */
    Optional<String> ownerOf(String table) {
        return first(table, "gridcase.", OWNERS);
    }

    /** The column that names the process instance, or the task, to which a row of the engine belongs. */
    Optional<String> instanceOf(String table) {
        return first(table, "public.", INSTANCES);
    }

    private Optional<String> first(String table, String schema, List<String> names) {
        return table.startsWith(schema)
                ? names.stream()
                        .filter(name -> tables.get(table).stream()
                                .anyMatch(column -> column.name().equals(name)))
                        .findFirst()
                : Optional.empty();
    }

    Optional<String> identityOf(String table) {
        return tables.getOrDefault(table, List.of()).stream()
                .filter(Column::identity)
                .map(Column::name)
                .findFirst();
    }

    /** The table whose own number stands in this column. */
    Optional<String> numbered(String table, String column) {
        return references.stream()
                .filter(one -> one.child().equals(table) && one.column().equals(column))
                .filter(one -> identityOf(one.parent())
                        .filter(one.parentColumn()::equals)
                        .isPresent())
                .map(Reference::parent)
                .findFirst();
    }
}
