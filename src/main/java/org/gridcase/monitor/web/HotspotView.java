package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The hotspots in the reader's words: what the page shows, the API answers and the files hold. */
record HotspotView(
        @Schema(description = "What is counted, in one sentence")
        String definition,

        Period period,
        Total total,
        List<Heat> places,
        Trend trend,
        Rule rule,
        List<Cluster> clusters) {

    /** Days, both the first and the last one counted. */
    record Period(LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {}

    record Total(
            long now,
            long before,

            @Schema(description = "Percent more than in the period before; null: too few to compare")
            Long change,

            @Schema(description = "The cases that the number counts")
            String casesPath) {}

    record Heat(
            String code,
            String name,

            @Schema(description = "True: those that name no place within the one asked for")
            boolean own,

            long now,
            long before,
            Long change,

            @Schema(description = "The cases that the number counts")
            String casesPath,

            List<Heat> parts) {}

    record Trend(
            @Schema(description = "day, week or month") String step,

            @Schema(description = "The first day of each step")
            List<LocalDate> steps,

            List<Matter> matters) {}

    record Matter(
            String matter,
            String name,
            long now,
            long before,
            Long change,

            @Schema(description = "The cases that the number counts")
            String casesPath,

            List<Long> counts) {}

    record Rule(int count, int days, double alike, String sentence) {}

    record Cluster(
            String matter,
            String matterName,
            String place,
            String placeName,
            Instant first,
            Instant last,
            int count,

            @Schema(description = "Of this matter in the same community in the period before")
            long before,

            @Schema(description = "How many of the newest 20 are worded alike")
            int alike,

            @Schema(description = "All of its cases") String casesPath,

            @Schema(description = "The newest 20") List<Case> cases) {}

    record Case(
            String number,
            String title,
            boolean open,
            Instant reportedAt,

            @Schema(description = "The case with its way through the process")
            String casePath,

            @Schema(
                    description =
                            "Cockpit's page of the instance; null for those who may not look into Cockpit, and where nothing runs")
            String cockpitPath) {}
}
