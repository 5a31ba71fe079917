package org.gridcase.monitor.size;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The connection on which copies are written: no triggers, no foreign keys, and tables beside in which they are prepared. */
final class Bench {

    private final Connection connection;
    private final Catalog catalog;
    private List<String> indexes = List.of();

    Bench(Connection connection, Catalog catalog) {
        this.connection = connection;
        this.catalog = catalog;
    }

    void prepare() throws SQLException {
        execute("SET session_replication_role = replica");
        execute("SET synchronous_commit = off");
        execute("CREATE SCHEMA gen");
        execute(
                "CREATE UNLOGGED TABLE gen.copy (model integer, shift interval, building text, ids bigint, hex text, numbers text[])");
        execute("CREATE UNLOGGED TABLE gen.case_timeline (LIKE gridcase.case_timeline)");
        execute("CREATE UNLOGGED TABLE gen.case_file (LIKE gridcase.case_file)");
        execute("""
                CREATE FUNCTION gen.link(before bytea, entry gridcase.case_timeline) RETURNS bytea LANGUAGE plpgsql AS $$
                BEGIN
                    entry.prev_hash := coalesce(before, gridcase.timeline_genesis(entry.case_number));
                    RETURN gridcase.timeline_line_hash(entry);
                END $$""");
        execute("CREATE AGGREGATE gen.chain(gridcase.case_timeline) (SFUNC = gen.link, STYPE = bytea)");
    }

    /** Takes away what only reads need, for as long as there is much to write. */
    void withoutIndexes(JdbcClient jdbc) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> creates = new ArrayList<>();
        jdbc.sql("""
                        SELECT t.relname, n.nspname, i.relname AS name, pg_get_indexdef(i.oid) AS def, c.conname,
                               pg_get_constraintdef(c.oid) AS con
                          FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
                          JOIN pg_namespace n ON n.oid = t.relnamespace
                          LEFT JOIN pg_constraint c ON c.conindid = i.oid AND c.contype = 'x'
                         WHERE NOT x.indisunique AND n.nspname || '.' || t.relname IN (:tables)""")
                .param("tables", catalog.tables().keySet())
                .query((row, index) -> {
                    String table = row.getString("nspname") + "." + row.getString("relname");
                    if (row.getString("conname") != null) {
                        drops.add("ALTER TABLE " + table + " DROP CONSTRAINT " + row.getString("conname"));
                        creates.add("ALTER TABLE " + table + " ADD CONSTRAINT " + row.getString("conname") + " "
                                + row.getString("con"));
                    } else {
                        drops.add("DROP INDEX " + row.getString("nspname") + "." + row.getString("name"));
                        creates.add(row.getString("def"));
                    }
                    return index;
                })
                .list();
        for (String drop : drops) {
            execute(drop);
        }
        execute("SET maintenance_work_mem = '512MB'");
        indexes = creates;
    }

    /** The chain of each timeline, and its end at the case. */
    void chain() throws SQLException {
        execute("""
                INSERT INTO gridcase.case_timeline (case_number, line, at, kind, stage, actor, arguments, body, prev_hash, hash)
                SELECT case_number, line, at, kind, stage, actor, arguments, body,
                       coalesce(lag(linked) OVER (PARTITION BY case_number ORDER BY line), gridcase.timeline_genesis(case_number)), linked
                  FROM (SELECT t.*, gen.chain(row(t.*)::gridcase.case_timeline) OVER (PARTITION BY case_number ORDER BY line) AS linked
                          FROM gen.case_timeline t) chained""");
        execute("""
                UPDATE gen.case_file c SET timeline_hash = t.hash FROM gridcase.case_timeline t
                 WHERE t.case_number = c.number AND t.line = c.timeline_length""");
        execute("INSERT INTO gridcase.case_file SELECT * FROM gen.case_file");
    }

    void withIndexes() throws SQLException {
        for (String index : indexes) {
            execute(index);
        }
    }

    /** What the service writes next gets the next numbers. */
    void forward(GeneratedDistrict district, Map<String, Integer> years) throws SQLException {
        for (String table : catalog.tables().keySet()) {
            String identity = catalog.identityOf(table).orElse(null);
            if (identity != null) {
                execute(
                        "SELECT setval(pg_get_serial_sequence('%s', '%s'), (SELECT greatest(coalesce(max(%s), 1), 1) FROM %s))"
                                .formatted(table, identity, identity, table));
            }
        }
        for (Map.Entry<String, Integer> year : years.entrySet()) {
            if (year.getKey().startsWith(district.code())) {
                execute("SELECT gridcase.next_case_number('%s', %s)"
                        .formatted(district.code(), year.getKey().substring(7)));
                execute("SELECT setval('gridcase.case_number_%s', %d)".formatted(year.getKey(), year.getValue()));
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(sql.substring(0, Math.min(sql.length(), 400)) + ": " + e.getMessage(), e);
        }
    }
}
