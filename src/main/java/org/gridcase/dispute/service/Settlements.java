package org.gridcase.dispute.service;

import java.time.Clock;
import java.time.LocalDate;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.End;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.domain.Agreement;
import org.gridcase.dispute.domain.Outcome;
import org.gridcase.dispute.domain.ReportRules;
import org.gridcase.dispute.domain.ReporterAnswers;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.persistence.DisputeRecord;
import org.gridcase.dispute.persistence.DisputeRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreement (调解协议), the follow-up visit (回访), and who gets the credit. */
@Service
@Transactional
public class Settlements {

    private final CaseFiles cases;
    private final DisputeRepository disputes;
    private final DutyRoster roster;
    private final Periods periods;
    private final AgreementDocuments documents;
    private final Clock clock;

    Settlements(
            CaseFiles cases,
            DisputeRepository disputes,
            DutyRoster roster,
            Periods periods,
            AgreementDocuments documents,
            Clock clock) {
        this.cases = cases;
        this.disputes = disputes;
        this.roster = roster;
        this.periods = periods;
        this.documents = documents;
        this.clock = clock;
    }

    /** The settling level owes the agreement. */
    public StageOpening openSigning(CaseNumber number) {
        return handTo(number, settledStage(number), "signAgreement", "signing");
    }

    /** Takes down the agreement. A draft (signed on no day) may be replaced as often as needed. */
    public void agreed(CaseNumber number, Agreement agreement, String by) {
        agreement.checkDates(LocalDate.now(clock));
        disputes.agreement(
                number,
                agreement.kind().code(),
                agreement.terms().strip(),
                agreement.performanceDate(),
                agreement.signedOn());
        if (agreement.signedOn() == null) {
            periods.workedOn(number);
            return;
        }
        String stage = settledStage(number).code();
        cases.settled(number);
        cases.record(
                number,
                TimelineEntry.by(
                        by,
                        agreement.kind() == Agreement.Kind.WRITTEN ? "signedWritten" : "signedOral",
                        stage,
                        null,
                        agreement.signedOn().toString()));
        if (agreement.confirmationUntil() != null) {
            cases.record(
                    number,
                    TimelineEntry.byService(
                            "confirmationReminder",
                            stage,
                            agreement.confirmationUntil().toString()));
        }
    }

    /** Makes the document of the agreement as it stands and keeps it with the case. */
    public void produceDocument(CaseNumber number) {
        documents.produce(cases.facts(number), disputes.get(number));
    }

    public void refused(CaseNumber number, String reason, String by) {
        Stage stage = settledStage(number);
        cases.record(
                number,
                TimelineEntry.by(
                        by, "signingRefused", stage.code(), ReportRules.reason("reason", reason), stage.word()));
    }

    /** Not signed in time. */
    public End signingOver(CaseNumber number) {
        return periods.over(number);
    }

    /** The settlement lapses. Returns the stage at which the case goes on: one above the one that settled it. */
    public Stage lapsed(CaseNumber number) {
        Stage stage = settledStage(number);
        cases.record(number, TimelineEntry.byService("agreementLapsed", stage.code(), stage.word()));
        return stage.above().orElse(stage);
    }

    /** Nothing needs to be signed: the quiet time until the visit begins at once. */
    public Owed awaitVisit(CaseNumber number) {
        cases.settled(number);
        return awaitFollowUp(number);
    }

    /** It is signed: the quiet time until the follow-up visit begins. The settling level keeps the case. */
    public Owed awaitFollowUp(CaseNumber number) {
        return handTo(number, settledStage(number), "followUp", "awaitingFollowUp")
                .owed();
    }

    /** The quiet time is over. */
    public StageOpening openFollowUp(CaseNumber number) {
        periods.over(number);
        return handTo(number, settledStage(number), "followUpVisit", "followUp");
    }

    /** The visit was not made in time: the level above owes it, or the same one under supervision. */
    public StageOpening raiseFollowUp(CaseNumber number, Stage stage) {
        Stage next = periods.over(number).climbs() ? stage.above().orElse(stage) : stage;
        cases.record(number, TimelineEntry.byService("followUpMissed", stage.code(), stage.word()));
        return handTo(number, next, "followUpVisit", "followUpRaised");
    }

    public void visited(CaseNumber number, Stage stage, Outcome outcome, String findings, String by) {
        String text = outcome.needsReason() ? ReportRules.reason("reason", findings) : findings;
        cases.record(number, TimelineEntry.by(by, outcome.code(), stage.code(), text, stage.word()));
    }

    /** The reporter of a matter that a department solved was asked. */
    public void reporterAnswered(CaseNumber number, ReporterAnswers answers, String by) {
        disputes.reporterAnswered(number, answers, by, clock.instant());
        cases.record(
                number,
                TimelineEntry.by(
                        by,
                        "reporterAsked",
                        Stage.TOWN.code(),
                        null,
                        word(answers.responded()),
                        word(answers.solved()),
                        word(answers.satisfied())));
    }

    private static String word(boolean yes) {
        return yes ? "answer.yes" : "answer.no";
    }

    /** Goes on at a stage, with its history intact. */
    public void reopened(CaseNumber number, Stage stage) {
        cases.reopened(number);
        cases.record(number, TimelineEntry.byService("reopened", stage.code(), stage.word()));
    }

    /** A kept agreement closes the case with credit to the level that settled it. */
    public void closedKept(CaseNumber number) {
        DisputeRecord dispute = disputes.get(number);
        disputes.credit(number, dispute.settledStage(), clock.instant());
        cases.record(
                number,
                TimelineEntry.byService(
                        "credited",
                        dispute.settledStage(),
                        Stage.of(dispute.settledStage()).word()));
        close(number, Outcome.KEPT);
    }

    /** Closed without an agreement; the explanation is on the timeline already. */
    public void closedWithout(CaseNumber number, Outcome why) {
        close(number, why);
    }

    private void close(CaseNumber number, Outcome why) {
        periods.close(number, why.code());
        cases.closed(number, why.code());
    }

    public Stage settledStage(CaseNumber number) {
        return Stage.of(disputes.get(number).settledStage());
    }

    private StageOpening handTo(CaseNumber number, Stage stage, String step, String why) {
        CaseFacts facts = cases.facts(number);
        Duty duty = roster.mediatorsFrom(facts, stage);
        Step owedStep = new Step(Disputes.PROCESS, step, disputes.get(number).urgency());
        Owed owed = periods.open(number, owedStep, duty.holder(null), duty.posts(), why);
        return new StageOpening(duty.stage(), false, duty.groups(), owed);
    }
}
