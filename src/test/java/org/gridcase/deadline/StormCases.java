package org.gridcase.deadline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gridcase.ApiClient;
import org.gridcase.TasklistClient;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open disputes as the day brings them: reported through the API, each between parties of its own so that none repeats
 * another, taken up at Tasklist by the building heads, every second one.
 */
final class StormCases {

    private static final List<String> MATTERS =
            List.of("water-leak", "neighbour-noise", "parking", "property-service", "heating", "sanitation");
    /** More than the cores: a report waits for the disk. */
    private static final int AT_ONCE = 8;

    private final List<ServiceNode> nodes;
    private final StormTown town;

    StormCases(List<ServiceNode> nodes, StormTown town) {
        this.nodes = nodes;
        this.town = town;
    }

    /** The first one alone: it opens the year's numbers, and the others would wait for it on nodes that are still cold. */
    void report(int count) {
        report(0, node(0));
        inParallel(IntStream.range(1, count)
                .mapToObj(i -> (Runnable) () -> report(i, node(i)))
                .toList());
    }

    private void report(int i, ServiceNode node) {
        String building = town.buildings().get(i % town.buildings().size());
        ApiClient.Answer answer = ApiClient.basic(node.port(), "grid-worker", "gridcase")
                .with("Idempotency-Key", "storm-" + i)
                .post(
                        "/api/disputes",
                        Map.of(
                                "title",
                                "风暴 " + i,
                                "description",
                                "楼上楼下各执一词，请求调解。",
                                "matter",
                                MATTERS.get(i % MATTERS.size()),
                                "placeCode",
                                building,
                                "source",
                                "hotline",
                                "parties",
                                List.of(Map.of("name", "甲" + i), Map.of("name", "乙" + i))));
        if (answer.status() != 201) {
            throw new AssertionError("A report was refused: " + answer.status() + " " + answer.body());
        }
    }

    /** Each building head takes up every second of the open tasks. */
    void claimHalf(JdbcClient jdbc) {
        Map<String, List<String>> tasks = new HashMap<>();
        jdbc.sql("""
                        select t.id_ as task, c.place
                          from (select number, place, row_number() over (order by number) as n
                                  from gridcase.case_file where place like :town) c
                          join act_ru_execution e on e.business_key_ = c.number
                          join act_ru_task t on t.proc_inst_id_ = e.id_
                         where c.n % 2 = 0""")
                .param("town", StormTown.TOWN + "%")
                .query((row, index) -> tasks.computeIfAbsent(
                                StormTown.headOf(row.getString("place")), head -> new ArrayList<>())
                        .add(row.getString("task")))
                .list();
        List<String> heads = List.copyOf(tasks.keySet());
        inParallel(IntStream.range(0, heads.size())
                .mapToObj(i -> (Runnable) () -> claimAll(node(i), heads.get(i), tasks.get(heads.get(i))))
                .toList());
    }

    private void claimAll(ServiceNode node, String head, List<String> tasks) {
        TasklistClient person = TasklistClient.signIn(node.port(), head, town.newPassword(head));
        tasks.forEach(task -> person.claim(task, head).ok());
    }

    private ServiceNode node(int i) {
        return nodes.get(i % nodes.size());
    }

    private static void inParallel(List<Runnable> actions) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> results = new ArrayList<>();
            actions.forEach(action -> results.add(threads.submit(action)));
            for (Future<?> result : results) {
                result.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
