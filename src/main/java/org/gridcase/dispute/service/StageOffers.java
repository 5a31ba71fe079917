package org.gridcase.dispute.service;

import java.util.Optional;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.supply.SupplyFinding;
import org.gridcase.supply.SupplyObligations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever mediates at a stage is offered, so that a form shows nothing that would be refused. */
@Service
@Transactional(readOnly = true)
public class StageOffers {

    private final CaseFiles cases;
    private final JointMeetings meetings;
    private final SupplyObligations supply;

    StageOffers(CaseFiles cases, JointMeetings meetings, SupplyObligations supply) {
        this.cases = cases;
        this.meetings = meetings;
        this.supply = supply;
    }

    public Offers at(CaseNumber number, Stage stage) {
        CaseFacts facts = cases.facts(number);
        boolean counting = supply.governs(facts.place(), facts.matter());
        Optional<SupplyFinding> obligation =
                counting ? supply.finding(number).filter(SupplyFinding::reached) : Optional.empty();
        boolean gathering = stage.gathers() && obligation.isEmpty() && !meetings.gathered(number, stage);
        return new Offers(
                gathering, counting, obligation.map(SupplyFinding::entry).orElse(null));
    }

    /**
     * @param gathering the parties may be gathered (联席会商)
     * @param counting households are counted, a rule says from which share on the supplier must supply
     * @param obligingEntry code of the entry by which the supplier must supply, or null
     */
    public record Offers(boolean gathering, boolean counting, String obligingEntry) {}
}
