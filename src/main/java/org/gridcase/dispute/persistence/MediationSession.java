package org.gridcase.dispute.persistence;

import java.time.Instant;

/** One session of mediation: at which stage, by whom, when, and what it brought. */
public record MediationSession(String stage, String mediator, Instant heldAt, String notes) {}
