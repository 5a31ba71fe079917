package org.gridcase.monitor.size;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.size.Catalog.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case, the cases that came of it, and every row that they have left: what the service writes is not described here but
 * read, so what is made after this model looks like it whatever the processes will write tomorrow.
 *
 * @param numbers of the cases, the one that began it first
 */
record Family(List<String> numbers, List<Row> rows) {

    /** @param values as PostgreSQL writes them; null for null */
    record Row(String table, List<Column> columns, List<String> values) {

        String value(String column) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(column)) {
                    return values.get(i);
                }
            }
            throw new IllegalArgumentException(table + " has no " + column);
        }
    }

    static Family of(CaseNumber first, Catalog catalog, JdbcClient jdbc) {
        List<String> numbers =
                jdbc.sql("""
                        WITH RECURSIVE family AS (
                            SELECT number FROM gridcase.case_file WHERE number = :first
                            UNION SELECT c.number FROM family f
                              JOIN gridcase.case_file c ON c.linked_to = f.number
                                OR c.number IN (SELECT p.case_number FROM gridcase.call_part p WHERE p.call_number = f.number))
                        SELECT number FROM family ORDER BY number <> :first, number""").param("first", first.value()).query(String.class).list();
        Reader reader = new Reader(catalog, jdbc);
        reader.records(numbers);
        reader.engine(numbers);
        return new Family(numbers, reader.rows);
    }

    List<Row> of(String table) {
        return rows.stream().filter(row -> row.table().equals(table)).toList();
    }

    Row root() {
        return of("gridcase.case_file").stream()
                .filter(row -> row.value("number").equals(numbers.get(0)))
                .findFirst()
                .orElseThrow();
    }

    boolean open() {
        return !root().value("status").equals("closed");
    }

    private static final class Reader {

        private final Catalog catalog;
        private final JdbcClient jdbc;
        private final List<Row> rows = new ArrayList<>();

        Reader(Catalog catalog, JdbcClient jdbc) {
            this.catalog = catalog;
            this.jdbc = jdbc;
        }

        void records(List<String> numbers) {
            for (String table : catalog.tables().keySet()) {
                catalog.ownerOf(table).ifPresent(owner -> read(table, owner, numbers));
            }
            // What hangs on these rows and does not name a case itself.
            Set<String> read = rows.stream().map(Row::table).collect(Collectors.toCollection(HashSet::new));
            for (Catalog.Reference one : catalog.references()) {
                if (read.contains(one.parent())
                        && catalog.tables().containsKey(one.child())
                        && catalog.ownerOf(one.child()).isEmpty()
                        && catalog.numbered(one.child(), one.column()).isPresent()) {
                    read(one.child(), one.column(), values(one.parent(), one.parentColumn()));
                }
            }
        }

        void engine(List<String> numbers) {
            List<String> instances = jdbc.sql(
                            "SELECT id_ FROM public.act_hi_procinst WHERE business_key_ = ANY (:numbers)")
                    .param("numbers", numbers.toArray(String[]::new))
                    .query(String.class)
                    .list();
            for (String table : catalog.tables().keySet()) {
                catalog.instanceOf(table)
                        .filter(column -> !column.equals("task_id_"))
                        .ifPresent(column -> read(table, column, instances));
            }
            List<String> tasks = values("public.act_ru_task", "id_");
            for (String table : catalog.tables().keySet()) {
                catalog.instanceOf(table)
                        .filter(column -> column.equals("task_id_"))
                        .ifPresent(column -> read(table, column, tasks));
            }
        }

        private List<String> values(String table, String column) {
            return rows.stream()
                    .filter(row -> row.table().equals(table))
                    .map(row -> row.value(column))
                    .toList();
        }

        private void read(String table, String column, List<String> wanted) {
            if (wanted.isEmpty()) {
                return;
            }
            List<Column> columns = catalog.tables().get(table);
            String texts = columns.stream().map(Reader::asText).collect(Collectors.joining(", "));
            jdbc.sql("SELECT " + texts + " FROM " + table + " WHERE \"" + column + "\"::text = ANY (:wanted) ORDER BY "
                            + order(table))
                    .param("wanted", wanted.toArray(String[]::new))
                    .query((row, index) -> {
                        String[] values = new String[columns.size()];
                        for (int i = 0; i < values.length; i++) {
                            values[i] = row.getString(i + 1);
                        }
                        rows.add(new Row(table, columns, Arrays.asList(values)));
                        return index;
                    })
                    .list();
        }

        /** Arrays as JSON, which has one way of quoting. */
        private static String asText(Column column) {
            String name = "\"" + column.name() + "\"";
            return column.isArray() ? "to_jsonb(" + name + ")::text" : name + "::text";
        }

        /** As they were written, wherever that can be told. */
        private String order(String table) {
            Map<String, String> orders = Map.of(
                    "gridcase.case_timeline", "case_number, line", "gridcase.clock_segment", "case_number, segment");
            return orders.getOrDefault(table, catalog.identityOf(table).orElse("ctid"));
        }
    }
}
