package org.gridcase.monitor.persistence;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.monitor.domain.Cluster;
import org.gridcase.monitor.domain.ClusterRule;
import org.gridcase.monitor.domain.Wording;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Disputes that resemble each other: by matter, community and time, and by their words. */
@Repository
public class ClusterRows {

    /** As much of a text as is compared, beside its title: who writes the same begins the same. */
    private static final int COMPARED = 60;

    private final JdbcClient jdbc;

    ClusterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record ClusterCase(String number, String title, boolean open, Instant reportedAt) {}

    /**
     * The largest clusters. A dispute belongs to one when some span of the rule's days that it lies in holds as many as the
     * rule asks for; spans that share a dispute are one cluster. A second report of one that is there does not count.
     *
     * @param atMost of those with a matter, and again of those without, which may turn out to resemble each other in nothing
     */
    public List<Cluster> clusters(CountedDisputes rows, ClusterRule rule, int atMost) {
        return jdbc.sql("""
                        WITH seen AS (
                            SELECT number, linked_to, matter, place, left(place, 12) AS community, reported_at
                            FROM gridcase.dispute_counted
                            WHERE %1$s AND reported_at >= :from AND reported_at < :to),
                        once AS (
                            SELECT * FROM seen
                            WHERE NOT EXISTS (SELECT FROM seen first
                                              WHERE first.number = seen.linked_to AND first.matter = seen.matter
                                                AND first.community = seen.community)),
                        spans AS (
                            SELECT *, coalesce(lead(reported_at, :others) OVER (PARTITION BY matter, community
                                                                                ORDER BY reported_at, number)
                                               - reported_at < :days * interval '1 day', false) AS begins
                            FROM once),
                        inside AS (
                            SELECT *,
                                   bool_or(begins) OVER (PARTITION BY matter, community ORDER BY reported_at, number
                                                         ROWS BETWEEN :others PRECEDING AND CURRENT ROW) AS dense,
                                   coalesce(bool_or(begins) OVER (PARTITION BY matter, community
                                                                  ORDER BY reported_at, number
                                                                  ROWS BETWEEN :others PRECEDING AND 1 PRECEDING),
                                            false) AS goes_on
                            FROM spans),
                        numbered AS (
                            SELECT *, count(*) FILTER (WHERE NOT goes_on) OVER (PARTITION BY matter, community
                                                                                ORDER BY reported_at, number) AS cluster
                            FROM inside WHERE dense),
                        found AS (
                            SELECT matter, community, cluster, min(place) AS lowest, max(place) AS highest,
                                   min(reported_at) AS first, max(reported_at) AS last,
                                   array_agg(number ORDER BY reported_at, number) AS numbers
                            FROM numbered GROUP BY matter, community, cluster),
                        largest AS (
                            SELECT *, row_number() OVER (PARTITION BY matter = :unsorted
                                ORDER BY cardinality(numbers) DESC, last DESC, matter, community) AS rank FROM found),
                        earlier AS (
                            SELECT matter, left(place, 12) AS community, count(*) AS before
                            FROM gridcase.dispute_counted
                            WHERE %1$s AND reported_at >= :before AND reported_at < :from
                            GROUP BY 1, 2)
                        SELECT largest.*, coalesce(earlier.before, 0) AS before
                        FROM largest LEFT JOIN earlier USING (matter, community)
                        WHERE rank <= :most
                        ORDER BY cardinality(numbers) DESC, last DESC, matter, community
                        """.formatted(rows.condition()))
                .params(rows.values())
                .param("before", SqlTime.of(rows.before()))
                .param("from", SqlTime.of(rows.from()))
                .param("to", SqlTime.of(rows.to()))
                .param("others", rule.count() - 1)
                .param("days", rule.days())
                .param("unsorted", Cluster.NO_MATTER)
                .param("most", atMost)
                .query((row, index) -> new Cluster(
                        row.getString("matter"),
                        Cluster.narrowest(row.getString("lowest"), row.getString("highest")),
                        SqlTime.read(row, "first"),
                        SqlTime.read(row, "last"),
                        texts(row.getArray("numbers")),
                        row.getLong("before"),
                        0))
                .list();
    }

    /**
     * Which of these are worded alike.
     *
     * @param groups numbers of cases; only cases of one group are compared
     * @return the pairs of each group, by its position
     */
    public Map<Integer, List<Wording.Pair>> alike(List<List<String>> groups, ClusterRule rule) {
        List<String> numbers = new ArrayList<>();
        List<Integer> group = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (String number : groups.get(i)) {
                numbers.add(number);
                group.add(i);
            }
        }
        record Found(int group, Wording.Pair pair) {}
        return jdbc
                .sql("""
                        WITH member AS (
                            SELECT part.position, file.number, file.title || ' ' || left(file.description, :compared) AS words
                            FROM unnest(CAST(:numbers AS text[]), CAST(:groups AS integer[])) AS part (number, position)
                            JOIN gridcase.case_file file ON file.number = part.number)
                        SELECT one.position, one.number AS one, other.number AS other
                        FROM member one JOIN member other ON other.position = one.position AND other.number > one.number
                        WHERE gridcase.wording_alike(one.words, other.words) >= :alike
                        """)
                .param("compared", COMPARED)
                .param("numbers", numbers.toArray(String[]::new))
                .param("groups", group.toArray(Integer[]::new))
                .param("alike", rule.alike())
                .query((row, index) -> new Found(
                        row.getInt("position"), new Wording.Pair(row.getString("one"), row.getString("other"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::group, Collectors.mapping(Found::pair, Collectors.toList())));
    }

    /** The cases as managers know them, newest first. */
    public List<ClusterCase> cases(Collection<String> numbers) {
        return jdbc.sql("""
                        SELECT number, title, status <> 'closed' AS open, reported_at FROM gridcase.case_file
                        WHERE number = ANY (:numbers) ORDER BY reported_at DESC, number DESC
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> new ClusterCase(
                        row.getString("number"),
                        row.getString("title"),
                        row.getBoolean("open"),
                        SqlTime.read(row, "reported_at")))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
