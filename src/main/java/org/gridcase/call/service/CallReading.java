package org.gridcase.call.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.call.domain.Money;
import org.gridcase.call.persistence.CallHistoryRows;
import org.gridcase.call.persistence.CallHistoryRows.Paid;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.call.persistence.ClaimRows;
import org.gridcase.call.persistence.NoticeRows;
import org.gridcase.call.persistence.NoticeRows.Notice;
import org.gridcase.call.persistence.PartRecord;
import org.gridcase.call.persistence.PartRows;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.ShownEvidence;
import org.gridcase.casefile.ShownEvidence.Evidence;
import org.gridcase.responsibility.Entry;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A call as its reader may see it. */
@Service
@Transactional(readOnly = true)
public class CallReading {

    private final CaseFiles cases;
    private final ShownEvidence evidence;
    private final CallRows calls;
    private final PartRows parts;
    private final ClaimRows claims;
    private final CallHistoryRows history;
    private final NoticeRows notices;
    private final CitedEntries entries;
    private final CallProgress progress;
    private final UnitNames names;

    CallReading(
            CaseFiles cases,
            ShownEvidence evidence,
            CallRows calls,
            PartRows parts,
            ClaimRows claims,
            CallHistoryRows history,
            NoticeRows notices,
            CitedEntries entries,
            CallProgress progress,
            UnitNames names) {
        this.cases = cases;
        this.evidence = evidence;
        this.calls = calls;
        this.parts = parts;
        this.claims = claims;
        this.history = history;
        this.notices = notices;
        this.entries = entries;
        this.progress = progress;
        this.names = names;
    }

    /** A unit by its code and its name. */
    public record UnitView(String code, String name) {}

    /** @param how {@code person}, {@code system} or {@code assigned} */
    public record ClaimView(UnitView unit, String how, String claimedBy, String workOrder, Instant claimedAt) {}

    /** @param cost what the unit pays, in yuan; null before the lead has reported */
    public record PartView(
            String caseNumber, UnitView unit, String role, BigDecimal percent, String state, String cost) {}

    /**
     * @param caseNumber the call, or the part of the unit
     * @param pdf where the printed notice is; null when the reader may not see that case, or it is too old
     */
    public record NoticeView(
            String number, String caseNumber, UnitView unit, String step, Instant issuedAt, String pdf) {}

    /**
     * An entry of the lists, as it was when the call was made.
     *
     * @param list {@code core}, {@code handed-down} or {@code shared}
     * @param expected what the lists expect of the units
     */
    public record EntryView(String code, String title, String list, String expected) {}

    /**
     * @param call number of the call to which the part belongs; null for a call itself
     * @param entry code of the cited entry; null: not listed
     * @param handledBy code of the entry by which it is handled now, and {@code basis} what it says
     * @param parts of all units; of a part only its own
     * @param lead the unit that answers for it; null before the centre has assigned it
     * @param evidence of the call, which its partners see with their parts
     * @param mayReport whether the reader's unit has it in hand and may report progress
     */
    public record CallView(
            String caseNumber,
            String call,
            String title,
            String description,
            String matter,
            String status,
            UnitView caller,
            UnitView town,
            String urgency,
            String route,
            String entry,
            Integer listVersion,
            String handledBy,
            EntryView basis,
            UnitView lead,
            boolean binding,
            ClaimView claim,
            List<PartView> parts,
            int refusals,
            int returns,
            List<NoticeView> notices,
            String result,
            Instant dueAt,
            String origin,
            Evidence evidence,
            boolean mayReport) {}

    /** @throws Refusal (404) when there is no such call, or the reader may not see it */
    public CaseNumber visible(String number) {
        CaseNumber visible = cases.visible(number).number();
        if (calls.find(visible).isEmpty()) {
            throw Refusal.notFound("casefile.notFound", number);
        }
        return visible;
    }

    /**
     * @param number of a call, or of a part: its unit may not see the call
     * @throws Refusal (404) as above
     */
    public CallView of(String number) {
        CaseFacts facts = cases.visible(number);
        PartRecord part = parts.find(facts.number())
                .filter(own -> !own.number().equals(own.call()))
                .orElse(null);
        CallRecord call = calls.find(part == null ? facts.number() : part.call())
                .orElseThrow(() -> Refusal.notFound("casefile.notFound", number));
        return new CallView(
                number,
                part == null ? null : call.number().value(),
                facts.title(),
                facts.description(),
                facts.matter(),
                facts.status(),
                unit(call.caller()),
                unit(call.town()),
                call.urgency(),
                call.route().code(),
                call.cited() == null ? null : call.cited().code(),
                call.listVersion(),
                call.entry() == null ? null : call.entry().code(),
                entries.of(call.town(), call.entry()).map(CallReading::basis).orElse(null),
                call.lead() == null ? null : unit(call.lead()),
                call.binding(),
                claim(facts.number()),
                parts(call.number(), part),
                history.refusals(facts.number()),
                history.returns(facts.number()),
                notices(facts.number()),
                part == null ? call.result() : null,
                facts.dueAt(),
                part != null || facts.linkedTo() == null
                        ? null
                        : facts.linkedTo().value(),
                evidence.evidence(number),
                progress.mayReport(facts.number()));
    }

    private ClaimView claim(CaseNumber number) {
        return claims.active(number)
                .map(claim -> new ClaimView(unit(claim.unit()), claim.how(), claim.by(), claim.workOrder(), claim.at()))
                .orElse(null);
    }

    private static EntryView basis(Entry entry) {
        return new EntryView(entry.code(), entry.title(), entry.list().code(), entry.expected());
    }

    private List<PartView> parts(CaseNumber number, PartRecord only) {
        Map<PlaceCode, Long> paid = history.split(number).stream().collect(Collectors.toMap(Paid::unit, Paid::cents));
        return (only == null ? parts.of(number) : List.of(only))
                .stream()
                        .map(part -> new PartView(
                                part.number().value(),
                                unit(part.unit()),
                                part.role().code(),
                                part.percent(),
                                part.state().code(),
                                paid.containsKey(part.unit()) ? Money.yuan(paid.get(part.unit())) : null))
                        .toList();
    }

    private List<NoticeView> notices(CaseNumber number) {
        return notices.ofCall(number).stream()
                .map(notice -> new NoticeView(
                        SupervisionNotices.number(notice),
                        notice.about().value(),
                        unit(notice.unit()),
                        notice.step(),
                        notice.issuedAt(),
                        pdf(notice)))
                .toList();
    }

    private String pdf(Notice notice) {
        return notice.document() == null || !cases.isVisible(notice.about())
                ? null
                : "/api/cases/" + notice.about() + "/attachments/" + notice.document();
    }

    private UnitView unit(PlaceCode code) {
        return new UnitView(code.value(), names.of(code));
    }
}
