package org.gridcase.call.process;

import org.gridcase.call.service.CallTurns;
import org.gridcase.territory.PostsChanged;
import org.gridcase.territory.PostsChanged.Change;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last officer of a unit leaves: the centre may take up what waits there (空缺), in the transaction of the change. */
@Component
class UnitVacated {

    private final CallWorkflow workflow;
    private final CallTurns turns;

    UnitVacated(CallWorkflow workflow, CallTurns turns) {
        this.workflow = workflow;
        this.turns = turns;
    }

    @EventListener
    void postsChanged(PostsChanged event) {
        event.lost().stream().map(Change::post).distinct().forEach(post -> turns.vacated(post)
                .ifPresent(centre -> workflow.openedTo(centre, post.group())
                        .forEach(number -> turns.recordVacancy(number, post.place()))));
    }
}
