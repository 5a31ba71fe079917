package org.gridcase.monitor.service;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.monitor.domain.Share;
import org.gridcase.monitor.persistence.WorkRows;
import org.gridcase.monitor.persistence.WorkRows.Own;
import org.gridcase.monitor.persistence.WorkRows.Worker;
import org.gridcase.monitor.persistence.WorkloadRows.Asked;
import org.gridcase.monitor.persistence.WorkloadRows.Open;
import org.gridcase.monitor.service.Workload.PersonLoad;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Whoever looks is named only those for whom the post of the reader answers directly, now. */
@Component
class PeopleLoads {

    private final WorkRows rows;
    private final Territory territory;
    private final MonitorWords words;

    PeopleLoads(WorkRows rows, Territory territory, MonitorWords words) {
        this.rows = rows;
        this.territory = territory;
        this.words = words;
    }

    private record PersonAt(String username, String post, String seat) {}

    List<PersonLoad> of(
            MonitorScope scope, Asked asked, Answering answering, List<Worker> workers, List<Open> open, int small) {
        List<Worker> people = scope.places().isEmpty()
                ? List.of()
                : workers.stream()
                        .filter(Worker::inPost)
                        .filter(one -> !one.username().equals(scope.person().username()))
                        .filter(one -> answering.answersFor(one.post(), one.place()))
                        .sorted(Comparator.comparing(Worker::place)
                                .thenComparing(one -> Post.ofCode(one.post()).orElseThrow())
                                .thenComparing(Worker::username))
                        .toList();
        if (people.isEmpty()) {
            return List.of();
        }
        Map<Boolean, Map<PersonAt, Own>> done = rows.own(asked, people).stream()
                .collect(Collectors.partitioningBy(
                        Own::present,
                        Collectors.toMap(
                                one -> new PersonAt(one.username(), one.post(), one.place()), Function.identity())));
        Map<PersonAt, Open> waiting = open.stream()
                .filter(one -> one.username() != null)
                .collect(Collectors.toMap(
                        one -> new PersonAt(one.username(), one.post(), one.seat()), Function.identity()));
        Map<String, String> names = rows.names(people);
        Map<String, String> places = new HashMap<>();
        return people.stream()
                .map(one -> {
                    PersonAt at = new PersonAt(one.username(), one.post(), one.place());
                    Own now = done.get(true).get(at);
                    Own before = done.get(false).get(at);
                    Open mine = waiting.get(at);
                    long tasks = now == null ? 0 : now.tasks();
                    return new PersonLoad(
                            one.username(),
                            names.get(one.username()),
                            one.post(),
                            words.post(one.post()),
                            one.place(),
                            places.computeIfAbsent(one.place(), this::name),
                            mine == null ? 0 : mine.cases(),
                            mine == null ? 0 : mine.overdue(),
                            tasks,
                            before == null ? 0 : before.tasks(),
                            new Share(now == null ? 0 : now.late(), tasks).value(),
                            tasks < small);
                })
                .toList();
    }

    private String name(String code) {
        return territory.find(PlaceCode.of(code)).map(Place::name).orElse(code);
    }
}
