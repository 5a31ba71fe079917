package org.gridcase.responsibility.application;

import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.domain.Amendment;
import org.gridcase.responsibility.domain.Amendments;
import org.gridcase.responsibility.domain.ChangeStage;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.domain.EntryRevision;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.ChangeRows;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A proposal that was returned is put right, taken back or forgotten. */
@Service
@Transactional
public class ListRevisions {

    private final ChangeSteps steps;
    private final ChangeRows changes;
    private final ListProposals proposals;
    private final Proposers proposers;
    private final Periods periods;
    private final ListChangeRecords records;

    ListRevisions(
            ChangeSteps steps,
            ChangeRows changes,
            ListProposals proposals,
            Proposers proposers,
            Periods periods,
            ListChangeRecords records) {
        this.steps = steps;
        this.changes = changes;
        this.proposals = proposals;
        this.proposers = proposers;
        this.periods = periods;
        this.records = records;
    }

    /** It is back with the post that proposed it. */
    public StepOpening open(CaseNumber number) {
        ChangeRecord change = steps.lock(number, ChangeState.RETURNED);
        Owed owed = steps.open(number, ChangeStage.REVISION, change.proposer());
        records.toRevise(change, owed);
        return new StepOpening(change.proposer().group(), owed);
    }

    /** Somebody takes it up, or gives it back (null). */
    public Owed taken(CaseNumber number, String username) {
        if (username != null) {
            requireProposer(steps.lock(number), username);
        }
        return steps.taken(number, username);
    }

    /** It is heard again, by every unit that it touches now. */
    public void proposedAgain(CaseNumber number, List<EntryRevision> revisions, String reason, String by) {
        ChangeRecord change = steps.lock(number, ChangeState.RETURNED);
        requireProposer(change, by);
        String why = FreeText.required("reason", reason, ChangeSteps.LONGEST_REASON);
        ListChange proposed = Amendments.change(change.district(), change.amendments());
        List<Amendment> amendments = proposals.amendments(EntryRevision.of(proposed, revisions));
        changes.proposedAgain(number, amendments, by);
        records.proposedAgain(steps.lock(number), why);
    }

    /** Whoever proposed it takes it back, at any step before the decision. */
    public void withdraw(CaseNumber number, String reason, String by) {
        ChangeRecord change = steps.lock(number);
        if (change.state().isFinal()) {
            throw Refusal.conflict("listChange.withdraw.tooLate");
        }
        requireProposer(change, by);
        String why = FreeText.required("reason", reason, ChangeSteps.LONGEST_REASON);
        changes.state(number, ChangeState.WITHDRAWN);
        records.withdrawn(number, stage(change.state()).code(), why, by);
    }

    /** Nobody put it right in time. */
    public void lapse(CaseNumber number) {
        steps.lock(number, ChangeState.RETURNED);
        periods.over(number);
        changes.state(number, ChangeState.LAPSED);
        records.lapsed(number);
    }

    /**
     * Whoever proposed it, or when that person has left the post, who holds it now.
     *
     * @throws Refusal (403) to everybody else
     */
    private void requireProposer(ChangeRecord change, String username) {
        boolean gone = !proposers.isInPost(change.proposedBy(), change.proposer());
        boolean successor = gone && proposers.isInPost(username, change.proposer());
        if (!change.proposedBy().equals(username) && !successor) {
            throw Refusal.forbidden("listChange.notProposer");
        }
    }

    private static ChangeStage stage(ChangeState state) {
        return switch (state) {
            case DECIDING -> ChangeStage.DECISION;
            case RETURNED -> ChangeStage.REVISION;
            default -> ChangeStage.HEARING;
        };
    }
}
