package org.gridcase.monitor.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridcase.casefile.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of read models added up in the table {@code gridcase.<name>}, one of whose keys is the day in the zone of the service. */
class DaySums implements RollUp {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String name;
    private final String table;
    private final List<Key> keys;
    private final List<String> sums;
    private final String addedUp;

    /** A column of the primary key. */
    record Key(String column, String type) {}

    /**
     * @param keys the columns of the primary key in their order
     * @param sums the other columns, whole numbers
     * @param addedUp the query whose rows are kept: takes {@code :zone} and, at {@code %s}, a condition on {@code number}
     */
    DaySums(JdbcClient jdbc, Clock clock, String name, List<Key> keys, List<String> sums, String addedUp) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.name = name;
        this.table = "gridcase." + name;
        this.keys = keys;
        this.sums = sums;
        this.addedUp = addedUp;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Runnable before(Collection<CaseNumber> touched) {
        String[] numbers = touched.stream().map(CaseNumber::value).toArray(String[]::new);
        Map<List<String>, List<Integer>> before = of(numbers);
        return () -> adjust(difference(before, of(numbers)));
    }

    /** What these cases add to which cell. */
    private Map<List<String>, List<Integer>> of(String[] numbers) {
        Map<List<String>, List<Integer>> cells = new HashMap<>();
        jdbc.sql(addedUp.formatted("WHERE number = ANY (:numbers)"))
                .param("zone", clock.getZone().getId())
                .param("numbers", numbers)
                .query(row -> {
                    cells.put(key(row), sum(row));
                });
        return cells;
    }

    private List<String> key(ResultSet row) throws SQLException {
        List<String> key = new ArrayList<>();
        for (Key one : keys) {
            key.add(row.getString(one.column()));
        }
        return key;
    }

    private List<Integer> sum(ResultSet row) throws SQLException {
        List<Integer> sum = new ArrayList<>();
        for (String one : sums) {
            sum.add(row.getInt(one));
        }
        return sum;
    }

    private Map<List<String>, List<Integer>> difference(
            Map<List<String>, List<Integer>> before, Map<List<String>, List<Integer>> after) {
        Map<List<String>, List<Integer>> difference = new HashMap<>(after);
        before.forEach((cell, sum) -> difference.merge(cell, negated(sum), DaySums::plus));
        difference.values().removeIf(Collections.nCopies(sums.size(), 0)::equals);
        return difference;
    }

    private static List<Integer> negated(List<Integer> sum) {
        return sum.stream().map(one -> -one).toList();
    }

    private static List<Integer> plus(List<Integer> sum, List<Integer> other) {
        return IntStream.range(0, sum.size())
                .mapToObj(index -> sum.get(index) + other.get(index))
                .toList();
    }

    /** Cells in which nothing is left go: no rebuild would make them. */
    private void adjust(Map<List<String>, List<Integer>> difference) {
        if (difference.isEmpty()) {
            return;
        }
        List<List<String>> cells = List.copyOf(difference.keySet());
        Map<String, Object> values = new HashMap<>();
        for (int index = 0; index < keys.size(); index++) {
            int column = index;
            values.put(
                    keys.get(column).column(),
                    cells.stream().map(cell -> cell.get(column)).toArray(String[]::new));
        }
        for (int index = 0; index < sums.size(); index++) {
            int column = index;
            values.put(
                    sums.get(column),
                    cells.stream().map(cell -> difference.get(cell).get(column)).toArray(Integer[]::new));
        }
        String cellArrays = keys.stream()
                .map(key -> "CAST(CAST(:" + key.column() + " AS text[]) AS " + key.type() + "[])")
                .collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO " + table + " AS kept (" + columns() + ") SELECT * FROM unnest(" + cellArrays + ", "
                        + listed("CAST(:%1$s AS integer[])", ", ") + ") ON CONFLICT (" + keyColumns()
                        + ") DO UPDATE SET "
                        + listed("%1$s = kept.%1$s + excluded.%1$s", ", "))
                .params(values)
                .update();
        jdbc.sql("DELETE FROM " + table + " kept USING unnest(" + cellArrays + ") gone (" + keyColumns() + ") WHERE "
                        + keys.stream()
                                .map(key -> "kept." + key.column() + " = gone." + key.column())
                                .collect(Collectors.joining(" AND "))
                        + " AND " + listed("kept.%1$s = 0", " AND "))
                .params(values)
                .update();
    }

    /** In the order in which it is read. */
    @Override
    public void rebuild() {
        // All rows at once: with the few MB of a page's query they would be sorted on the disk.
        jdbc.sql("SET LOCAL work_mem = '64MB'").update();
        jdbc.sql("DELETE FROM " + table).update();
        jdbc.sql("INSERT INTO " + table + " (" + columns() + ") SELECT " + columns() + " FROM (" + addedUp.formatted("")
                        + ") added ORDER BY " + keyColumns())
                .param("zone", clock.getZone().getId())
                .update();
    }

    private String columns() {
        return keyColumns() + ", " + String.join(", ", sums);
    }

    private String keyColumns() {
        return keys.stream().map(Key::column).collect(Collectors.joining(", "));
    }

    private String listed(String each, String separator) {
        return sums.stream().map(each::formatted).collect(Collectors.joining(separator));
    }
}
