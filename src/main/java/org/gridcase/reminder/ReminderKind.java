package org.gridcase.reminder;

import java.util.Arrays;
import java.util.Locale;

/**
 * The kinds of reminders. The text is the message {@code reminder.<code>}. Arguments of all: 0 the case number, 1 the
 * message key of the level ({@code case.level.grid}), 2 the message key of the step ({@code deadlineStep.mediation}), 3
 * the instant by which the step is due; what comes further is said at the kind.
 */
public enum ReminderKind {
    /** Yellow reminder (黄色提醒): a good part of the time is used up. */
    WARNING("warning", Colour.YELLOW),
    /** Red reminder (红色提醒): the last one before the deadline. */
    LAST_WARNING("lastWarning", Colour.RED),
    DEADLINE_MISSED("deadlineMissed", Colour.RED),
    /** Nobody took it up in time (无人受理). */
    UNACCEPTED("unaccepted", Colour.RED),
    /** A supervision notice (督办). */
    SUPERVISION("supervision", Colour.RED),
    COMMUNITY_TOLD("communityTold", Colour.YELLOW),
    /** Somebody asks for a pause or an extension; 4 = {@code requestKind.pause} or {@code requestKind.extension}. */
    REQUEST_RECEIVED("requestReceived", Colour.PLAIN, 5),
    /** 4 = as above, 5 = {@code requestDecision.approve} or {@code requestDecision.reject}. */
    REQUEST_DECIDED("requestDecided", Colour.PLAIN, 6),
    /** Another deadline, because the calendar changed or the service was down; 3 is the new one. */
    REDATED("redated", Colour.PLAIN),
    /** Somebody gave the task back: it waits for another. */
    GIVEN_BACK("givenBack", Colour.PLAIN),
    /** A unit is asked what it thinks of a change of the responsibility lists (征求意见). */
    LIST_HEARING("listHearing", Colour.PLAIN),
    /** What came of a change of the lists; 4 = {@code listOutcome.approved} and so on. */
    LIST_CHANGE("listChange", Colour.PLAIN, 5),
    /** Nobody answered the whistle below (吹哨). */
    WHISTLE_RAISED("whistleRaised", Colour.RED),
    /** A step of an accountability review (问责审核) waits for its people. */
    REVIEW_STEP("reviewStep", Colour.YELLOW),
    /** To whoever has the turn: a call (呼叫), a part of it, or a decision about it has arrived. */
    CALL_TURN("callTurn", Colour.YELLOW),
    /** To the lead of a call: a partner's part is done or released; 4 = its number, 5 = {@code partState.done} and so on. */
    CALL_PART_ENDED("callPartEnded", Colour.PLAIN, 6),
    /** To whoever called: the result is there to be confirmed. */
    RESULT_REPORTED("resultReported", Colour.YELLOW),
    /** To the units that were called: the call is taken back; 3 is when. */
    CALL_WITHDRAWN("callWithdrawn", Colour.YELLOW),
    /** 3 is when it was decided, 4 = {@code accountability.verdict.held} and the like. */
    REVIEW_DECIDED("reviewDecided", Colour.PLAIN, 5),
    /** A meeting (会议) is convened, or a vote in it is open. */
    MEETING("meeting", Colour.PLAIN);

    /** How urgent it looks. */
    public enum Colour {
        PLAIN,
        YELLOW,
        RED;

        /** The word used in the API and in style sheets. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int USUAL = 4;

    private final String code;
    private final Colour colour;
    private final int arguments;

    ReminderKind(String code, Colour colour) {
        this(code, colour, USUAL);
    }

    ReminderKind(String code, Colour colour, int arguments) {
        this.code = code;
        this.colour = colour;
        this.arguments = arguments;
    }

    /** The word used in data and in the API. */
    public String code() {
        return code;
    }

    public Colour colour() {
        return colour;
    }

    /** How many arguments the text takes. */
    public int arguments() {
        return arguments;
    }

    /** Key of the text. */
    public String message() {
        return "reminder." + code;
    }

    public static ReminderKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of reminder: " + code));
    }
}
