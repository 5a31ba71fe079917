package org.gridcase.dispute.persistence;

import java.time.Instant;
import java.util.List;
import org.gridcase.dispute.domain.MeetingParty;

/** A row of {@code gridcase.joint_meeting} with its parties; {@code outcome} is null while it is to be held. */
public record JointMeetingRecord(
        long id,
        String stage,
        String purpose,
        Instant gatheredAt,
        Instant heldAt,
        String heldBy,
        String place,
        String outcome,
        Instant endedAt,
        List<MeetingParty> parties) {}
