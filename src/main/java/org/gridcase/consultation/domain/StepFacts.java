package org.gridcase.consultation.domain;

import java.time.Instant;

/**
 * What the record says of a step that has decided, as it was the last time.
 *
 * @param body code of the body that has to decide
 * @param dueAt until when the meeting had to be convened
 * @param missed how often that was missed
 * @param preparedAt when the meeting that decided was convened
 * @param decidedAt when its decision was taken over
 * @param textPut version of the text that was put to the vote
 * @param textPassed version of the text with which the next step begins
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
        int textPut,
        int textPassed,
        boolean hasPaper,
        Meeting meeting) {

    /**
     * @param about number of the case on which it was to decide
     * @param signedInAt when the first member signed in; null: nobody came
     * @param signedAt when the minutes were signed off
     * @param outcome of the motion that was for the text
     */
    public record Meeting(
            String number,
            String about,
            String place,
            String body,
            Instant signedInAt,
            Instant endedAt,
            Instant signedAt,
            int entitled,
            int present,
            int recused,
            boolean quorate,
            boolean recusalsRespected,
            String outcome) {}
}
