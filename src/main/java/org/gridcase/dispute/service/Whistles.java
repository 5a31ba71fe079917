package org.gridcase.dispute.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gridcase.calendar.Deadlines;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.domain.Classification;
import org.gridcase.dispute.domain.ReportRules;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.persistence.DisputeRecord;
import org.gridcase.dispute.persistence.DisputeRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whistle (吹哨报到): people on duty are called to the scene; unanswered, it goes one level up. */
@Service
@Transactional
public class Whistles {

    private final CaseFiles cases;
    private final DisputeRepository disputes;
    private final DutyRoster roster;
    private final Deadlines deadlines;
    private final Clock clock;

    Whistles(CaseFiles cases, DisputeRepository disputes, DutyRoster roster, Deadlines deadlines, Clock clock) {
        this.cases = cases;
        this.disputes = disputes;
        this.roster = roster;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The level whose people are called first: the grid, or the lowest that exists for the place. */
    public Stage firstStage(CaseNumber number) {
        Stage stage = Stage.GRID.reachableFrom(cases.facts(number).place());
        return stage == Stage.STATION ? Stage.COMMUNITY : stage;
    }

    public Call blow(CaseNumber number, Stage stage) {
        CaseFacts facts = cases.facts(number);
        Duty duty = roster.whistleFrom(facts, stage);
        Instant now = clock.instant();
        Instant answerBy = deadlines
                .due(Disputes.PROCESS, "whistle", Classification.URGENT, now)
                .at();
        Instant sceneBy = deadlines
                .due(Disputes.PROCESS, "scene", Classification.URGENT, now)
                .at();
        disputes.whistleBlown(number, duty.stage());
        cases.heldBy(number, duty.holder(null), answerBy, "whistle");
        cases.record(
                number,
                TimelineEntry.byService(
                        "whistleBlown", duty.stage().code(), duty.stage().word()));
        return new Call(duty.stage(), duty.groups(), answerBy, sceneBy);
    }

    /** Somebody answers "coming" (来了); null: whoever answered cannot go after all. */
    public void answered(CaseNumber number, Stage stage, String username) {
        CaseFacts facts = cases.facts(number);
        disputes.whistleAnswered(number, username, username == null ? null : clock.instant());
        cases.heldBy(number, roster.whistleFrom(facts, stage).holder(username), facts.dueAt(), "whistleAnswered");
        cases.record(
                number,
                username == null
                        ? TimelineEntry.byService("whistleReturned", stage.code(), stage.word())
                        : TimelineEntry.by(username, "whistleAnswered", stage.code(), null, stage.word()));
    }

    /**
     * Whether this whistle need not be raised: somebody answered, or there is no level above. The last case is put on the
     * timeline; the task stays open for whoever comes.
     */
    public boolean rests(CaseNumber number, Stage stage) {
        DisputeRecord dispute = disputes.get(number);
        if (dispute.whistleAnsweredBy() != null) {
            return true;
        }
        if (stage.aboveForWhistle().isEmpty()) {
            cases.record(number, TimelineEntry.byService("whistleUnansweredAtTop", stage.code(), stage.word()));
            return true;
        }
        return false;
    }

    /** Nobody answered: the level above is told on the timeline and called next. */
    public Stage raise(CaseNumber number, Stage stage) {
        Stage above = stage.aboveForWhistle().orElse(stage);
        cases.record(number, TimelineEntry.byService("whistleRaised", above.code(), stage.word(), above.word()));
        return above;
    }

    /** @param found what was found and done at the scene (现场处置) */
    public void sceneReported(CaseNumber number, Stage stage, String found, String by) {
        cases.record(
                number,
                TimelineEntry.by(by, "sceneReported", stage.code(), ReportRules.reason("found", found), stage.word()));
    }

    public void sceneOverdue(CaseNumber number, Stage stage) {
        cases.record(number, TimelineEntry.byService("sceneOverdue", stage.code(), stage.word()));
    }

    /** A whistle that is blown: where, for whom, until when an answer and until when the report from the scene is owed. */
    public record Call(Stage stage, List<String> groups, Instant answerBy, Instant sceneBy) {}
}
