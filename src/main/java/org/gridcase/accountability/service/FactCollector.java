package org.gridcase.accountability.service;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.accountability.domain.Facts;
import org.gridcase.accountability.domain.Facts.Held;
import org.gridcase.accountability.domain.Facts.Notice;
import org.gridcase.accountability.domain.Facts.Power;
import org.gridcase.accountability.domain.Facts.Window;
import org.gridcase.accountability.domain.Means;
import org.gridcase.accountability.domain.Unit;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.MeansRequests;
import org.gridcase.deadline.MissedWindows;
import org.gridcase.deadline.MissedWindows.Missed;
import org.gridcase.reminder.Notices;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.Share;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Collects what the ledger, the periods, the outbox and the lists say; what anybody says about it is not asked. */
@Component
class FactCollector {

    private final CaseFiles cases;
    private final ClockLedger ledger;
    private final MissedWindows missed;
    private final MeansRequests requests;
    private final Notices notices;
    private final ResponsibilityLists lists;
    private final Territory territory;

    FactCollector(
            CaseFiles cases,
            ClockLedger ledger,
            MissedWindows missed,
            MeansRequests requests,
            Notices notices,
            ResponsibilityLists lists,
            Territory territory) {
        this.cases = cases;
        this.ledger = ledger;
        this.missed = missed;
        this.requests = requests;
        this.notices = notices;
        this.lists = lists;
        this.territory = territory;
    }

    /** The last window that was missed while the unit held the case; else the last that was missed at all. */
    Optional<Missed> window(CaseNumber about, Unit unit) {
        List<Missed> windows = missed.of(about);
        List<Segment> segments = ledger.segments(about.value());
        return last(windows.stream().filter(window -> segments.stream()
                        .anyMatch(segment -> covers(segment, window.missedAt())
                                && segment.holder().place().equals(unit.place().value()))))
                .or(() -> last(windows.stream()));
    }

    private static Optional<Missed> last(Stream<Missed> windows) {
        return windows.reduce((before, after) -> after);
    }

    private static boolean covers(Segment segment, Instant at) {
        return segment.from().isBefore(at)
                && (segment.to() == null || !segment.to().isBefore(at));
    }

    Facts collect(ReviewRecord review) {
        CaseFacts about = cases.facts(review.about());
        Window window = missed.of(review.about()).stream()
                .filter(one -> Objects.equals(one.period(), review.period()))
                .map(one -> new Window(one.period(), one.began(), one.due(), one.missedAt()))
                .findFirst()
                .orElse(null);
        Instant from = window == null ? about.reportedAt() : window.began();
        List<Held> held = held(review, from);
        Optional<Entry> entry = entry(review);
        return new Facts(
                review.unit().place(),
                review.at(),
                entry.map(Entry::code).orElse(review.cited() == null ? about.matter() : review.cited()),
                entry.map(listed -> power(listed, town(about))).orElse(null),
                window,
                held,
                noticed(review, held, from),
                means(review, entry, from));
    }

    /** The entry in force when the window was missed: the one that was cited, or one that has the matter of the case. */
    private Optional<Entry> entry(ReviewRecord review) {
        CaseFacts about = cases.facts(review.about());
        PlaceCode district = about.place().at(Level.DISTRICT).orElseThrow();
        if (review.cited() != null) {
            return lists.inForce(district, review.cited(), review.at());
        }
        List<Entry> ofMatter = lists.inForce(district, review.at()).stream()
                .filter(entry -> entry.matters().contains(about.matter()))
                .toList();
        return ofMatter.stream()
                .filter(entry ->
                        units(entry, town(about)).contains(review.unit().place()))
                .findFirst()
                .or(() -> ofMatter.stream().findFirst());
    }

    /** The departments that have a part in the matter: those of the entry, and those that held the case. */
    Set<PlaceCode> departments(ReviewRecord review) {
        PlaceCode town = town(cases.facts(review.about()));
        Set<PlaceCode> places = new HashSet<>();
        entry(review).ifPresent(entry -> places.addAll(units(entry, town)));
        ledger.segments(review.about().value()).stream()
                .map(segment -> PlaceCode.of(segment.holder().place()))
                .forEach(places::add);
        places.removeIf(place -> place.level() != Level.DEPARTMENT);
        return places;
    }

    private static Power power(Entry entry, PlaceCode town) {
        return new Power(
                entry.code(),
                entry.version(),
                entry.from(),
                entry.lead().at(town),
                units(entry, town),
                entry.means() != null && !entry.means().isBlank());
    }

    private static Set<PlaceCode> units(Entry entry, PlaceCode town) {
        return entry.shares().stream()
                .map(Share::unit)
                .map(unit -> unit.at(town))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Null when the case lies in no town. */
    private static PlaceCode town(CaseFacts about) {
        return about.place().at(Level.TOWN).orElse(null);
    }

    private List<Held> held(ReviewRecord review, Instant from) {
        return ledger.segments(review.about().value()).stream()
                .filter(segment -> segment.from().isBefore(review.at())
                        && (segment.to() == null || segment.to().isAfter(from)))
                .map(segment -> new Held(
                        PlaceCode.of(segment.holder().place()),
                        segment.holder().username(),
                        segment.paused(),
                        segment.reason(),
                        segment.from().isBefore(from) ? from : segment.from(),
                        segment.to()))
                .toList();
    }

    /** What reached the unit since it owed the step. */
    private List<Notice> noticed(ReviewRecord review, List<Held> held, Instant from) {
        Set<String> targets =
                people(review.unit()).map(Person::username).collect(Collectors.toCollection(HashSet::new));
        held.stream()
                .filter(one -> one.place().equals(review.unit().place()) && one.username() != null)
                .forEach(one -> targets.add(one.username()));
        targets.add(review.unit().place().value());
        return notices.delivered(review.about().value()).stream()
                .filter(notice ->
                        targets.contains(notice.target()) && !notice.at().isBefore(from))
                .map(notice -> new Notice(notice.kind().code(), notice.channel(), notice.target(), notice.at()))
                .toList();
    }

    /** The share that the list lays on it, who was in post, and what it asked for: of the time that is looked at. */
    private Means means(ReviewRecord review, Optional<Entry> entry, Instant from) {
        Unit unit = review.unit();
        PlaceCode town = town(cases.facts(review.about()));
        return new Means(
                entry.stream()
                        .flatMap(listed -> listed.shares().stream())
                        .filter(share -> unit.place().equals(share.unit().at(town)))
                        .map(Share::percent)
                        .findFirst()
                        .orElse(null),
                territory.inPost(unit.place(), from, review.at(), unit.posts().toArray(Post[]::new)).stream()
                        .map(tenure -> new Means.InPost(tenure.username(), tenure.from(), tenure.to()))
                        .toList(),
                review.period() == null ? List.of() : asked(review));
    }

    private List<Means.Asked> asked(ReviewRecord review) {
        return requests.of(review.about(), review.period()).stream()
                .filter(asked -> asked.askedAt().isBefore(review.at()))
                .map(asked -> new Means.Asked(asked.askedAt(), asked.answerDue(), asked.decidedAt(), asked.granted()))
                .toList();
    }

    Stream<Person> people(Unit unit) {
        return territory.holders(unit.place(), unit.posts().toArray(Post[]::new)).stream();
    }
}
