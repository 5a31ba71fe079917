package org.gridcase.deadline.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What the API answers about requests. Codes are for programs; what ends in {@code Label} is for people. */
final class RequestViews {

    private RequestViews() {}

    @Schema(name = "ClockRequest", description = "A request about the clock of a step, and what became of it")
    record Request(
            long id,
            String caseNumber,
            @Schema(description = "pause or extension") String kind,
            String kindLabel,

            @Schema(
                    description =
                            "waitingForParty, waitingForExpert, waitingForUnit or waitingForMeans; null for an extension")
            String ground,

            String groundLabel,
            String reason,

            @Schema(description = "As asked, for example 5 wd")
            String period,

            String periodLabel,
            @Schema(description = "Ids of attachments") List<String> attachments,

            @Schema(description = "pending, rejected, extended, paused, ended or moot")
            String state,

            String stateLabel,
            String askedBy,
            String askedByName,
            Instant askedAt,

            @Schema(description = "When it goes to the next level")
            Instant decideBy,

            @Schema(description = "approve or reject") String outcome,
            String outcomeLabel,
            String decidedBy,
            String decidedByName,
            Instant decidedAt,
            String decisionReason,

            @Schema(description = "When the clock runs again at the latest")
            Instant pauseUntil,

            @Schema(description = "asked, lapsed, workedOn or stepEnded")
            String resumeWhy,

            String resumeWhyLabel,
            String resumedBy,
            String resumedByName,
            String resumeReason,

            @Schema(description = "When the pause ended, or the request became void")
            Instant endedAt) {}

    @Schema(name = "ClockAllowance", description = "What may still be asked for in this step")
    record Allowance(int times, @Schema(example = "5 wd") String atMost, String atMostLabel) {}

    @Schema(name = "ClockRequests", description = "The requests of a case, and what the signed-in person may do now")
    record Requests(
            List<Request> items,

            @Schema(description = "null when a pause cannot be asked for")
            Allowance pause,

            @Schema(description = "null when an extension cannot be asked for")
            Allowance extension,

            @Schema(description = "Why nothing can be asked for, in words")
            String whyNot,

            @Schema(description = "Whether the person may end the pause")
            boolean mayResume) {}
}
