package org.gridcase.call.service;

import java.time.Instant;
import java.util.List;
import org.gridcase.call.persistence.CallHistoryRows;
import org.gridcase.call.process.CallWorkflow;
import org.gridcase.call.service.CallReading.CallView;
import org.gridcase.call.service.CallReading.UnitView;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.Words;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of one call tells its reader beyond the call itself. */
@Service
@Transactional(readOnly = true)
public class CallShown {

    private final CallHistoryRows history;
    private final CaseFiles cases;
    private final CallWorkflow workflow;
    private final Acting acting;
    private final Territory territory;
    private final UnitNames names;
    private final Words words;

    CallShown(
            CallHistoryRows history,
            CaseFiles cases,
            CallWorkflow workflow,
            Acting acting,
            Territory territory,
            UnitNames names,
            Words words) {
        this.history = history;
        this.cases = cases;
        this.workflow = workflow;
        this.acting = acting;
        this.territory = territory;
        this.names = names;
        this.words = words;
    }

    /** @param entry code of the cited entry */
    public record RefusalView(UnitView unit, String entry, String reason, Instant at) {}

    /** The case from which the call was made. */
    public record OriginView(String title, String statusLabel) {}

    public List<RefusalView> refusals(CallView call) {
        return history.refusalsOf(new CaseNumber(call.caseNumber())).stream()
                .map(one -> new RefusalView(
                        new UnitView(one.unit().value(), names.of(one.unit())), one.entry(), one.reason(), one.at()))
                .toList();
    }

    /** Null when there is none, or the reader may not see it. */
    public OriginView origin(CallView call) {
        if (call.origin() == null || !cases.isVisible(new CaseNumber(call.origin()))) {
            return null;
        }
        CaseFacts origin = cases.facts(new CaseNumber(call.origin()));
        return new OriginView(
                origin.title(),
                words.of("case.status." + origin.status(), origin.status(), LocaleContextHolder.getLocale()));
    }

    /** Id of a task in it that the reader has or may take up; null when there is none. */
    public String task(CallView call) {
        return workflow.taskFor(territory.currentPerson().username(), new CaseNumber(call.caseNumber()))
                .orElse(null);
    }

    /** Whether the reader may take the call back. */
    public boolean mayWithdraw(CallView call) {
        return call.call() == null
                && !call.status().equals("closed")
                && acting.mayActFor(PlaceCode.of(call.caller().code()), territory.currentPerson());
    }
}
