package org.gridcase.monitor.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.casefile.VisibleCases;
import org.gridcase.monitor.domain.CaseFilter;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.persistence.CaseConditions;
import org.gridcase.monitor.persistence.CaseListRows;
import org.gridcase.monitor.persistence.CaseListRows.Count;
import org.gridcase.monitor.persistence.CaseListRows.Row;
import org.gridcase.monitor.service.CaseListing.ListedCase;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The cases behind any number of the monitor: counted as the number is, and only those that the manager sees. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CaseList {

    public static final int SIZE = 50;

    private static final int LAST_PAGE = 10_000;

    private final CaseListRows rows;
    private final CaseTurns turns;
    private final Hotspots hotspots;
    private final StuckList stuck;
    private final CaseFacts facts;
    private final ReadModelRefresh refresh;
    private final CockpitOfCases cockpit;
    private final CaseKinds kinds;
    private final MonitorWords words;
    private final Clock clock;

    CaseList(
            CaseListRows rows,
            CaseTurns turns,
            Hotspots hotspots,
            StuckList stuck,
            CaseFacts facts,
            ReadModelRefresh refresh,
            CockpitOfCases cockpit,
            CaseKinds kinds,
            MonitorWords words,
            Clock clock) {
        this.rows = rows;
        this.turns = turns;
        this.hotspots = hotspots;
        this.stuck = stuck;
        this.facts = facts;
        this.refresh = refresh;
        this.cockpit = cockpit;
        this.kinds = kinds;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param page from 0
     * @throws Refusal (400) for a kind or a level that there is not, (404) for a place that the person does not see or a cluster that is none any more, (403) for the work of
     *     somebody for whom the person does not answer
     */
    public CaseListing of(MonitorScope scope, CaseFilter filter, int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.invalid("page", "monitor.stuck.page", LAST_PAGE);
        }
        Instant now = clock.instant();
        CaseConditions seen = seen(scope, filter, now);
        Count count = rows.count(seen, now);
        List<String> numbers = rows.numbers(seen, count.open(), (long) page * SIZE, SIZE);
        return new CaseListing(
                refresh.asOf().orElse(null),
                refresh.notCounted(scope),
                count.all(),
                count.open(),
                count.overdue(),
                filter.isTurnOnly() ? elsewhere(scope, filter, now) : 0,
                filter.facts() == null ? null : Long.valueOf(count.facts()),
                shown(numbers, now, true),
                page,
                SIZE);
    }

    /**
     * The same cases in one go, to be taken along: whose turn it is by post and place only.
     *
     * @throws Refusal (400) for those of one person
     */
    public CaseListing all(MonitorScope scope, CaseFilter filter, int atMost) {
        if (filter.turn() != null && filter.turn().person() != null) {
            throw Refusal.invalid("person", "monitor.cases.file.person");
        }
        Instant now = clock.instant();
        CaseConditions seen = seen(scope, filter, now);
        Count count = rows.count(seen, now);
        return new CaseListing(
                refresh.asOf().orElse(null),
                refresh.notCounted(scope),
                count.all(),
                count.open(),
                count.overdue(),
                0,
                filter.facts() == null ? null : Long.valueOf(count.facts()),
                shown(rows.numbers(seen, count.open(), 0, atMost), now, false),
                0,
                atMost);
    }

    /** What somebody has to do counts by where the post is held; of the cases that lie elsewhere one sees some, or none. */
    private CaseConditions seen(MonitorScope scope, CaseFilter filter, Instant now) {
        CaseConditions conditions = conditions(scope, filter, now);
        return filter.turn() == null
                ? conditions
                : conditions.and(VisibleCases.to(scope.person(), conditions.values()));
    }

    private long elsewhere(MonitorScope scope, CaseFilter filter, Instant now) {
        CaseConditions conditions = conditions(scope, filter, now);
        return rows.count(conditions.and("NOT " + VisibleCases.to(scope.person(), conditions.values())), now)
                .all();
    }

    private CaseConditions conditions(MonitorScope scope, CaseFilter filter, Instant now) {
        check(filter);
        CaseConditions conditions = new CaseConditions();
        if (filter.turn() == null) {
            conditions.and(scope.includes("place", "number", conditions.values()));
        } else {
            turns.narrow(conditions, scope, filter.turn());
        }
        if (filter.part() != null) {
            PlaceCode part = turns.within(scope, filter.part());
            conditions.lies("place", part.value(), filter.only() || part.level() == Level.DEPARTMENT);
        }
        conditions.is("kind", filter.kind()).is("matter", filter.matter()).is("stage", filter.stage());
        conditions.open(filter.open());
        MonitorPeriod period = filter.reported();
        if (period != null) {
            conditions.reported(period.begins(clock.getZone()), period.ends(clock.getZone()));
        }
        if (filter.overdue()) {
            conditions.overdue(now);
        }
        if (filter.counted()) {
            conditions.counted();
        }
        if (filter.cluster() != null) {
            conditions.among(hotspots.around(scope, period, filter.cluster()));
        }
        if (filter.facts() != null) {
            conditions.behind(facts.of(scope, filter.facts(), now, conditions.values()));
        }
        if (filter.stuck() != null) {
            if (filter.stuck().seat() != null) {
                turns.requireNear(scope, filter.stuck().seat());
            }
            conditions.among(stuck.numbers(scope, filter.kind(), filter.stuck(), now));
        }
        return conditions;
    }

    private void check(CaseFilter filter) {
        if (filter.kind() != null && !kinds.isOne(filter.kind())) {
            throw Refusal.invalid("kind", "monitor.cases.filter.kind", filter.kind());
        }
        if (filter.stage() != null && words.find("case.level." + filter.stage()).isEmpty()) {
            throw Refusal.invalid("level", "monitor.cases.filter.level", filter.stage());
        }
        if (filter.facts() != null) {
            facts.check(filter.facts());
        }
    }

    /** @param named whether whoever has a case is named */
    private List<ListedCase> shown(List<String> numbers, Instant now, boolean named) {
        Map<String, Row> details = rows.shown(numbers);
        Map<String, String> running = cockpit.of(numbers);
        return numbers.stream()
                .map(details::get)
                .filter(Objects::nonNull)
                .map(row -> shown(row, running.get(row.number()), now, named))
                .toList();
    }

    private ListedCase shown(Row row, String cockpitPath, Instant now, boolean named) {
        boolean open = row.isOpen();
        return new ListedCase(
                row.number(),
                row.kind(),
                words.kind(row.kind()),
                kinds.matter(row.kind(), row.matter()),
                row.title(),
                row.place(),
                row.placeName(),
                words.status(row.status()),
                open ? holder(row, named) : null,
                open ? words.stage(row.stage()) : null,
                open ? words.step(row.awaited()) : null,
                open ? row.waitsFor() : null,
                open ? row.since() : null,
                row.dueAt(),
                open && row.dueAt() != null && row.dueAt().isBefore(now),
                row.reportedAt(),
                row.closedAt(),
                CasePaths.of(row.number()),
                open ? cockpitPath : null);
    }

    private String holder(Row row, boolean named) {
        return row.holderPost() == null
                ? null
                : Stream.of(row.holderPlaceName(), words.post(row.holderPost()), named ? row.holderName() : null)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }
}
