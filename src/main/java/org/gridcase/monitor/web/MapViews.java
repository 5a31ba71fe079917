package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What the API answers about the map. Codes are for programs; names and what ends in {@code Label} are for people. */
final class MapViews {

    private MapViews() {}

    @Schema(name = "MapProcess", description = "A process, and the cases that are in it now")
    record ProcessView(
            String process,
            String name,

            @Schema(description = "The newest version of the model")
            int version,

            long now,

            @Schema(description = "Those of them that owe a step since before now")
            long overdue) {}

    @Schema(name = "MapOfProcess", description = "How cases pass the steps of a process")
    record MapView(
            String process,
            String name,

            @Schema(description = "Everything recorded until then is in the figures; null while they are being built")
            Instant asOf,

            @Schema(
                    description =
                            "Of so many cases that one sees the latest is not in it: their records cannot be read")
            long notCounted,

            @Schema(description = "The version that is drawn")
            int drawnVersion,

            @Schema(description = "The version whose cases are counted; null: all of them merged")
            Integer version,

            List<Integer> versions,

            @Schema(description = "The drawing: BPMN 2.0 XML")
            String drawing,

            @Schema(description = "In the order of the model")
            List<StepView> steps,

            @Schema(description = "Steps of other versions that are not on the drawing")
            List<StepView> formerSteps) {}

    @Schema(name = "MapStep", description = "A step, and how cases pass it")
    record StepView(
            @Schema(description = "Its id on the drawing") String element,
            String name,

            @Schema(description = "task, call, stage, wait, event or end")
            String kind,

            String kindLabel,

            @Schema(description = "The process that is gone through here, or null")
            String called,

            @Schema(description = "Cases that are there") long now,

            @Schema(description = "Those of them that owe a step since before now")
            long overdue,

            @Schema(description = "How often a case left it in the last 30 days, finished or not")
            long passedIn30Days,

            @Schema(description = "How often a case left it in the period: what the median is made of")
            long stays,

            @Schema(description = "null without any stay") Double medianSeconds,

            @Schema(description = "Nine stays of ten were not longer")
            Double p90Seconds) {}

    @Schema(name = "MapCases", description = "The cases at a step now, the most overdue first")
    record CasesView(
            String process,
            String processName,
            String element,
            String name,
            List<CaseView> items,
            int page,

            @Schema(description = "Whether there is a page after this one")
            boolean more) {}

    @Schema(name = "MapCase", description = "A case at a step")
    record CaseView(
            String caseNumber,
            String title,

            @Schema(description = "Since when it is at the step")
            Instant since,

            @Schema(description = "Who owes the next step, in words")
            String holder,

            Instant dueAt,
            boolean overdue,

            @Schema(description = "Number of the case that it waits for, or null")
            String waitsFor,

            @Schema(description = "Address of its instance in Cockpit, or null for whoever may not open Cockpit")
            String cockpitPath) {}

    @Schema(name = "CasePath", description = "The way of a case through all processes that ran or run for it")
    record PathView(
            String caseNumber,
            String title,

            @Schema(description = "How often it came back to a step where it had been")
            long returns,

            List<RunView> runs) {}

    @Schema(name = "CasePathRun", description = "One process instance, in the order in which they began")
    record RunView(
            String instance,
            String process,
            String name,
            int version,

            @Schema(description = "The instance that called this one, or null")
            String calledBy,

            Instant began,
            Instant ended,
            List<PassageView> steps,

            @Schema(description = "Ids of the arrows that were taken")
            List<String> flows) {}

    @Schema(name = "CasePathStep", description = "A step that was passed, or at which the case is")
    record PassageView(
            String element,
            String name,
            String kind,
            String kindLabel,
            Instant began,

            @Schema(description = "null while the case is there")
            Instant ended,

            @Schema(description = "Whole seconds; while the case is there, until now")
            long seconds,

            @Schema(description = "Something else took the case out of it: a deadline, a withdrawal")
            boolean canceled,

            @Schema(description = "Name of who had the task, or null")
            String person,

            @Schema(description = "The instance that was gone through here, or null")
            String called,

            @Schema(description = "1 for the first time in its run, 2 when the case came back")
            int time) {}
}
