package org.gridcase.meeting;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.territory.PlaceCode;

/**
 * What a meeting is convened with.
 *
 * @param place the community
 * @param business {@code deliberation} or {@code election}
 * @param about the case on which the body is to decide, or null
 * @param motions in the order in which they are put to the vote
 */
public record NewMeeting(
        PlaceCode place,
        BodyKind body,
        String business,
        String title,
        Instant startsAt,
        String venue,
        CaseNumber about,
        List<Motion> motions) {

    public NewMeeting {
        motions = List.copyOf(motions);
    }

    /** @param method {@code hands}, {@code paper}, {@code personal} or {@code mixed} */
    public record Motion(String title, String method, boolean secret) {}
}
