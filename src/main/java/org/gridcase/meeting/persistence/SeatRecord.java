package org.gridcase.meeting.persistence;

/** A member as the roster of a meeting has it. */
public record SeatRecord(int seat, String code, String name, String username, boolean mayVote) {}
