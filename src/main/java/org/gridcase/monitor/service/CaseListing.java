package org.gridcase.monitor.service;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What page and API say about the cases behind a number. Codes are for programs; what ends in {@code Label} is for people. */
@Schema(name = "CaseListing", description = "The cases that a filter leaves, and how many they are")
public record CaseListing(
        @Schema(description = "Everything recorded until then is counted; null while that is being built")
        Instant asOf,

        @Schema(description = "Of so many cases that one sees the latest is not in it: their records cannot be read")
        long notCounted,

        @Schema(description = "All that one may see") long cases,

        @Schema(description = "Those of them that are not closed")
        long open,

        @Schema(description = "Those of them that owe a step since before now")
        long overdue,

        @Schema(description = "Of the holder asked for, but of a place or unit whose cases one does not see")
        long elsewhere,

        @Schema(
                description = "How often the figure asked for counts these cases, some of them more than once;"
                        + " null when none is asked for")
        Long counted,

        @Schema(
                description =
                        "Open ones by their deadline, so the overdue ones first; then closed ones, the newest first")
        List<ListedCase> items,

        int page,
        int size) {

    @Schema(name = "ListedCase")
    public record ListedCase(
            @Schema(example = "990100-2026-000001") String number,
            String kind,
            String kindLabel,
            String matterLabel,
            String title,
            String place,
            @Schema(description = "From the town down") String placeName,
            String statusLabel,

            @Schema(description = "Who has it: level and post with place and person; null when nobody has")
            String holderLabel,

            String stageLabel,

            @Schema(description = "What is owed now, in words; null when nothing is")
            String awaitedLabel,

            @Schema(description = "Number of the case that it waits for, or null")
            String waitsFor,

            @Schema(description = "Since when who has it has it; null when closed")
            Instant since,

            Instant dueAt,
            boolean overdue,
            Instant reportedAt,
            @Schema(description = "null while it is open") Instant closedAt,

            @Schema(description = "The case with its way through the process")
            String casePath,

            @Schema(
                    description =
                            "Cockpit's page of the instance; null for those who may not look into Cockpit, and where nothing runs")
            String cockpitPath) {}
}
