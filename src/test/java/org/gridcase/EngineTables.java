package org.gridcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks into every text column of every table of the engine. */
public final class EngineTables {

    private EngineTables() {}

    /**
     * The columns that hold the mark, with the number of rows.
     *
     * @param mark in ASCII: 'escape' shows bytes above 127 as octal numbers
     */
    public static List<String> with(JdbcClient jdbc, String mark) {
        List<String> found = new ArrayList<>();
        for (String table : tables(jdbc)) {
            for (Map<String, Object> column : textColumns(jdbc, table)) {
                String name = (String) column.get("column_name");
                String text = "bytea".equals(column.get("data_type"))
                        ? "encode(%s, 'escape')".formatted(name)
                        : name + "::text";
                int rows = jdbc.sql(
                                "select count(*) from public.%s where %s like '%%%s%%'".formatted(table, text, mark))
                        .query(Integer.class)
                        .single();
                if (rows > 0) {
                    found.add(table + "." + name + ": " + rows);
                }
            }
        }
        return found;
    }

    private static List<String> tables(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                         where table_schema = 'public' and table_name like 'act\\_%'""").query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(30);
        return tables;
    }

    private static List<Map<String, Object>> textColumns(JdbcClient jdbc, String table) {
        return jdbc.sql("""
                        select column_name, data_type from information_schema.columns
                         where table_schema = 'public' and table_name = ?
                           and data_type in ('character varying', 'text', 'bytea')""").param(table).query().listOfRows();
    }
}
