package org.gridcase.call.service;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridcase.call.domain.Parts.State;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.call.persistence.PartRecord;
import org.gridcase.call.persistence.PartRows;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.Idempotency;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.engine.CallingSystem;
import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far a unit has come with its part (进展). Its officers and its own system say so; whoever called reads it on the call.
 * It is a line of the timeline and moves no deadline: only the result does.
 */
@Service
@Transactional
public class CallProgress {

    private static final int TEXT = 5000;
    private static final int WHOLE = 100;

    private final CallRows calls;
    private final PartRows parts;
    private final CallTurns turns;
    private final Acting acting;
    private final CaseFiles cases;
    private final Territory territory;
    private final UnitNames names;
    private final Idempotency idempotency;
    private final Clock clock;

    CallProgress(
            CallRows calls,
            PartRows parts,
            CallTurns turns,
            Acting acting,
            CaseFiles cases,
            Territory territory,
            UnitNames names,
            Idempotency idempotency,
            Clock clock) {
        this.calls = calls;
        this.parts = parts;
        this.turns = turns;
        this.acting = acting;
        this.cases = cases;
        this.territory = territory;
        this.names = names;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * @param caseNumber of the call, or of the part
     * @param unit code of the unit whose progress it is
     */
    public record Progress(String caseNumber, String unit, String text, Integer percent, Instant reportedAt) {}

    /**
     * @param number of the call, for its lead, or of a partner's part
     * @param percent 0 to 100, or null
     * @param key the client's key of the request, or null
     * @throws Refusal (404) when the caller may not see it; (409) when its unit does not have it in hand
     */
    public Progress report(String number, String text, BigDecimal percent, String key) {
        CaseNumber visible = cases.visible(number).number();
        CaseNumber call = turns.callNumber(visible);
        if (calls.find(call).isEmpty()) {
            throw Refusal.notFound("casefile.notFound", number);
        }
        String said = FreeText.required("text", text, TEXT);
        Integer done = percent(percent);
        String client = CurrentUser.username().orElseThrow(() -> Refusal.forbidden("casefile.task.nobody"));
        String digest = idempotency.digest(new Progress(number, null, said, done, null));
        return idempotency.once(key, client, digest, Progress.class, () -> record(call, visible, said, done, client));
    }

    /** Whether the reader's unit has it in hand and may say how far it has come. */
    @Transactional(readOnly = true)
    public boolean mayReport(CaseNumber number) {
        return parts.find(number)
                .filter(part -> part.state() == State.OPEN && callerActsFor(part.unit()))
                .isPresent();
    }

    private Progress record(CaseNumber call, CaseNumber number, String text, Integer percent, String by) {
        calls.lock(call);
        PlaceCode unit = inHand(number).unit();
        String kind = percent == null ? "callProgress" : "callProgressPercent";
        List<String> arguments =
                percent == null ? List.of(names.of(unit)) : List.of(names.of(unit), String.valueOf(percent));
        String person = CallingSystem.unit().isPresent() ? null : by;
        TimelineEntry entry = new TimelineEntry(kind, unit.level().code(), person, arguments, text);
        cases.record(call, entry);
        if (person != null) {
            acting.record(number, unit, person);
        }
        if (!number.equals(call)) {
            cases.record(number, entry);
        }
        return new Progress(
                number.value(), unit.value(), text, percent, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** A unit has its part in hand from when the call was taken until it has reported. */
    private PartRecord inHand(CaseNumber number) {
        PartRecord part = parts.find(number).orElseThrow(() -> Refusal.conflict("call.progress.notTaken", number));
        if (!callerActsFor(part.unit())) {
            throw Refusal.conflict("call.progress.others", number, names.of(part.unit()));
        }
        if (part.state() != State.OPEN) {
            throw Refusal.conflict("call.progress.over", number);
        }
        return part;
    }

    private boolean callerActsFor(PlaceCode unit) {
        return CallingSystem.unit()
                .map(own -> own.equals(unit.value()))
                .orElseGet(() -> acting.mayActFor(unit, territory.currentPerson()));
    }

    /** 1E+999999999 is a number, too: nothing here may write it out in full. */
    private static Integer percent(BigDecimal given) {
        if (given == null) {
            return null;
        }
        if (given.signum() < 0
                || given.compareTo(BigDecimal.valueOf(WHOLE)) > 0
                || given.stripTrailingZeros().scale() > 0) {
            throw Refusal.invalid("percent", "call.progress.percent", given.toString());
        }
        return given.intValueExact();
    }
}
