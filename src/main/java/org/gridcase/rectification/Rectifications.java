package org.gridcase.rectification;

import java.util.List;
import org.gridcase.casefile.CaseNumber;

/** What other modules do with problems that must be put right. Every method takes part in the caller's transaction. */
public interface Rectifications {

    /** The process, and the kind of case, of a rectification. */
    String PROCESS = "rectification";

    /**
     * The unit has to answer from now on. What becomes of it is told by {@link RectificationClosed}.
     *
     * @param by username of whoever found it and will say whether it is put right; null: the supervision committee of the
     *     place, or where there is none the level above the unit
     * @return the number of the rectification
     * @throws org.gridcase.shared.Refusal when a text is missing or too long, the place has no such unit, or {@code by} is of
     *     the unit itself
     */
    CaseNumber pointOut(PointedOut problem, String by);

    /** The rectifications about the case that are not closed, oldest first. */
    List<CaseNumber> openAbout(CaseNumber about);

    /** Those that ended because somebody other than the unit said that the problem is put right, oldest first. */
    List<CaseNumber> putRightAbout(CaseNumber about);
}
