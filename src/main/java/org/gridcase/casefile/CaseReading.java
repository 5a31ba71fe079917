package org.gridcase.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.casefile.CaseAccess.Seen;
import org.gridcase.casefile.domain.Disclosure;
import org.gridcase.casefile.domain.PartyMask;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Composes what a reader sees of cases: only visible ones, parties masked to what the post needs, codes worded. */
@Service
@Transactional(readOnly = true)
class CaseReading implements ShownTimeline, ShownEvidence {

    private final CaseAccess access;
    private final CaseSearch search;
    private final CaseRows rows;
    private final TimelineRows timeline;
    private final AttachmentRows attachments;
    private final ClockLedger ledger;
    private final ClockPeriods periods;
    private final CaseWords words;
    private final Territory territory;
    private final Clock clock;

    CaseReading(
            CaseAccess access,
            CaseSearch search,
            CaseRows rows,
            TimelineRows timeline,
            AttachmentRows attachments,
            ClockLedger ledger,
            ClockPeriods periods,
            CaseWords words,
            Territory territory,
            Clock clock) {
        this.access = access;
        this.search = search;
        this.rows = rows;
        this.timeline = timeline;
        this.attachments = attachments;
        this.ledger = ledger;
        this.periods = periods;
        this.words = words;
        this.territory = territory;
        this.clock = clock;
    }

    CaseViews.Page list(CaseSearch.Filter filter) {
        Person person = territory.currentPerson();
        CaseSearch.Found found = search.find(filter, person);
        Map<CaseNumber, Map<String, Object>> details = words.details(
                found.rows().stream().collect(Collectors.toMap(CaseSearch.Row::number, CaseSearch.Row::kind)));
        Names names = new Names(territory, words);
        return new CaseViews.Page(
                found.rows().stream()
                        .map(row -> summary(row, names, details.getOrDefault(row.number(), Map.of())))
                        .toList(),
                filter.page(),
                filter.size(),
                found.total());
    }

    private CaseViews.Summary summary(CaseSearch.Row row, Names names, Map<String, Object> details) {
        return new CaseViews.Summary(
                row.number().value(),
                row.kind(),
                words.kind(row.kind()),
                row.title(),
                row.matter(),
                words.ofKind(row.kind(), "matter", row.matter()),
                row.status(),
                words.status(row.status()),
                row.level(),
                words.level(row.level()),
                names.holder(row.holder()),
                row.waitsFor(),
                row.dueAt(),
                overdue(row.status(), row.dueAt()),
                row.place().value(),
                names.place(row.place()).name(),
                names.place(row.place()).path(),
                row.reportedAt(),
                row.closedAt(),
                details);
    }

    CaseViews.Whole one(String number) {
        Seen seen = access.see(number);
        CaseFacts facts = seen.facts();
        List<ClockLedger.Segment> segments = ledger.segments(number);
        Names names = new Names(territory, words);
        Disclosure disclosure = Disclosure.of(
                seen.person().posts(),
                segments.stream().map(ClockLedger.Segment::holder).toList());
        String disclosed = disclosure.name().toLowerCase(Locale.ROOT);
        return new CaseViews.Whole(
                number,
                facts.kind(),
                words.kind(facts.kind()),
                facts.title(),
                facts.description(),
                facts.matter(),
                words.ofKind(facts.kind(), "matter", facts.matter()),
                facts.source(),
                words.ofKind(facts.kind(), "source", facts.source()),
                rows.evidenceLink(facts.number()),
                facts.status(),
                words.status(facts.status()),
                facts.stage(),
                words.level(facts.stage()),
                holding(segments).map(segment -> names.holder(segment.holder())).orElse(null),
                waiting(facts.number(), names),
                facts.dueAt(),
                overdue(facts.status(), facts.dueAt()),
                facts.place().value(),
                names.place(facts.place()).name(),
                names.place(facts.place()).path(),
                facts.occurredAt(),
                facts.reportedAt(),
                facts.reportedBy(),
                names.person(facts.reportedBy()),
                facts.closedAt(),
                facts.linkedTo() == null ? null : facts.linkedTo().value(),
                facts.parties().stream()
                        .map(party -> PartyMask.show(party, disclosure))
                        .map(party -> new CaseViews.PartyView(party.name(), party.phone(), party.address()))
                        .toList(),
                disclosed,
                words.disclosure(disclosed),
                lines(facts.number(), names),
                attachments(facts.number(), names),
                words.details(Map.of(facts.number(), facts.kind())).getOrDefault(facts.number(), Map.of()));
    }

