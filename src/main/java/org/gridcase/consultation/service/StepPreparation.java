package org.gridcase.consultation.service;

import java.time.Instant;

/**
 * What the convenor lays before a body, and when and where.
 *
 * @param text the text that is put to the vote; null: as it came to this step
 * @param paper what the step lays before its body: the proposal, an opinion, a draft resolution
 * @param returnStep code of an earlier step if the body is asked whether the matter goes back there, or null
 * @param rejectReason if the body is asked whether no resolution is to come of it, or null
 */
public record StepPreparation(
        String text,
        String paper,
        Instant startsAt,
        String venue,
        String method,
        boolean secret,
        String returnStep,
        String returnReason,
        String rejectReason) {}
