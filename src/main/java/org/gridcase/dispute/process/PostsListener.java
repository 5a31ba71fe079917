package org.gridcase.dispute.process;

import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.service.Climb;
import org.gridcase.territory.Post;
import org.gridcase.territory.PostsChanged;
import org.gridcase.territory.PostsChanged.Change;
import org.gridcase.territory.Territory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What nobody can take any more, because the last one has left the post, goes up at once. */
@Component
class PostsListener {

    private final DisputeWorkflow workflow;
    private final Climb climb;
    private final CaseFiles cases;
    private final Territory territory;

    PostsListener(DisputeWorkflow workflow, Climb climb, CaseFiles cases, Territory territory) {
        this.workflow = workflow;
        this.climb = climb;
        this.cases = cases;
        this.territory = territory;
    }

    /** In the transaction of the change: either both happen or neither. */
    @EventListener
    void postsChanged(PostsChanged event) {
        for (Change change : event.lost()) {
            if (territory.holders(change.post().place(), change.post().post()).isEmpty()) {
                workflow.waitingFor(change.post().group()).forEach(this::goUp);
            }
        }
    }

    private void goUp(CaseNumber number) {
        CaseFacts facts = cases.facts(number);
        Stage stage = Stage.of(facts.stage());
        boolean stillManned = stage.placeFor(facts.place())
                .map(place -> !territory
                        .holders(place, stage.posts().toArray(Post[]::new))
                        .isEmpty())
                .orElse(false);
        if (!stillManned && stage.compareTo(Stage.TOWN) < 0) {
            climb.vacated(number, stage);
            workflow.disputeMoved(number, stage.above().orElseThrow());
        }
    }
}
