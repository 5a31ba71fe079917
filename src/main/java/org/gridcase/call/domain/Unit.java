package org.gridcase.call.domain;

import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/** A unit that can be called or that calls: a department, a town, or the district's governance centre. */
public record Unit(PlaceCode place) {

    /** The post whose holders act for the unit. */
    public Post post() {
        return Post.actingFor(place);
    }

    /** The word of its level, as stages are called. */
    public String stage() {
        return place.level().code();
    }

    /** The centre above it. */
    public Unit centre() {
        return new Unit(place.at(Level.DISTRICT).orElseThrow());
    }
}
