package org.gridcase.call.service;

import java.util.Optional;
import org.gridcase.call.CallReceipt;
import org.gridcase.call.Calls;
import org.gridcase.call.MakeCall;
import org.gridcase.call.domain.Route;
import org.gridcase.call.persistence.CallRecord;
import org.gridcase.call.persistence.CallRows;
import org.gridcase.call.persistence.PartRecord;
import org.gridcase.call.persistence.PartRows;
import org.gridcase.call.process.CallWorkflow;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CallsFacade implements Calls {

    private final CallIntake intake;
    private final Withdrawals withdrawals;
    private final CallWorkflow workflow;
    private final CallRows calls;
    private final PartRows parts;
    private final CaseFiles cases;
    private final Acting acting;
    private final Territory territory;

    CallsFacade(
            CallIntake intake,
            Withdrawals withdrawals,
            CallWorkflow workflow,
            CallRows calls,
            PartRows parts,
            CaseFiles cases,
            Acting acting,
            Territory territory) {
        this.intake = intake;
        this.withdrawals = withdrawals;
        this.workflow = workflow;
        this.calls = calls;
        this.parts = parts;
        this.cases = cases;
        this.acting = acting;
        this.territory = territory;
    }

    @Override
    public CallReceipt make(MakeCall call) {
        return started(intake.open(call));
    }

    @Override
    public CallReceipt makeByOfficer(MakeCall call) {
        return started(intake.openByOfficer(call));
    }

    @Override
    public void claim(CaseNumber number, String username) {
        // One after the other: whoever comes second must find out that it is taken, not that its task vanishes
        // meanwhile.
        PlaceCode lead = calls.lock(number).lead();
        boolean theirs = lead != null
                && territory
                        .person(username)
                        .filter(person -> acting.mayActFor(lead, person))
                        .isPresent();
        if (!theirs) {
            throw Refusal.forbidden("call.claim.unitOnly");
        }
        workflow.callClaimed(number, username);
    }

    @Override
    public void withdraw(CaseNumber number, String reason, String username) {
        workflow.callWithdrawn(number, withdrawals.withdraw(number, reason, username));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> entryOf(CaseNumber number) {
        return calls.find(parts.find(number).map(PartRecord::call).orElse(number))
                .map(CallRecord::entry)
                .map(CallRecord.Cited::code);
    }

    private CallReceipt started(CaseNumber number) {
        workflow.callMade(number);
        CallRecord call = calls.get(number);
        boolean declined = call.route() == Route.DECLINED;
        return new CallReceipt(
                number,
                call.route().code(),
                declined ? null : call.lead() == null ? CitedEntries.district(call.town()) : call.lead(),
                call.cited() == null ? null : call.cited().code(),
                call.listVersion(),
                declined ? null : cases.facts(number).dueAt());
    }
}
