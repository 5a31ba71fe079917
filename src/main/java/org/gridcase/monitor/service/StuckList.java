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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.monitor.domain.StuckFinding;
import org.gridcase.monitor.domain.StuckReason;
import org.gridcase.monitor.persistence.StuckRows;
import org.gridcase.monitor.persistence.StuckRows.Asked;
import org.gridcase.monitor.persistence.StuckRows.Row;
import org.gridcase.monitor.service.Stuck.EngineTrouble;
import org.gridcase.monitor.service.Stuck.HolderCount;
import org.gridcase.monitor.service.Stuck.KindCount;
import org.gridcase.monitor.service.Stuck.PlaceCount;
import org.gridcase.monitor.service.Stuck.ReasonCount;
import org.gridcase.monitor.service.Stuck.StuckCase;
import org.gridcase.monitor.service.Stuck.Why;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;

/** Which cases do not go on, why, where, whose they are, and whether there are fewer than a week ago. */
@Service
public class StuckList {

    public static final int SIZE = 50;

    private static final int LAST_PAGE = 10_000;
    private static final int HOLDERS = 10;
    private static final Duration WEEK = Duration.ofDays(7);

    private final StuckRows rows;
    private final Troubles troubles;
    private final Territory territory;
    private final MonitorWords words;
    private final Clock clock;

