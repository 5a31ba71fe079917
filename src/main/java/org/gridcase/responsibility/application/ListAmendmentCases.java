package org.gridcase.responsibility.application;

import java.util.Map;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.ListAmendments;
import org.gridcase.responsibility.ProposedChange;
import org.gridcase.responsibility.application.ListProposals.Proposal;
import org.gridcase.responsibility.process.ListAmendmentWorkflow;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and other modules do with proposals outside of the tasks of the process. */
@Service
@Transactional
public class ListAmendmentCases implements ListAmendments {

    private final ListProposals proposals;
    private final ListRevisions revisions;
    private final ListAmendmentWorkflow workflow;
    private final CaseFiles cases;
    private final Territory territory;

    ListAmendmentCases(
            ListProposals proposals,
            ListRevisions revisions,
            ListAmendmentWorkflow workflow,
            CaseFiles cases,
            Territory territory) {
        this.proposals = proposals;
        this.revisions = revisions;
        this.workflow = workflow;
        this.cases = cases;
        this.territory = territory;
    }

    @Override
    public CaseNumber propose(ProposedChange change, String by) {
        return propose(new Proposal(change, Map.of()), by);
    }

    @Override
    public boolean isProposed(PlaceCode district, String code) {
        return proposals.isProposed(district, code);
    }

    /** The same, with what is said to happen to each entry. */
    public CaseNumber propose(Proposal proposal, String by) {
        CaseNumber number = proposals.open(proposal, by);
        workflow.changeProposed(number);
        return number;
    }

    /** The signed-in person takes an own proposal back. */
    public void withdraw(String number, String reason) {
        CaseNumber of = cases.visible(number).number();
        revisions.withdraw(of, reason, territory.currentPerson().username());
        workflow.changeWithdrawn(of);
    }
}
