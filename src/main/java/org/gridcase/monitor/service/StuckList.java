package org.gridcase.monitor.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridcase.monitor.domain.CaseFilter;
import org.gridcase.monitor.domain.StuckFinding;
import org.gridcase.monitor.domain.StuckFinding.Cause;
import org.gridcase.monitor.domain.StuckReason;
import org.gridcase.monitor.persistence.StuckRows;
import org.gridcase.monitor.persistence.StuckRows.Asked;
import org.gridcase.monitor.persistence.StuckRows.Found;
import org.gridcase.monitor.persistence.StuckRows.Page;
import org.gridcase.monitor.persistence.StuckRows.Row;
import org.gridcase.monitor.service.Stuck.EngineTrouble;
import org.gridcase.monitor.service.Stuck.HolderCount;
import org.gridcase.monitor.service.Stuck.KindCount;
import org.gridcase.monitor.service.Stuck.PlaceCount;
import org.gridcase.monitor.service.Stuck.ReasonCount;
import org.gridcase.monitor.service.Stuck.StuckCase;
import org.gridcase.monitor.service.Stuck.Why;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases do not go on, why, where, whose they are, and whether there are fewer than a week ago. */
@Service
@Transactional(readOnly = true)
public class StuckList {

    public static final int SIZE = 50;

    private static final int LAST_PAGE = 10_000;
    private static final int HOLDERS = 10;
    private static final Duration WEEK = Duration.ofDays(7);

    private final StuckRows rows;
    private final Troubles troubles;
    private final ReadModelRefresh refresh;
    private final Territory territory;
    private final MonitorWords words;
    private final Clock clock;

    StuckList(
            StuckRows rows,
            Troubles troubles,
            ReadModelRefresh refresh,
            Territory territory,
            MonitorWords words,
            Clock clock) {
        this.rows = rows;
        this.troubles = troubles;
        this.refresh = refresh;
        this.territory = territory;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param kind of case; null or empty: all
     * @param reason code; null or empty: all
     * @throws Refusal (400) for a reason or a page that there is not
     */
    public Stuck of(MonitorScope scope, String kind, String reason, int page) {
        Optional<StuckReason> asked = checked(reason);
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.invalid("page", "monitor.stuck.page", LAST_PAGE);
        }
        Instant now = clock.instant();
        Asked where = in(scope, kind);
        Found found = rows.page(where, new Page(asked, HOLDERS, SIZE, page * SIZE), now);
        return new Stuck(
                now,
                refresh.asOf().orElse(null),
                refresh.notCounted(scope),
                found.places().values().stream().mapToLong(Long::longValue).sum(),
                reasons(found.reasons(), rows.past(where, now.minus(WEEK))),
                kinds(found.kinds()),
                places(found.places()),
                holders(found.holders()),
                shown(found.items(), now, true),
                page,
                SIZE,
                troubles.ofNoCase());
    }

    /**
     * The same cases in one go, to be taken along, the worst first: whose they are by post and place only.
     *
     * @throws Refusal (400) for a reason that there is not
     */
    public List<StuckCase> all(MonitorScope scope, String kind, String reason, int atMost) {
        Instant now = clock.instant();
        return shown(
                rows.page(in(scope, kind), new Page(checked(reason), 0, atMost, 0), now)
                        .items(),
                now,
                false);
    }

    /**
     * The numbers of the same cases, in no order.
     *
     * @param kind of case; null: all
     */
    List<String> numbers(MonitorScope scope, String kind, CaseFilter.Stuck asked, Instant now) {
        Page all = new Page(Optional.ofNullable(asked.reason()), 0, Integer.MAX_VALUE, 0);
        return rows.page(in(scope, kind), all, now).items().stream()
                .filter(one -> asked.post() == null
                        || asked.post().code().equals(one.post())
                                && asked.seat().value().equals(one.holderPlace()))
                .map(StuckFinding::number)
                .toList();
    }

    private static Asked in(MonitorScope scope, String kind) {
        Map<String, Object> values = new HashMap<>();
        return new Asked(
                scope.includes("kept.place", "kept.number", values),
                scope.includes("file.place", "file.number", values),
                scope.part("place", values),
                values,
                kind == null ? "" : kind.strip());
    }

