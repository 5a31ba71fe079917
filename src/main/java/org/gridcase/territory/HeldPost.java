package org.gridcase.territory;

/** A post at a place. */
public record HeldPost(Post post, PlaceCode place) {

    public String group() {
        return post.groupAt(place);
    }
}
