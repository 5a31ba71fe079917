package org.gridcase.consultation.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What may keep a resolution from coming into force: any number of things at once, each of which stays until it is done with,
 * whatever the matter does meanwhile. What may still be raised is counted, so that walks are finite.
 *
 * @param notice the newest one of the result
 * @param corrections how often it may still be corrected
 * @param objections to the newest notice, not answered
 * @param older objections to the notices before it, not answered
 * @param objectionsLeft how many may still be filed
 * @param upheld whether a resident was right since the matter was returned last
 * @param findings what was pointed out, by whomever and about whatever matter of it, and is not put right
 * @param findingsLeft how much may still be pointed out
 */
record OpenMatters(
        Notice notice,
        int corrections,
        int objections,
        int older,
        int objectionsLeft,
        Upheld upheld,
        int findings,
        int findingsLeft) {

    static final OpenMatters NOTHING = atMost(2, 2);

    /** Nothing yet, and so much may be. */
    static OpenMatters atMost(int objections, int findings) {
        return new OpenMatters(Notice.NONE, 1, 0, 0, objections, Upheld.NO, 0, findings);
    }

    enum Notice {
        /** None is there, or the last one was taken down by a return. */
        NONE,
        /** Waits for its officer. */
        DRAFTED,
        /** Its period runs. */
        SHOWN,
        /** The same, and a correction of it waits for its officer. */
        CORRECTED,
        /** The period is over, and a correction waits. */
        CORRECTED_LATE,
        /** The whole period is over. */
        OVER,
        /** Dropped, or taken down by somebody. */
        STOPPED
    }

    enum Upheld {
        NO,
        YES,
        /** Yes, and a body resolved afterwards, without the matter having been returned for it. */
        AND_RESOLVED_SINCE
    }

    boolean isAnythingOpen() {
        return notice != Notice.OVER || objections + older > 0 || upheld != Upheld.NO || findings > 0;
    }

    boolean awaitsOfficer() {
        return notice == Notice.DRAFTED || notice == Notice.CORRECTED || notice == Notice.CORRECTED_LATE;
    }

    boolean isPeriodOver() {
        return notice == Notice.OVER || notice == Notice.CORRECTED_LATE;
    }

    /** What somebody may find wrong at this moment, or says is put right. */
    OpenMatters pointedOut() {
        return new OpenMatters(
                notice, corrections, objections, older, objectionsLeft, upheld, findings + 1, findingsLeft - 1);
    }

    /** The next notice: what was said to the ones before it is to be answered still. */
    OpenMatters drafted() {
        return new OpenMatters(
                Notice.DRAFTED, 1, 0, older + objections, objectionsLeft, upheld, findings, findingsLeft);
    }

    /** The matter goes back: nothing is open but what nobody has answered or put right. */
    OpenMatters returned() {
        return new OpenMatters(
                Notice.NONE, 1, 0, older + objections, objectionsLeft, Upheld.NO, findings, findingsLeft);
    }

    OpenMatters resolved() {
        return upheld == Upheld.NO ? this : with(Upheld.AND_RESOLVED_SINCE);
    }

    private OpenMatters with(Upheld now) {
        return new OpenMatters(notice, corrections, objections, older, objectionsLeft, now, findings, findingsLeft);
    }

    private OpenMatters with(Notice now) {
        return new OpenMatters(now, corrections, objections, older, objectionsLeft, upheld, findings, findingsLeft);
    }

    private OpenMatters withCorrection(Notice now) {
        return new OpenMatters(now, corrections - 1, objections, older, objectionsLeft, upheld, findings, findingsLeft);
    }

    /** All that others may bring about while people of the consultation are waited for: any number of events, or none. */
    List<OpenMatters> sooner() {
        Set<OpenMatters> seen = new LinkedHashSet<>(List.of(this));
        Deque<OpenMatters> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (OpenMatters next : open.pop().next()) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return List.copyOf(seen);
    }

    private List<OpenMatters> next() {
        List<OpenMatters> next = new ArrayList<>(ofTheNotice());
        if (objectionsLeft > 0 && (notice == Notice.SHOWN || notice == Notice.CORRECTED)) {
            next.add(answered(objections + 1, older, objectionsLeft - 1, upheld));
        }
        if (objections > 0) {
            next.add(answered(objections - 1, older, objectionsLeft, upheld));
            next.add(answered(objections - 1, older, objectionsLeft, Upheld.YES));
        }
        if (older > 0) {
            next.add(answered(objections, older - 1, objectionsLeft, upheld));
            next.add(answered(objections, older - 1, objectionsLeft, Upheld.YES));
        }
        if (findingsLeft > 0) {
            next.add(pointedOut());
        }
        if (findings > 0) {
            next.add(new OpenMatters(
                    notice, corrections, objections, older, objectionsLeft, upheld, findings - 1, findingsLeft));
        }
        return next;
    }

    private OpenMatters answered(int now, int before, int left, Upheld right) {
        return new OpenMatters(notice, corrections, now, before, left, right, findings, findingsLeft);
    }

    /** Its officer, its timer, and whoever takes it down. */
    private List<OpenMatters> ofTheNotice() {
        List<OpenMatters> next = new ArrayList<>();
        switch (notice) {
            case DRAFTED -> {
                next.add(with(Notice.STOPPED));
                if (findings == 0) {
                    next.add(with(Notice.SHOWN));
                }
            }
            case SHOWN -> {
                next.add(with(Notice.OVER));
                next.add(with(Notice.STOPPED));
                if (corrections > 0) {
                    next.add(withCorrection(Notice.CORRECTED));
                }
            }
            case CORRECTED -> {
                next.add(with(Notice.SHOWN));
                next.add(with(Notice.CORRECTED_LATE));
                next.add(with(Notice.STOPPED));
            }
            case CORRECTED_LATE -> {
                next.add(with(Notice.SHOWN));
                next.add(with(Notice.OVER));
            }
            case NONE, OVER, STOPPED -> {}
        }
        return next;
    }
}