    private static Optional<StuckReason> checked(String reason) {
        if (reason == null || reason.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(StuckReason.ofCode(reason)
                .orElseThrow(() ->
                        Refusal.invalid("reason", "monitor.stuck.reason", String.join(", ", StuckReason.codes()))));
    }

    private List<ReasonCount> reasons(Map<StuckReason, Long> now, Map<StuckReason, Long> past) {
        return Arrays.stream(StuckReason.values())
                .map(reason -> new ReasonCount(
                        reason.code(),
                        label(reason),
                        words.text("monitor.stuck.reason." + reason.code() + ".meaning"),
                        words.text("monitor.stuck.reason." + reason.code() + ".advice"),
                        now.getOrDefault(reason, 0L),
                        reason.isKnownForThePast() ? past.getOrDefault(reason, 0L) : null))
                .toList();
    }

    private List<KindCount> kinds(Map<String, Long> found) {
        return found.entrySet().stream()
                .map(kind -> new KindCount(kind.getKey(), words.kind(kind.getKey()), kind.getValue()))
                .sorted(Comparator.comparing(KindCount::cases).reversed().thenComparing(KindCount::kind))
                .toList();
    }

    private List<PlaceCount> places(Map<String, Long> found) {
        return found.entrySet().stream()
                .map(place -> new PlaceCount(place.getKey(), placeName(place.getKey()), place.getValue()))
                .toList();
    }

    private List<HolderCount> holders(List<StuckRows.Holder> found) {
        return found.stream()
                .map(one -> new HolderCount(
                        one.post(), one.place(), holder(placeName(one.place()), one.post(), null), one.cases()))
                .toList();
    }

    private String placeName(String code) {
        return territory.find(PlaceCode.of(code)).map(Place::name).orElse(code);
    }

    /** @param named whether whoever has a case is named */
    private List<StuckCase> shown(List<StuckFinding> found, Instant now, boolean named) {
        List<String> numbers = found.stream().map(StuckFinding::number).toList();
        Map<String, Row> details = rows.shown(numbers);
        Map<String, List<EngineTrouble>> broken = troubles.of(numbers);
        return found.stream()
                .map(one ->
                        shown(one, details.get(one.number()), broken.getOrDefault(one.number(), List.of()), now, named))
                .toList();
    }

    private StuckCase shown(StuckFinding one, Row row, List<EngineTrouble> broken, Instant now, boolean named) {
        return new StuckCase(
                one.number(),
                one.kind(),
                words.kind(one.kind()),
                row.title(),
                one.place(),
                row.placeName(),
                words.step(row.awaited()),
                row.stage(),
                words.stage(row.stage()),
                one.post() == null ? null : holder(seat(one, row), one.post(), named ? row.holderName() : null),
                row.dueAt(),
                one.why().entrySet().stream()
                        .map(why -> why(why.getKey(), why.getValue(), now))
                        .toList(),
                broken,
                CasePaths.of(one.number()),
                row.call() == null ? null : CasePaths.call(row.call()));
    }

    /** A case that is over has no holder any more; whoever owes what is left of it is named without the place around. */
    private String seat(StuckFinding one, Row row) {
        return row.holderPlaceName() == null || row.holderPlaceName().isEmpty()
                ? placeName(one.holderPlace())
                : row.holderPlaceName();
    }

    private Why why(StuckReason reason, Cause cause, Instant now) {
        String word = cause.owes() == null ? "monitor.stuck.reason." + reason.code() : "monitor.stuck.owes";
        return new Why(
                reason.code(),
                label(reason),
                cause.since(),
                words.text(word + ".for", words.length(Duration.between(cause.since(), now))),
                cause.owes() == null ? null : words.text("monitor.stuck.owes." + cause.owes()));
    }

    private String label(StuckReason reason) {
        return words.text("monitor.stuck.reason." + reason.code());
    }

    private String holder(String place, String post, String name) {
        return post == null
                ? null
                : Arrays.asList(place, words.post(post), name).stream()
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }
}