    CaseViews.Clock clock(String number) {
        CaseFacts facts = access.see(number).facts();
        Names names = new Names(territory, words);
        Instant now = clock.instant();
        List<CaseViews.Segment> segments = ledger.segments(number).stream()
                .map(segment -> new CaseViews.Segment(
                        segment.number(),
                        names.holder(segment.holder()),
                        segment.paused(),
                        segment.calendar(),
                        segment.reason(),
                        words.ofKind(facts.kind(), "heldReason", segment.reason()),
                        segment.from(),
                        segment.to(),
                        Duration.between(segment.from(), segment.to() == null ? now : segment.to())
                                .toMinutes()))
                .toList();
        Instant until = facts.closedAt() == null ? now : facts.closedAt();
        return new CaseViews.Clock(
                number,
                waiting(facts.number(), names),
                facts.dueAt(),
                overdue(facts.status(), facts.dueAt()),
                Duration.between(facts.reportedAt(), until).toMinutes(),
                segments,
                periods.of(facts.number()));
    }

    List<CaseViews.AttachmentView> attachments(String number) {
        return attachments(access.see(number).facts().number(), new Names(territory, words));
    }

    CaseViews.Verification verification(String number) {
        Optional<Integer> broken =
                timeline.firstBrokenLine(access.see(number).facts().number());
        return new CaseViews.Verification(number, broken.isEmpty(), broken.orElse(null));
    }

    @Override
    public List<Line> timeline(String number) {
        return lines(access.see(number).facts().number(), new Names(territory, words)).stream()
                .map(line -> new Line(line.at(), line.label(), line.actorName(), line.text()))
                .toList();
    }

    @Override
    public Evidence evidence(String number) {
        CaseNumber seen = access.see(number).facts().number();
        return new Evidence(
                rows.evidenceLink(seen),
                attachments.list(seen).stream()
                        .filter(kept -> kept.kind().equals(Attachments.UPLOAD))
                        .map(kept -> new File(
                                kept.fileName(),
                                kept.mediaType(),
                                kept.size(),
                                kept.addedAt(),
                                "/api/cases/" + seen + "/attachments/" + kept.id()))
                        .toList());
    }

    private List<CaseViews.Line> lines(CaseNumber number, Names names) {
        return timeline.lines(number).stream()
                .map(line -> new CaseViews.Line(
                        line.number(),
                        line.at(),
                        line.entry().kind(),
                        words.timeline(line.entry()),
                        line.entry().stage(),
                        words.level(line.entry().stage()),
                        line.entry().actor(),
                        names.person(line.entry().actor()),
                        line.entry().text()))
                .toList();
    }

    private List<CaseViews.AttachmentView> attachments(CaseNumber number, Names names) {
        return attachments.list(number).stream()
                .map(kept -> new CaseViews.AttachmentView(
                        kept.id(),
                        kept.kind(),
                        kept.fileName(),
                        kept.mediaType(),
                        kept.size(),
                        kept.sha256(),
                        kept.addedBy(),
                        names.person(kept.addedBy()),
                        kept.addedAt()))
                .toList();
    }

    private CaseViews.Waiting waiting(CaseNumber number, Names names) {
        return rows.awaited(number)
                .map(other -> {
                    CaseViews.HolderView holder = names.holder(other.holder());
                    return new CaseViews.Waiting(
                            other.number().value(),
                            other.kind(),
                            words.kind(other.kind()),
                            holder,
                            other.dueAt(),
                            other.dueAt() != null && other.dueAt().isBefore(clock.instant()),
                            words.waiting(other, holder));
                })
                .orElse(null);
    }

    private static Optional<ClockLedger.Segment> holding(List<ClockLedger.Segment> segments) {
        return segments.stream().filter(segment -> segment.to() == null).findFirst();
    }

    private boolean overdue(String status, Instant dueAt) {
        return dueAt != null && !status.equals("closed") && dueAt.isBefore(clock.instant());
    }
}
