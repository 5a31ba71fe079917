package org.gridcase.publicity.persistence;

import java.time.Instant;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Promptness;
import org.gridcase.publicity.domain.Content;
import org.gridcase.territory.PlaceCode;

/**
 * A row of the table of notices.
 *
 * @param draftedBy username, or null: the service
 * @param version the newest that was public; 0 before the first
 * @param draft what waits to be the next version, or null
 * @param draftAt when that was written; null for one from before that was kept
 * @param fixed what of it the service has drafted from a record, with the masks of the gate; null: people write all of it
 * @param objectionsOverAt when the objection period of the newest version was over, or null
 */
public record NoticeRecord(
        CaseNumber number,
        PlaceCode place,
        NoticeKind kind,
        Promptness promptness,
        boolean objections,
        String draftedBy,
        Instant draftedAt,
        NoticeState state,
        int version,
        Content draft,
        Instant draftAt,
        Content fixed,
        Instant objectionsOverAt,
        Instant endedAt,
        Instant withdrawnAt,
        String withdrawnReason) {

    /** Whether a version waits for the officer's decision. */
    public boolean awaitsDecision() {
        return draft != null;
    }

    /** Whether residents had their say about what a record says: then it has its effect, and is not told otherwise. */
    public boolean isSettled() {
        return fixed != null && objectionsOverAt != null;
    }

    /** Whether a resident may object to what is shown. */
    public boolean takesObjections() {
        return objections && state == NoticeState.SHOWN && objectionsOverAt == null;
    }
}