    StuckList(StuckRows rows, Troubles troubles, Territory territory, MonitorWords words, Clock clock) {
        this.rows = rows;
        this.troubles = troubles;
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
        Optional<String> ofKind = given(kind);
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.invalid("page", "monitor.stuck.page", LAST_PAGE);
        }
        Instant now = clock.instant();
        Asked where = in(scope);
        List<StuckFinding> all = rows.now(where, now);
        List<StuckFinding> isKind = all.stream()
                .filter(one -> ofKind.isEmpty() || ofKind.get().equals(one.kind()))
                .toList();
        List<StuckFinding> isReason = all.stream()
                .filter(one -> asked.isEmpty() || one.is(asked.get()))
                .toList();
        List<StuckFinding> found = isKind.stream()
                .filter(one -> asked.isEmpty() || one.is(asked.get()))
                .sorted(asked.map(StuckFinding::longestFirst).orElse(StuckFinding.WORST_FIRST))
                .toList();
        return new Stuck(
                now,
                found.size(),
                reasons(isKind, rows.past(where, ofKind.orElse(""), now.minus(WEEK))),
                kinds(isReason),
                places(found, scope),
                holders(found),
                shown(found.stream().skip((long) page * SIZE).limit(SIZE).toList(), now),
                page,
                SIZE,
                troubles.ofNoCase());
    }

    /**
     * The same cases in one go, the worst first.
     *
     * @throws Refusal (400) for a reason that there is not
     */
    public List<StuckCase> all(MonitorScope scope, String kind, String reason, int atMost) {
        Optional<StuckReason> asked = checked(reason);
        Optional<String> ofKind = given(kind);
        Instant now = clock.instant();
        List<StuckFinding> found = rows.now(in(scope), now).stream()
                .filter(one -> ofKind.isEmpty() || ofKind.get().equals(one.kind()))
                .filter(one -> asked.isEmpty() || one.is(asked.get()))
                .sorted(asked.map(StuckFinding::longestFirst).orElse(StuckFinding.WORST_FIRST))
                .limit(atMost)
                .toList();
        return shown(found, now);
    }

    private static Optional<String> given(String kind) {
        return Optional.ofNullable(kind).filter(text -> !text.isBlank());
    }

    private static Asked in(MonitorScope scope) {
        Map<String, Object> values = new HashMap<>();
        return new Asked(scope.includes("file.place", "file.number", values), values);
    }

    private static Optional<StuckReason> checked(String reason) {
        if (reason == null || reason.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(StuckReason.ofCode(reason)
                .orElseThrow(() ->
                        Refusal.invalid("reason", "monitor.stuck.reason", String.join(", ", StuckReason.codes()))));
    }

    private List<ReasonCount> reasons(List<StuckFinding> all, Map<StuckReason, Long> past) {
        return Arrays.stream(StuckReason.values())
                .map(reason -> new ReasonCount(
                        reason.code(),
                        label(reason),
                        words.text("monitor.stuck.reason." + reason.code() + ".meaning"),
                        words.text("monitor.stuck.reason." + reason.code() + ".advice"),
                        all.stream().filter(one -> one.is(reason)).count(),
                        reason.isKnownForThePast() ? past.getOrDefault(reason, 0L) : null))
                .toList();
    }

    private List<KindCount> kinds(List<StuckFinding> found) {
        return count(found, StuckFinding::kind).entrySet().stream()
                .map(kind -> new KindCount(kind.getKey(), words.kind(kind.getKey()), kind.getValue()))
                .sorted(Comparator.comparing(KindCount::cases).reversed().thenComparing(KindCount::kind))
                .toList();
    }

    /** The officers of a department see by town; whoever sees a place without places in it, that place. */
    private List<PlaceCount> places(List<StuckFinding> found, MonitorScope scope) {
        int digits = scope.below().stream()
                .mapToInt(place -> place.code().value().length())
                .max()
                .orElseGet(() -> scope.place()
                        .map(place -> place.code().value().length())
                        .orElse(Level.TOWN.digits()));
        Map<String, String> known = scope.below().stream()
                .collect(Collectors.toMap(place -> place.code().value(), Place::name));
        return count(found, one -> one.place()
                        .substring(0, Math.min(digits, one.place().length())))
                .entrySet()
                .stream()
                .map(place -> new PlaceCount(
                        place.getKey(), known.computeIfAbsent(place.getKey(), this::placeName), place.getValue()))
                .sorted(Comparator.comparing(PlaceCount::place))
                .toList();
    }

    private record HolderAt(String post, String place) {}

    private List<HolderCount> holders(List<StuckFinding> found) {
        return count(
                        found.stream().filter(one -> one.post() != null).toList(),
                        one -> new HolderAt(one.post(), one.holderPlace()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<HolderAt, Long>comparingByValue()
                        .reversed()
                        .thenComparing(one -> one.getKey().place())
                        .thenComparing(one -> one.getKey().post()))
                .limit(HOLDERS)
                .map(one -> new HolderCount(
                        one.getKey().post(),
                        one.getKey().place(),
                        holder(placeName(one.getKey().place()), one.getKey().post(), null),
                        one.getValue()))
                .toList();
    }

    private static <K> Map<K, Long> count(List<StuckFinding> found, Function<StuckFinding, K> key) {
        return found.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private String placeName(String code) {
        return territory.find(PlaceCode.of(code)).map(Place::name).orElse(code);
    }

    private List<StuckCase> shown(List<StuckFinding> found, Instant now) {
        List<String> numbers = found.stream().map(StuckFinding::number).toList();
        Map<String, Row> details = rows.shown(numbers);
        Map<String, List<EngineTrouble>> broken = troubles.of(numbers);
        return found.stream()
                .map(one -> shown(one, details.get(one.number()), broken.getOrDefault(one.number(), List.of()), now))
                .toList();
    }

    private StuckCase shown(StuckFinding one, Row row, List<EngineTrouble> broken, Instant now) {
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
                holder(row.holderPlaceName(), one.post(), row.holderName()),
                row.dueAt(),
                one.why().entrySet().stream()
                        .map(why -> why(why.getKey(), why.getValue(), now))
                        .toList(),
                broken,
                CasePaths.of(one.number()),
                row.call() == null ? null : CasePaths.call(row.call()));
    }

    private Why why(StuckReason reason, Instant since, Instant now) {
        return new Why(
                reason.code(),
                label(reason),
                since,
                words.text(
                        "monitor.stuck.reason." + reason.code() + ".for", words.length(Duration.between(since, now))));
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
