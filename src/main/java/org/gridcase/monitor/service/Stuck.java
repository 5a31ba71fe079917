package org.gridcase.monitor.service;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What page and API say about the cases that do not go on. Codes are for programs; what ends in {@code Label} is for people. */
@Schema(
        name = "StuckList",
        description =
                "The cases that do not go on, and how many by reason, kind, place and holder; of those that are closed"
                        + " only what residents should be told of them and is not drafted")
public record Stuck(
        @Schema(description = "For when it was asked: what is overdue then")
        Instant at,

        @Schema(description = "Everything recorded until then is in it; null while the read models are being built")
        Instant asOf,

        @Schema(description = "Of so many cases that one sees the latest is not in it: their records cannot be read")
        long notCounted,

        @Schema(description = "With the kind and the reason that were asked for; a case counts once")
        long cases,

        @Schema(description = "Of the kind that was asked for")
        List<ReasonCount> reasons,

        @Schema(description = "For the reason that was asked for")
        List<KindCount> kinds,

        @Schema(description = "By place directly below, by code")
        List<PlaceCount> places,

        @Schema(description = "Whose they are: the ten holders with the most")
        List<HolderCount> holders,

        @Schema(description = "The worst first") List<StuckCase> items,
        int page,
        int size,

        @Schema(description = "What the engine could not do and belongs to no case; for administrators")
        List<EngineTrouble> ofNoCase) {

    @Schema(name = "StuckReasonCount")
    public record ReasonCount(
            String reason,
            String reasonLabel,

            @Schema(description = "What it means, in one sentence")
            String meaning,

            @Schema(description = "What to do about it") String advice,
            long cases,

            @Schema(description = "Seven days ago, by the same definition; null when the records do not tell")
            Long weekAgo) {}

    @Schema(name = "StuckKindCount")
    public record KindCount(String kind, String kindLabel, long cases) {}

    @Schema(name = "StuckPlaceCount")
    public record PlaceCount(String place, String placeName, long cases) {}

    @Schema(name = "StuckHolderCount")
    public record HolderCount(String post, String place, String holderLabel, long cases) {}

    @Schema(name = "StuckCase")
    public record StuckCase(
            String number,
            String kind,
            String kindLabel,
            String title,
            String place,
            String placeName,

            @Schema(description = "What is owed now, in words; null when nothing is")
            String awaitedLabel,

            String stage,
            String stageLabel,

            @Schema(description = "Post, place and person") String holderLabel,

            Instant dueAt,
            @Schema(description = "The worst reason first") List<Why> why,
            List<EngineTrouble> troubles,

            @Schema(description = "The case with its way through the process")
            String casePath,

            @Schema(description = "The call that it is, or is a part of; null for any other kind")
            String callPath) {}

    @Schema(name = "StuckWhy")
    public record Why(
            String reason,
            String reasonLabel,
            Instant since,
            @Schema(description = "How long, in words") String forLabel,

            @Schema(description = "What is not drafted, and what to do; null where something else is late")
            String owedLabel) {}

    @Schema(name = "EngineTrouble", description = "A step that the engine could not do")
    public record EngineTrouble(
            @Schema(description = "`failedJob`, `failedExternalTask`, `retrying` or another of the engine's kinds")
            String kind,

            @Schema(description = "Of the job or the external task")
            String id,

            @Schema(description = "The step by its name on the diagram")
            String stepLabel,

            @Schema(description = "What the engine says; only for those who may look into Cockpit")
            String message,

            Instant since,
            @Schema(description = "What to do") String advice,

            @Schema(description = "Cockpit's page of the instance; null for those who may not look into Cockpit")
            String cockpitPath,

            @Schema(description = "Whether the reader may have it tried again")
            boolean retryable) {}
}
