package org.gridcase.meeting.service;

import java.util.List;

/**
 * The record of a meeting in words, for paper and for the screen.
 *
 * @param rule by what the body decides, line by line
 * @param attendance who came, who went, who did not come, line by line
 * @param remark what the convenor adds, or null
 * @param signed who signed it off and when, or null
 */
public record MeetingText(
        String number,
        String body,
        String place,
        String business,
        String startsAt,
        String venue,
        String convenedBy,
        String state,
        List<String> rule,
        List<String> attendance,
        List<Motion> motions,
        String remark,
        String signed) {

    /**
     * @param lines how it was computed, line by line; empty while it has not come to the vote
     * @param outcome in words, that it has not come to the vote included
     */
    public record Motion(int number, String title, String method, List<String> lines, String outcome) {}
}
