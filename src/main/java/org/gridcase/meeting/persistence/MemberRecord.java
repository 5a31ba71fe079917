package org.gridcase.meeting.persistence;

import java.time.LocalDate;

/**
 * A row of a roster.
 *
 * @param code by which the body's list knows the member
 * @param username of the account with which the member votes in Tasklist, or null
 * @param to the first day on which the member is none any more, or null
 */
public record MemberRecord(
        long id, String code, String name, String username, boolean mayVote, LocalDate from, LocalDate to) {}
