package org.gridcase.monitor.persistence;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridcase.monitor.domain.Cluster;
import org.gridcase.monitor.domain.ClusterRule;
import org.gridcase.monitor.domain.Gathering;
import org.gridcase.monitor.domain.Wording;
import org.gridcase.shared.SqlTime;
import org.gridcase.territory.Level;
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
     * The clusters in some gatherings. A dispute belongs to one when some span of the rule's days that it lies in holds as
     * many as the rule asks for; spans that share a dispute are one cluster. A second report of one that is there does not
     * count. Each gathering is read by itself, from the index by matter and community.
     */
    public List<Cluster> clusters(CountedDisputes rows, ClusterRule rule, Collection<Gathering> gatherings) {
        FreshPlans.forThisTransaction(jdbc);
        return jdbc.sql("""
                        WITH seen AS MATERIALIZED (
                            SELECT file.*, asked.matter, asked.community
                            FROM unnest(CAST(:matters AS text[]), CAST(:communities AS text[])) asked (matter, community)
                            CROSS JOIN LATERAL (
                                SELECT number, linked_to, place, reported_at FROM gridcase.dispute_counted one
                                WHERE one.matter = asked.matter AND left(place, %d) = asked.community
                                  AND %s AND reported_at >= :from AND reported_at < :to) file),
                        once AS (
                            SELECT * FROM seen
                            WHERE linked_to IS NULL
                               OR NOT EXISTS (SELECT FROM seen first
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
                            FROM inside WHERE dense)
                        SELECT matter, community, cluster, min(place) AS lowest, max(place) AS highest,
                               min(reported_at) AS first, max(reported_at) AS last,
                               array_agg(number ORDER BY reported_at, number) AS numbers
                        FROM numbered GROUP BY matter, community, cluster
                        """.formatted(Level.COMMUNITY.digits(), rows.condition()))
                .params(rows.values())
                .param("matters", gatherings.stream().map(Gathering::matter).toArray(String[]::new))
                .param(
                        "communities",
                        gatherings.stream().map(Gathering::community).toArray(String[]::new))
                .param("from", SqlTime.of(rows.from()))
                .param("to", SqlTime.of(rows.to()))
                .param("others", rule.count() - 1)
                .param("days", rule.days())
                .query((row, index) -> new Cluster(
                        row.getString("matter"),
                        Cluster.narrowest(row.getString("lowest"), row.getString("highest")),
                        SqlTime.read(row, "first"),
                        SqlTime.read(row, "last"),
                        texts(row.getArray("numbers")),
                        0,
                        0))
                .list();
    }

    /** Where a dispute would belong to a cluster. */
    public Optional<Gathering> gathering(String number) {
        return jdbc.sql("SELECT matter, left(place, :community) AS community FROM gridcase.dispute_counted"
                        + " WHERE number = :number")
                .param("community", Level.COMMUNITY.digits())
                .param("number", number)
                .query(Gathering.class)
                .optional();
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
