package org.gridcase.casefile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Why a case is due when it is: the module that keeps the deadlines implements it. */
public interface ClockPeriods {

    /** All periods of a case, oldest first, as they stand now; texts in the reader's language. */
    List<Explained> of(CaseNumber number);

    @Schema(name = "ClockPeriod", description = "What one step owed, and every fact from which its instants follow")
    record Explained(
            @Schema(description = "Position among the periods of the case, from 1")
            int number,

            @Schema(description = "The process and step of the rule table: grid, followUpVisit …")
            String process,

            String step,
            String stepLabel,
            String urgency,
            String level,

            @Schema(description = "running, paused, over (missed and not yet ended) or ended")
            String state,

            RuleUsed rule,

            @Schema(
                    description =
                            "The working calendar, and the revision of its data with which the instants were worked out")
            String calendar,

            int calendarRevision,

            @Schema(description = "The end lies in a year whose working days are not published")
            boolean provisional,

            Instant from,
            @Schema(description = "null while it is open") Instant to,

            @Schema(description = "Until when somebody must take it up; null when the rule asks for none")
            Instant acceptBy,

            Instant acceptedAt,
            @Schema(description = "Yellow reminder") Instant warnAt,
            Instant warnedAt,
            @Schema(description = "Red reminder") Instant lastWarningAt,
            Instant lastWarnedAt,
            Instant dueAt,

            @Schema(description = "When the end was recorded as missed")
            Instant missedAt,

            @Schema(description = "Number of the supervision notice (督办) that its end brought")
            Integer supervision,

            @Schema(description = "What was granted beyond the rule, for example 3 wd")
            String extendedBy,

            int pausesGranted,
            int extensionsGranted,

            @Schema(description = "roundTheClock or workingTime: what a minute of usedMinutes is")
            String counting,

            @Schema(description = "Counted minutes used up: the sum over the running segments")
            long usedMinutes,

            @Schema(description = "Counted minutes left until dueAt; 0 when it is over, null when it has ended")
            Long leftMinutes,

            @Schema(description = "Calendar days between beginning and end that do not count, and why")
            List<Skipped> skipped,

            @Schema(description = "The rows of the clock ledger on which all this stands")
            List<LedgerRow> ledger,

            @Schema(description = "The same in sentences") List<String> explanation) {}

    @Schema(name = "ClockRule", description = "The rule as it was when the period began")
    record RuleUsed(
            @Schema(
                    description =
                            "Version of the table deadline-rules, with the override in its place if there was one")
            String version,

            String basis,
            @Schema(description = "null: not asked") String acceptWithin,
            String handleWithin,
            String warnAfter,
            String lastWarningAfter,

            @Schema(description = "climb, supervise or proceed, with tellCommunity behind it")
            String atEnd,

            int pauses,
            String pauseAtMost,
            int extensions,
            String extensionAtMost) {}

    @Schema(name = "ClockSkippedDay")
    record Skipped(
            LocalDate day,
            @Schema(description = "weekend or holiday") String why,
            @Schema(description = "Name of the holiday") String name) {}

    @Schema(name = "ClockLedgerRow", description = "A segment of the clock ledger, as far as it lies in the period")
    record LedgerRow(
            @Schema(description = "Number of the segment in segments[]")
            int segment,

            boolean paused,
            String reason,
            Instant from,
            @Schema(description = "null while it runs") Instant to,

            @Schema(description = "Counted minutes; of a paused segment those that were not held against the holder")
            long countedMinutes) {}
}
