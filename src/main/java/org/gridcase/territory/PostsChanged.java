package org.gridcase.territory;

import java.util.Set;

/**
 * Who holds which post has changed; published inside the transaction that changed it.
 *
 * @param gained people and posts that are new
 * @param lost people and posts that ended
 */
public record PostsChanged(Set<Change> gained, Set<Change> lost) {

    public record Change(String username, HeldPost post) {}
}
