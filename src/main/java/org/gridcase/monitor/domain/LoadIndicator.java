package org.gridcase.monitor.domain;

import java.util.Arrays;
import java.util.List;
import org.gridcase.territory.Level;

/**
 * What places and departments are compared by (精准差异考核): three that are common to all, and one that only units of its
 * kind have. They are never added up.
 */
public enum LoadIndicator {
    /** Windows that were missed, of those that ended. */
    MISSED("missed", true),
    /** Tasks finished outside working hours. */
    AFTER_HOURS("afterHours", true),
    /** Tasks for each case: the burden that a case brings. */
    TASKS_PER_CASE("tasksPerCase", false),
    /** Of a department: calls taken up within the window (按时签收). */
    CLAIMED_IN_TIME("claimedInTime", true, Level.DEPARTMENT),
    /** Of a town: settled disputes that were settled in the town or below. */
    SETTLED_IN_TOWN("settledInTown", true, Level.TOWN),
    /** Of a community: notices published within their time. */
    PUBLISHED_IN_TIME("publishedInTime", true, Level.COMMUNITY),
    /** Of a grid: settled disputes that were settled in the grid or below. */
    SETTLED_IN_GRID("settledInGrid", true, Level.GRID);

    private final String code;
    private final boolean percent;
    private final List<Level> levels;

    LoadIndicator(String code, boolean percent, Level... levels) {
        this.code = code;
        this.percent = percent;
        this.levels = List.of(levels);
    }

    public String code() {
        return code;
    }

    /** Whether it is a part of a whole. */
    public boolean isPercent() {
        return percent;
    }

    /** Whether it says how people worked; otherwise what became of the cases of a place, or of the calls to a unit. */
    public boolean isOfPeople() {
        return !isOwn();
    }

    public boolean isOwn() {
        return !levels.isEmpty();
    }

    public static List<LoadIndicator> of(Level level) {
        return Arrays.stream(values())
                .filter(indicator -> indicator.levels.isEmpty() || indicator.levels.contains(level))
                .toList();
    }
}
