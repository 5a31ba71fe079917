package org.gridcase.consultation.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What the record says of a step that has decided, as it was the last time.
 *
 * @param body code of the body that has to decide
 * @param dueAt until when the meeting had to be convened
 * @param missed how often that was missed
 * @param preparedAt when the meeting that decided was convened
 * @param decidedAt when its decision was taken over
 * @param text what became of the text in the step
 * @param hasPaper whether the paper of the step is there
 * @param meeting null when none is on record
 */
public record StepFacts(
        Stage step,
        String body,
        Instant dueAt,
        int missed,
        Instant preparedAt,
        Instant decidedAt,
        Text text,
        boolean hasPaper,
        Meeting meeting) {

    /**
     * Versions of the text.
     *
     * @param in the one that came to the step; 0: there was none yet
     * @param put the one that was put to the vote
     * @param passed the one with which the next step begins
     * @param written whether the one that was put to the vote was written in the step itself
     */
    public record Text(int in, int put, int passed, boolean written) {

        /** What was put to the vote came to the step or was written there, and nothing else went on. */
        boolean isFollowed() {
            return put > 0 && put == passed && (put == in || written);
        }
    }

    /**
     * @param about number of the case on which it was to decide
     * @param startsAt for when it was convened
     * @param signedInAt when the first member signed in; null: nobody came
     * @param signedAt when the minutes were signed off
     * @param outcome of the motion that was for the text
     */
    public record Meeting(
            String number,
            String about,
            String place,
            String body,
            Instant startsAt,
            Instant signedInAt,
            Instant endedAt,
            Instant signedAt,
            int entitled,
            int present,
            int recused,
            boolean quorate,
            boolean recusalsRespected,
            String outcome) {}

    /** Whether the body had its papers before it met; people say when by the minute. */
    boolean hasPaperInTime() {
        return hasPaper && !preparedAt.truncatedTo(ChronoUnit.MINUTES).isAfter(meeting.startsAt());
    }
}
