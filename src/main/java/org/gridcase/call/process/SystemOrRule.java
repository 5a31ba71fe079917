package org.gridcase.call.process;

import java.util.Optional;
import java.util.Set;
import org.gridcase.call.service.CallClaims;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.engine.TaskSuccessor;
import org.springframework.stereotype.Component;

/** The unit whose own system was first at a call or a part, or which has the call because its window passed. */
@Component
class SystemOrRule implements TaskSuccessor {

    private static final Set<String> TAKEN_UP =
            Set.of(CallProcess.Elements.CLAIM_CALL, PartProcess.Elements.HANDLE_PART);

    private final CallClaims claims;

    SystemOrRule(CallClaims claims) {
        this.claims = claims;
    }

    @Override
    public Optional<String> nameOf(String businessKey, String task) {
        return TAKEN_UP.contains(task) ? claims.unitWithoutPerson(new CaseNumber(businessKey)) : Optional.empty();
    }
}
