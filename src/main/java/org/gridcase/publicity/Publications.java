package org.gridcase.publicity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;

/** What other modules do with notices. Every method takes part in the caller's transaction. */
public interface Publications {

    /** The process, and the kind of case, of a notice. */
    String PROCESS = "publication";

    /**
     * Opens a notice and asks the officer of its place to approve it, within the time of its class. What becomes of it is told
     * by {@link NoticePublished}, {@link PublicationEnded} and {@link PublicationStopped}.
     *
     * @param by username of whoever has it drafted, or null: the service
     * @return the number of the notice
     * @throws org.gridcase.shared.Refusal when the kind does not allow a field, or a text is missing or too long
     */
    CaseNumber draft(NoticeDraft draft, String by);

    /**
     * Takes a notice down that is public. The reason is public itself, so it must not name anybody either.
     *
     * @throws org.gridcase.shared.Refusal (409) when it is not public, (400) when the reason lacks or names somebody
     */
    void withdraw(CaseNumber notice, String reason, String by);

    /**
     * Gives a notice up that was never public, before its officer has decided.
     *
     * @throws org.gridcase.shared.Refusal (409) when it does not wait for that, (400) without a reason
     */
    void giveUp(CaseNumber notice, String reason, String by);

    /** Where a notice stands; empty when there is none of this number. */
    Optional<NoticeState> state(CaseNumber notice);

    /** The notices of this kind that tell of the case, the newest first. */
    List<NoticeStanding> about(CaseNumber about, NoticeKind kind);

    /** What everybody can read of a notice now, by field; empty when it is not public, or was taken down. */
    Optional<Map<NoticeField, String>> readable(CaseNumber notice);
}
