package org.gridcase.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.Post;

/**
 * What a case owes at each step: one period at a time, from the table {@code deadline-rules}. Every method takes part in the
 * caller's transaction.
 */
public interface Periods {

    /**
     * A step begins now, and the case is with this holder. The period before it, if one still ran, ends.
     *
     * @param posts the posts whose people may take it up, at the holder's place
     * @param reason why, as a code for the ledger
     * @throws org.gridcase.shared.Refusal when no rule covers the step, or its end lies beyond the calendar's horizon
     */
    Owed open(CaseNumber number, Step step, Holder holder, List<Post> posts, String reason);

    /**
     * The same for a step that somebody has promised for a day: it ends with that day's business, or where it is a day of rest
     * with that of the next working day. The rule says everything else; its reminders keep their share of the time.
     *
     * @throws org.gridcase.shared.Refusal also when the day is not after today
     */
    Owed openUntil(CaseNumber number, Step step, Holder holder, List<Post> posts, String reason, LocalDate day);

    /** The last day that the rule leaves for the step when it begins now. */
    LocalDate lastDay(Step step);

    /** What the case owes already, when it is this step at this stage and its time is not over. */
    Optional<Owed> running(CaseNumber number, Step step, String stage);

    /** Somebody works on the step without ending it: a clock that is paused runs again, there was nothing to wait for. */
    void workedOn(CaseNumber number);

    /**
     * Somebody of the post takes the step up (受理), or gives it back (null). The end and the reminders stay where they are. What
     * is given back must be taken up again; what is taken up too late escalates all the same.
     */
    Owed taken(CaseNumber number, String username, String reason);

    /**
     * Whoever took it up cannot do it, and nobody else is waited for: the time for taking it up is not renewed. When it is
     * over, the end has come.
     */
    Owed abandoned(CaseNumber number, String reason);

    /**
     * The time is over: nobody took it up, or it was not done. Warnings that did not go out yet go out first; then the record
     * says who held it and for how long, and people are told as the rule says. Asked twice, it happens once.
     */
    End over(CaseNumber number);

    /** The yellow (first) or red (last) reminder of a period is due. Sent once, and only while the period runs. */
    void warn(CaseNumber number, long period, Warning warning);

    /**
     * The case waits for another one, whose holder has it meanwhile: nothing is owed here, the other case has the deadline.
     * The period that still ran ends. Asked again for another holder, only the ledger moves.
     */
    void waits(CaseNumber number, CaseNumber awaited, Holder holder, String reason);

    /** The case is closed: nothing is owed any more. */
    void close(CaseNumber number, String reason);

    /**
     * @param process process id
     * @param step the step's name in the table
     * @param urgency {@code ordinary} or {@code urgent}
     */
    record Step(String process, String step, String urgency) {}

    enum Warning {
        /** 黄色提醒. */
        YELLOW,
        /** 红色提醒. */
        RED
    }

    /**
     * @param climbs the matter goes to the next level
     * @param supervised the same level keeps it under supervision (督办), and a new period begins
     */
    record End(boolean climbs, boolean supervised) {}
}
