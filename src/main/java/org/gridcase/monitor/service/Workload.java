package org.gridcase.monitor.service;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What page and API say about who has how much to do. A number that is small is shown and compared with nothing. */
@Schema(name = "Workload")
public record Workload(
        LocalDate from,
        @Schema(description = "The last day") LocalDate to,

        @Schema(description = "Everything recorded until then is in it; null while the read models are being built")
        Instant asOf,

        @Schema(description = "Of so many cases that one sees the latest is not in it: their records cannot be read")
        long notCounted,

        @Schema(description = "How the work is spread over the levels")
        List<Burden> levels,

        @Schema(description = "By place directly below and post, by code; never ranked")
        List<PostLoad> posts,

        @Schema(description = "Only people for whom the reader answers directly")
        List<PersonLoad> people,

        @Schema(description = "Each place and department with its own past and with its like; by code, never ranked")
        List<UnitComparison> comparison,

        @Schema(description = "Numbers below this are compared with nothing")
        int smallNumber) {

    /** Whether something is not shown as it would tell what one person did. */
    public boolean withholds() {
        return levels.stream().anyMatch(Burden::withheld)
                || posts.stream().anyMatch(PostLoad::withheld)
                || comparison.stream().anyMatch(UnitComparison::withheld);
    }

    @Schema(name = "LevelBurden")
    public record Burden(
            String level,
            String levelLabel,
            @Schema(description = "Null where withheld") Long tasks,

            @Schema(description = "Of the tasks of the levels that are shown, 0 to 1")
            Double share,

            Double shareBefore,

            @Schema(description = "Each counted once for each place that worked on it")
            Long cases,

            Double tasksPerCase,
            Double afterHours,

            @Schema(description = "From it the record of one person would follow: numbers of it are null")
            boolean withheld) {}

    @Schema(name = "PostLoad")
    public record PostLoad(
            String place,
            String placeName,
            String post,
            String postLabel,
            long open,
            long overdue,
            @Schema(description = "Nobody has taken it up") long unclaimed,

            @Schema(description = "Tasks finished; null where withheld")
            Long done,

            @Schema(description = "In the period before; null where withheld")
            Long doneBefore,

            @Schema(description = "Of what was done, outside working hours; 0 to 1")
            Double afterHours,

            Double tasksPerCase,
            boolean small,

            @Schema(
                    description =
                            "What was done is one person's record, which only the direct superior reads, or would tell it: numbers of it are null")
            boolean withheld) {}

    @Schema(name = "PersonLoad")
    public record PersonLoad(
            String username,
            String name,
            String post,
            String postLabel,
            String place,
            String placeName,
            long open,
            long overdue,
            long done,
            long doneBefore,
            Double afterHours,
            boolean small) {}

    @Schema(name = "UnitComparison")
    public record UnitComparison(
            String place,
            String placeName,

            @Schema(description = "Tasks finished, by which like is found; null where withheld")
            Long load,

            Long loadBefore,

            @Schema(description = "From it the record of one person would follow: what people did is null")
            boolean withheld,

            List<Compared> indicators) {}

    @Schema(name = "ComparedIndicator")
    public record Compared(
            String indicator,
            String indicatorLabel,
            @Schema(description = "In one sentence") String meaning,

            @Schema(description = "Whether only units of this kind have it")
            boolean own,

            @Schema(description = "Whether it is a part of a whole, 0 to 1")
            boolean percent,

            Double value,

            @Schema(description = "Of how many; null where withheld")
            Long n,

            boolean small,

            @Schema(description = "Its own value in the period before; null where one of both is small")
            Double before,

            @Schema(
                    description =
                            "The median of those of the same level with half to twice its load; null where fewer than three are")
            Double likeMedian) {}
}
