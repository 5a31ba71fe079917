package org.gridcase.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.calendar.ClockLedger.Segment;
import org.gridcase.casefile.AttachmentRows.Attachment;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A refusal must not spoil the transaction of a delegate that turns it into a business outcome: nothing has been written
 * when it is thrown.
 */
@Service
@Transactional(noRollbackFor = Refusal.class)
class JdbcCaseFiles implements CaseFiles {

    private static final String OPEN = "open";
    private static final String SETTLED = "settled";
    private static final String CLOSED = "closed";

    private final AcceptedFacts accepted;
    private final CaseAccess access;
    private final CaseRows rows;
    private final CaseUnitRows units;
    private final CaseReaderRows readers;
    private final CaseEvidenceRows evidence;
    private final TimelineRows timeline;
    private final Attachments attachments;
    private final ClockLedger ledger;
    private final Territory territory;
    private final Clock clock;

    JdbcCaseFiles(
            AcceptedFacts accepted,
            CaseAccess access,
            CaseRows rows,
            CaseUnitRows units,
            CaseReaderRows readers,
            CaseEvidenceRows evidence,
            TimelineRows timeline,
            Attachments attachments,
            ClockLedger ledger,
            Territory territory,
            Clock clock) {
        this.accepted = accepted;
        this.access = access;
        this.rows = rows;
        this.units = units;
        this.readers = readers;
        this.evidence = evidence;
        this.timeline = timeline;
        this.attachments = attachments;
        this.ledger = ledger;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public CaseNumber open(NewCase facts) {
        NewCase checked = accepted.accept(facts);
        Instant now = now();
        String district = checked.place().at(Level.DISTRICT).orElseThrow().value();
        CaseNumber number =
                rows.insert(checked, district, now.atZone(clock.getZone()).getYear(), now);
        timeline.append(number, TimelineEntry.by(checked.reportedBy(), "reported", null, null), now);
        return number;
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public CaseFacts facts(CaseNumber number) {
        return rows.find(number).orElseThrow(() -> unknown(number));
    }

    @Override
    public void heldBy(CaseNumber number, Holder holder, Instant dueAt, String calendar, String reason, Instant from) {
        requireNotClosed(number);
        if (ledger.runs(number.value())) {
            ledger.handOver(number.value(), holder, calendar, reason, from);
        } else {
            ledger.open(number.value(), rows.reportedAt(number), holder, calendar, reason);
        }
        rows.heldBy(number, holder, dueAt);
    }

    @Override
    public void waits(CaseNumber number, CaseNumber awaited, Holder holder, String reason, Instant from) {
        requireNotClosed(number);
        List<Segment> segments = ledger.segments(number.value());
        String calendar = segments.get(segments.size() - 1).calendar();
        ledger.handOver(number.value(), holder, calendar, reason, from);
        rows.waits(number, awaited, holder);
    }

    @Override
    public void takenUp(CaseNumber number, String username, String reason) {
        requireNotClosed(number);
        ledger.taken(number.value(), username, reason);
        rows.takenUp(number, username);
    }

    @Override
    public void dueBy(CaseNumber number, Instant dueAt) {
        requireNotClosed(number);
        rows.dueBy(number, dueAt);
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public CaseFacts visible(String number) {
        return access.see(number).facts();
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public boolean isVisible(CaseNumber number) {
        return access.find(number.value()).isPresent();
    }

    @Override
    public void openTo(CaseNumber number, PlaceCode unit, String why) {
        rows.lockStatus(number).orElseThrow(() -> unknown(number));
        Place called = territory
                .find(unit)
                .filter(place -> place.code().isUnit())
                .orElseThrow(() -> Refusal.invalid("unit", "casefile.unit.unknown", unit));
        Instant now = now();
        if (units.add(number, unit, now)) {
            timeline.append(number, TimelineEntry.byService("openedTo", null, called.name(), why), now);
        }
    }

    @Override
    public void openToPerson(CaseNumber number, String username) {
        readers.add(number, username, now());
    }

    @Override
    public void showEvidence(CaseNumber number, CaseNumber source) {
        evidence.add(number, source);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasAttachments(CaseNumber number, Collection<String> ids) {
        Set<String> kept = attachments.ids(number);
        return kept.containsAll(ids);
    }

    @Override
    public void settled(CaseNumber number) {
        requireNotClosed(number);
        rows.status(number, SETTLED, null);
    }

    @Override
    public void reopened(CaseNumber number) {
        requireNotClosed(number);
        rows.status(number, OPEN, null);
    }

    @Override
    public void closed(CaseNumber number, String reason) {
        requireNotClosed(number);
        Instant at = ledger.runs(number.value()) ? ledger.close(number.value(), reason) : now();
        rows.status(number, CLOSED, at);
    }

    @Override
    public void record(CaseNumber number, TimelineEntry entry) {
        rows.lockStatus(number).orElseThrow(() -> unknown(number));
        timeline.append(number, entry, now());
    }

    @Override
    public String keepDocument(CaseNumber number, String fileName, String mediaType, byte[] content) {
        rows.lockStatus(number).orElseThrow(() -> unknown(number));
        Attachment kept = attachments.keep(number, Attachments.DOCUMENT, fileName, mediaType, content, null);
        timeline.append(number, TimelineEntry.byService("documentKept", null, kept.fileName(), kept.sha256()), now());
        return kept.id();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseFacts> alike(PlaceCode place, String matter, Instant since) {
        return rows.alike(place, matter, since);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseNumber> openLinkedTo(CaseNumber number, String kind) {
        return rows.openLinkedTo(number, kind);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseNumber> linkedTo(CaseNumber number) {
        return rows.linkedTo(number);
    }

    private void requireNotClosed(CaseNumber number) {
        String status = rows.lockStatus(number).orElseThrow(() -> unknown(number));
        if (status.equals(CLOSED)) {
            throw Refusal.conflict("casefile.closed", number);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refusal unknown(CaseNumber number) {
        return Refusal.notFound("casefile.notFound", number);
    }
}
