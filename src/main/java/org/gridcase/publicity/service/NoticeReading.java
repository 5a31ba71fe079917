package org.gridcase.publicity.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.domain.NoticeStage;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.NoticeSearch;
import org.gridcase.publicity.persistence.NoticeSearch.Filter;
import org.gridcase.publicity.persistence.NoticeSearch.Found;
import org.gridcase.publicity.persistence.ObjectionRows;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.publicity.persistence.VersionRecord;
import org.gridcase.publicity.persistence.VersionRows;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may read. Nothing that never was public is in it, and nothing that was taken down. */
@Service
@Transactional(readOnly = true)
public class NoticeReading {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{6,12}");

    private final PublicationRows notices;
    private final VersionRows versions;
    private final NoticeSearch search;
    private final ObjectionRows objections;
    private final CaseFiles cases;
    private final Territory territory;

    NoticeReading(
            PublicationRows notices,
            VersionRows versions,
            NoticeSearch search,
            ObjectionRows objections,
            CaseFiles cases,
            Territory territory) {
        this.notices = notices;
        this.versions = versions;
        this.search = search;
        this.objections = objections;
        this.cases = cases;
        this.territory = territory;
    }

    /**
     * A notice with all its versions.
     *
     * @param versions oldest first
     * @param objectionsUntil until when residents may object, or null: not at all, or not any more
     * @param objectionsPending whether that time is over, but not the period: an objection is open
     * @param shownUntil until when it is shown, when that is known already; else null
     * @param upheld whether an objection was upheld that the newest version does not put right
     */
    public record Shown(
            NoticeRecord notice,
            List<VersionRecord> versions,
            Instant objectionsUntil,
            boolean objectionsPending,
            Instant shownUntil,
            boolean upheld) {

        /** Whether a resident may object now. */
        public boolean takesObjections() {
            return notice.takesObjections() && !objectionsPending;
        }

        public VersionRecord newest() {
            return versions.get(versions.size() - 1);
        }
    }

    public record Page(List<Found> notices, long total) {}

    /** @throws Refusal (404) when there is none, or it never was public */
    public Shown one(String number) {
        NoticeRecord notice = find(number);
        CaseFacts facts = cases.facts(notice.number());
        return new Shown(
                notice,
                versions.all(notice.number()),
                dueAt(facts, NoticeStage.OBJECTIONS),
                isAt(facts, NoticeStage.OBJECTIONS) && facts.dueAt() == null,
                dueAt(facts, NoticeStage.SHOWN),
                objections.owesCorrection(notice.number(), notice.version()));
    }

    private NoticeRecord find(String number) {
        return (NUMBER.matcher(number).matches()
                        ? notices.find(new CaseNumber(number))
                        : Optional.<NoticeRecord>empty())
                .filter(found -> found.state().isPublic())
                .orElseThrow(() -> Refusal.notFound("notice.unknown", number));
    }

    /**
     * The text of the version that is public, exactly as it was frozen: whoever computes its digest finds what was told.
     *
     * @throws Refusal (404) when it is not the newest, or was taken down
     */
    public VersionRecord frozen(String number) {
        NoticeRecord notice = find(number);
        if (notice.state() == NoticeState.WITHDRAWN) {
            throw Refusal.notFound("notice.unknown", number);
        }
        return versions.find(notice.number(), notice.version()).orElseThrow();
    }

    public Page page(Filter filter, int page, int size) {
        return new Page(search.page(filter, size, (long) page * size), search.count(filter));
    }

    /** The places that have something to show, with everything above them. One question a level, however many they are. */
    public List<Place> places() {
        Set<PlaceCode> wanted = search.places().stream()
                .flatMap(code -> code.upwards().stream())
                .collect(Collectors.toSet());
        return wanted.stream()
                .filter(code -> code.level() == Level.DISTRICT)
                .flatMap(district -> Stream.of(
                                territory.find(district).stream(),
                                territory.within(district, Level.TOWN).stream(),
                                territory.within(district, Level.COMMUNITY).stream())
                        .flatMap(Function.identity()))
                .filter(place -> wanted.contains(place.code()))
                .sorted(Comparator.comparing(place -> place.code().value()))
                .toList();
    }

    private static Instant dueAt(CaseFacts facts, NoticeStage stage) {
        return isAt(facts, stage) ? facts.dueAt() : null;
    }

    private static boolean isAt(CaseFacts facts, NoticeStage stage) {
        return !facts.status().equals("closed") && stage.code().equals(facts.stage());
    }
}
