package org.gridcase.dispute.service;

import java.time.Instant;
import java.util.List;
import org.gridcase.dispute.domain.Stage;

/**
 * A stage begins.
 *
 * @param stage the stage that really holds it: the district where a town has nobody in post
 * @param vacant nobody is in post; the rest is empty then
 * @param groups candidate groups of the tasks
 */
public record StageOpening(Stage stage, boolean vacant, List<String> groups, Instant dueAt) {

    static StageOpening vacantAt(Stage stage) {
        return new StageOpening(stage, true, List.of(), null);
    }
}
