package org.gridcase.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.territory.PlaceCode;

/** The cases: the truth that the processes orchestrate. Every method takes part in the caller's transaction. */
public interface CaseFiles {

    /**
     * Opens a case, with its first timeline entry ({@code reported}).
     *
     * @throws org.gridcase.shared.Refusal when the facts are not acceptable
     */
    CaseNumber open(NewCase facts);

    /** @throws org.gridcase.shared.Refusal (404) when there is no such case */
    CaseFacts facts(CaseNumber number);

    /**
     * The case is with this holder from now on, and owes its next step by {@code dueAt} (null: no deadline). Moves the
     * clock ledger too, and the clock runs.
     *
     * @param calendar code of the working calendar by which the time is counted
     * @param reason why it came here, as a code for the ledger
     * @param from since when; a case without a holder was held by its first one since it was reported
     */
    void heldBy(CaseNumber number, Holder holder, Instant dueAt, String calendar, String reason, Instant from);

    /**
     * The case waits for another one and is with this holder meanwhile. It owes nothing itself until it is held again:
     * whoever has the other case owes that one's step, and nothing can be overdue here. Asked again, only the holder
     * changes.
     */
    void waits(CaseNumber number, CaseNumber awaited, Holder holder, String reason, Instant from);

    /**
     * Somebody of the post that holds the case takes it up, or gives it back (null). Who owes the step, by when, and
     * whether the clock runs stay as they are.
     */
    void takenUp(CaseNumber number, String username, String reason);

    /** The step is owed by another instant than before: a pause, an extension or a corrected calendar moved it. */
    void dueBy(CaseNumber number, Instant dueAt);

    /**
     * The case, when the signed-in person may see it.
     *
     * @throws org.gridcase.shared.Refusal (404) otherwise, as for a number that was never given
     */
    CaseFacts visible(String number);

    /** Whether the signed-in person may see the case. */
    boolean isVisible(CaseNumber number);

    /**
     * The people of a unit (a department, a town) see the case from now on, wherever it lies and whether it is open or
     * closed. A unit that was called before stays called; nothing is written again.
     *
     * @param unit the code of the department or town
     * @param why message key of the reason, which the timeline tells
     * @throws org.gridcase.shared.Refusal (400, field {@code unit}) when the place is neither or does not exist
     */
    void openTo(CaseNumber number, PlaceCode unit, String why);

    /** This person sees the case from now on, whatever posts it holds: it has a part in it, such as a seat on a panel. */
    void openToPerson(CaseNumber number, String username);

    /**
     * The evidence of {@code source}, its link and what people upload to it now and later, is shown with the case from now
     * on, to whoever sees that. What the service makes about the source (notices, decisions) is not.
     */
    void showEvidence(CaseNumber number, CaseNumber source);

    /** Whether these files are shown with the case. */
    boolean hasAttachments(CaseNumber number, Collection<String> ids);

    /** Status {@code settled}: an agreement stands, the follow-up visit is owed. */
    void settled(CaseNumber number);

    /** Status {@code open} again. */
    void reopened(CaseNumber number);

    /** Status {@code closed}; ends the clock. */
    void closed(CaseNumber number, String reason);

    /** Appends to the timeline. The entry is never changed or removed afterwards. */
    void record(CaseNumber number, TimelineEntry entry);

    /** Keeps a document made by the service with the case. Returns its attachment id. */
    String keepDocument(CaseNumber number, String fileName, String mediaType, byte[] content);

    /**
     * Closed or open cases at this place and matter that were reported at or after {@code since}, newest first. Rules use
     * it to see repetition; it is about matters, never about people.
     */
    List<CaseFacts> alike(PlaceCode place, String matter, Instant since);

    /** The cases of this kind that tell of the case and are not closed, oldest first. */
    List<CaseNumber> openLinkedTo(CaseNumber number, String kind);

    /** The cases that tell of the case or follow from it, open or closed, oldest first. */
    List<CaseNumber> linkedTo(CaseNumber number);
}
