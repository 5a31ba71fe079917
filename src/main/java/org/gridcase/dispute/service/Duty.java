package org.gridcase.dispute.service;

import java.util.List;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/**
 * Whose turn it is: the people of some posts at a place.
 *
 * @param manned whether anybody holds one of the posts now
 */
record Duty(Stage stage, PlaceCode place, List<Post> posts, boolean manned) {

    /** The candidate groups of a task for these people. */
    public List<String> groups() {
        return posts.stream().map(post -> post.groupAt(place)).toList();
    }

    /** As the clock ledger has it; the first of the posts answers for the stage. */
    public Holder holder(String username) {
        return new Holder(stage.code(), posts.get(0).code(), place.value(), username);
    }
}
