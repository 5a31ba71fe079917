package org.gridcase.deadline;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the time of a period pass, so that a timer that a test fires by hand has really come. */
public final class PassedTime {

    private static final Set<String> EDGES = Set.of(
            "deadlineReached",
            "townDeadline",
            "assignmentDue",
            "claimWindow",
            "arbitrationDue",
            "handlingDue",
            "confirmationDue",
            "decisionDue",
            "partDue",
            "releaseDue",
            "signingOverdue",
            "meetingOverdue",
            "visitOverdue",
            "followUpDue",
            "answerOwed",
            "sceneOverdue",
            "hearingOver",
            "listDecisionOverdue",
            "revisionOverdue",
            "votingOver",
            "countOverdue",
            "minutesOverdue",
            "approvalOverdue",
            "objectionsOver",
            "shownLongEnough",
            "answerOverdue",
            "remedyOverdue",
            "preparationOverdue",
            "oversightOverdue",
            "returnOverdue",
            "stoppedOverdue",
            "planOverdue",
            "reportOverdue",
            "problemAnswerDue",
            "disputeDue",
            "measuresDue",
            "consentDue",
            "rectificationDue",
            "objectorSilent",
            "checkDue",
            "orderDue",
            "implementationDue",
            "confirmationOverdue",
            "delayDue",
            "sortingOverdue");

    private PassedTime() {}

    /** Until the instant for which the timer at this element waits. */
    public static void until(String element, String caseNumber, JdbcClient jdbc) {
        if (EDGES.contains(element)) {
            // Before anybody has taken it up, only the time for that is over.
            pass(caseNumber, jdbc, """
                    accept_by = began,
                    warn_at = CASE WHEN accepted_at IS NULL AND accept_within IS NOT NULL THEN warn_at ELSE began END,
                    last_warning_at = CASE WHEN accepted_at IS NULL AND accept_within IS NOT NULL THEN last_warning_at
                                           ELSE began END,
                    due_at = CASE WHEN accepted_at IS NULL AND accept_within IS NOT NULL THEN due_at ELSE began END""");
        }
    }

    /** Until the red reminder. */
    public static void untilLastWarning(String caseNumber, JdbcClient jdbc) {
        pass(caseNumber, jdbc, "warn_at = began, last_warning_at = began");
    }

    private static void pass(String caseNumber, JdbcClient jdbc, String instants) {
        jdbc.sql("UPDATE gridcase.clock_period SET accept_from = began, " + instants
                        + " WHERE case_number = :case AND ended_at IS NULL")
                .param("case", caseNumber)
                .update();
    }
}
