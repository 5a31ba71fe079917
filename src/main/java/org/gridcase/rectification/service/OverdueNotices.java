package org.gridcase.rectification.service;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeOwner;
import org.gridcase.rectification.persistence.RectificationRows;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Residents are owed that something is overdue, at each level that it reached. That it was put right meanwhile does not undo
 * it, or whoever waits long enough would never be read of: the notice can say so. Only of what was taken back is there nothing
 * to tell.
 */
@Component
class OverdueNotices implements NoticeOwner {

    private final RectificationRows problems;

    OverdueNotices(RectificationRows problems) {
        this.problems = problems;
    }

    @Override
    public void requireMayDrop(NoticeKind kind, CaseNumber about) {
        if (kind == NoticeKind.RECTIFICATION_OVERDUE && !problems.isTakenBack(about)) {
            throw Refusal.conflict("rectification.notice.owed");
        }
    }
}
