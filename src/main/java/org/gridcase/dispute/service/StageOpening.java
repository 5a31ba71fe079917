package org.gridcase.dispute.service;

import java.util.List;
import org.gridcase.deadline.Owed;
import org.gridcase.dispute.domain.Stage;

/**
 * A stage begins.
 *
 * @param stage the stage that really holds it: the district where a town has nobody in post
 * @param vacant nobody is in post; the rest is empty then
 * @param groups candidate groups of the tasks
 * @param owed what the stage owes by when
 */
public record StageOpening(Stage stage, boolean vacant, List<String> groups, Owed owed) {

    static StageOpening vacantAt(Stage stage) {
        return new StageOpening(stage, true, List.of(), null);
    }
}
