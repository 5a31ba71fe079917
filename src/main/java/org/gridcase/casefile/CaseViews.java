package org.gridcase.casefile;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the API answers about cases. Codes are for programs; what ends in {@code Label} is for people. */
final class CaseViews {

    private CaseViews() {}

    @Schema(name = "CasePage", description = "One page of cases that the signed-in person may see")
    record Page(List<Summary> items, int page, int size, long total) {}

    @Schema(name = "Holder", description = "Who owes the next step: a post at a place, and the person who took it up")
    record HolderView(
            String stage,
            String stageLabel,
            String post,
            String postLabel,
            String place,
            String placeName,
            String username,
            String name,

            @Schema(description = "Post, place and person in words")
            String label) {}

    @Schema(name = "Waiting", description = "The case that this one waits for: it has the deadline meanwhile")
    record Waiting(
            String caseNumber,
            String kind,
            String kindLabel,
            HolderView holder,
            Instant dueAt,
            boolean overdue,
            @Schema(description = "The same in words") String label) {}

    @Schema(name = "CaseSummary", description = "A case in a list")
    record Summary(
            String caseNumber,
            String kind,
            String kindLabel,
            String title,
            String matter,
            String matterLabel,
            String status,
            String statusLabel,
            String level,
            String levelLabel,
            HolderView holder,

            @Schema(description = "Number of the case that it waits for; it owes nothing itself then")
            String waitsFor,

            Instant dueAt,
            boolean overdue,
            String placeCode,
            String placeName,

            @Schema(description = "Names from the district down to the place")
            String placePath,

            Instant reportedAt,
            Instant closedAt,
            @JsonAnyGetter @Schema(hidden = true) Map<String, Object> details) {}

    @Schema(name = "ShownParty", description = "A party, as far as the reader's post needs to know it")
    record PartyView(String name, String phone, String address) {}

    @Schema(name = "TimelineLine", description = "One line of the timeline; lines are never changed or removed")
    record Line(
            int line,
            Instant at,
            String kind,
            @Schema(description = "What happened, in words") String label,
            String stage,
            String stageLabel,

            @Schema(description = "Username; null when the service did it")
            String actor,

            String actorName,
            String text) {}

    @Schema(name = "Attachment", description = "A file kept with the case")
    record AttachmentView(
            String id,

            @Schema(description = "upload (by a person) or document (made by the service)")
            String kind,

            String fileName,
            String mediaType,
            int size,
            String sha256,
            String addedBy,
            String addedByName,
            Instant addedAt) {}

    @Schema(name = "Case", description = "One case with its parties, timeline and attachments")
    record Whole(
            String caseNumber,
            String kind,
            String kindLabel,
            String title,
            String description,
            String matter,
            String matterLabel,
            String source,
            String sourceLabel,
            String evidenceUrl,
            @Schema(description = "open, settled or closed") String status,
            String statusLabel,

            @Schema(description = "building, grid, station, community, town …")
            String level,

            String levelLabel,
            HolderView holder,

            @Schema(description = "What it waits for; null while it has a step of its own")
            Waiting waiting,

            Instant dueAt,
            boolean overdue,
            String placeCode,
            String placeName,

            @Schema(description = "Names from the district down to the place")
            String placePath,

            Instant occurredAt,
            Instant reportedAt,
            String reportedBy,
            String reportedByName,
            Instant closedAt,

            @Schema(description = "The earlier case that this one repeats")
            String linkedTo,

            List<PartyView> parties,

            @Schema(description = "How much of the parties is shown: everything, name, outline or nothing")
            String disclosure,

            String disclosureLabel,
            List<Line> timeline,
            List<AttachmentView> attachments,
            @JsonAnyGetter @Schema(hidden = true) Map<String, Object> details) {}

    @Schema(name = "ClockSegment", description = "A stretch of time in which one holder had the case")
    record Segment(
            @Schema(description = "Number of the row in the clock ledger of this case, from 1")
            int number,

            HolderView holder,

            @Schema(description = "Whether the clock stood still: a pause that was granted, or an outage")
            boolean paused,

            @Schema(description = "The working calendar by which the time is counted")
            String calendar,

            @Schema(description = "Why it came to this holder, as a code")
            String reason,

            String reasonLabel,
            Instant from,
            @Schema(description = "null while it runs") Instant to,

            @Schema(description = "Whole minutes; of a running segment, until now")
            long minutes) {}

    @Schema(name = "Clock", description = "Who held the case from when to when, without gap or overlap")
    record Clock(
            String caseNumber,

            @Schema(description = "What it waits for; null while it has a step of its own")
            Waiting waiting,

            Instant dueAt,
            boolean overdue,
            long minutes,
            List<Segment> segments,

            @Schema(description = "What each step owed by when, and why")
            List<ClockPeriods.Explained> periods) {}

    @Schema(name = "Verification", description = "Whether the timeline is as it was written")
    record Verification(
            String caseNumber,
            boolean intact,

            @Schema(description = "The first line that is not as it was written; null when there is none")
            Integer firstBrokenLine) {}
}
