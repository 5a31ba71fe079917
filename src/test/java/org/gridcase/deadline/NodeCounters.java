package org.gridcase.deadline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the engine of a node counted; it writes that down when it stops in order, so a killed node says nothing.
 *
 * @param executed jobs of every kind, and those found gone because their lock had ended and another was first
 * @param failed executions that came to nothing, another node's having been first included
 * @param lost jobs that it wanted to lock and another had locked
 * @param rejected jobs that found no room in the node's queue
 */
record NodeCounters(String node, long executed, long failed, long acquisitions, long locked, long lost, long rejected) {

    static List<NodeCounters> read(JdbcClient jdbc, List<ServiceNode> nodes) {
        return nodes.stream().map(node -> read(jdbc, node.name())).toList();
    }

    private static NodeCounters read(JdbcClient jdbc, String node) {
        Map<String, Long> sums = jdbc
                .sql("select name_, sum(value_) as total from public.act_ru_meter_log where reporter_ = :node"
                        + " group by name_")
                .param("node", node)
                .query((row, index) -> Map.entry(row.getString("name_"), row.getLong("total")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new NodeCounters(
                node,
                sums.getOrDefault("job-successful", 0L),
                sums.getOrDefault("job-failed", 0L),
                sums.getOrDefault("job-acquisition-attempt", 0L),
                sums.getOrDefault("job-acquired-success", 0L),
                sums.getOrDefault("job-acquired-failure", 0L),
                sums.getOrDefault("job-execution-rejected", 0L));
    }

    @Override
    public String toString() {
        return "%s: %d executed, %d failed; %d acquisitions, %d locked, %d lost to the other, %d rejected by the queue"
                .formatted(node, executed, failed, acquisitions, locked, lost, rejected);
    }
}
