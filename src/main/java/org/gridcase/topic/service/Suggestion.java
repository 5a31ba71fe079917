package org.gridcase.topic.service;

/**
 * What somebody suggests to consult on, as it came in.
 *
 * @param placeCode a community, or a place in it; null: the community of the member of staff who brings it
 * @param source where it comes from; null: a resident
 * @param supporters how many stand behind it; null: one
 * @param contact how to reach the resident, or null
 */
public record Suggestion(
        String placeCode,
        String matter,
        String title,
        String description,
        String source,
        Integer supporters,
        String contact) {}
