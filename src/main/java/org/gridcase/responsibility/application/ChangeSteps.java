package org.gridcase.responsibility.application;

import java.util.List;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.responsibility.ListAmendments;
import org.gridcase.responsibility.domain.ChangeStage;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.ChangeRows;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Post;
import org.springframework.stereotype.Component;

/** What all steps of a proposal have in common: it is held by one at a time, and owes one thing by an instant. */
@Component
class ChangeSteps {

    static final int LONGEST_REASON = 1_000;

    private static final String ORDINARY = "ordinary";

    private final ChangeRows changes;
    private final Periods periods;

    ChangeSteps(ChangeRows changes, Periods periods) {
        this.changes = changes;
        this.periods = periods;
    }

    ChangeRecord lock(CaseNumber number) {
        return changes.lock(number).orElseThrow(() -> Refusal.notFound("listChange.unknown", number.value()));
    }

    /** @throws Refusal (409) when it is at another step by now */
    ChangeRecord lock(CaseNumber number, ChangeState expected) {
        ChangeRecord change = lock(number);
        if (change.state() != expected) {
            throw Refusal.conflict(
                    "listChange.otherState", new Word(change.state().word()));
        }
        return change;
    }

    /** The post owes the step from now on. */
    Owed open(CaseNumber number, ChangeStage stage, HeldPost post) {
        Holder holder =
                new Holder(stage.code(), post.post().code(), post.place().value(), null);
        Step step = new Step(ListAmendments.PROCESS, stage.step(), ORDINARY);
        return periods.open(number, step, holder, List.of(post.post()), stage.code());
    }

    /** Somebody of the post takes the step up, or gives it back (null). */
    Owed taken(CaseNumber number, String username) {
        return periods.taken(number, username, username == null ? "givenBack" : "taken");
    }

    /** Who decides about the lists of the district. */
    static HeldPost centre(ChangeRecord change) {
        return new HeldPost(Post.DISTRICT_CENTRE, change.district());
    }
}
