package org.gridcase.dispute.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.dispute.DisputeReceipt;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.ReportDispute;
import org.gridcase.dispute.domain.ReportRules;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.dispute.persistence.DisputeRecord;
import org.gridcase.dispute.persistence.DisputeRepository;
import org.gridcase.dispute.process.DisputeWorkflow;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class DisputesFacade implements Disputes {

    private static final Set<Post> MAY_MOVE =
            Set.of(Post.COMMUNITY_MEDIATOR, Post.COMMUNITY_SECRETARY, Post.TOWN_OFFICER, Post.DISTRICT_CENTRE);

    private final Intake intake;
    private final CaseFiles cases;
    private final DisputeRepository disputes;
    private final DisputeWorkflow workflow;
    private final Territory territory;

    DisputesFacade(
            Intake intake, CaseFiles cases, DisputeRepository disputes, DisputeWorkflow workflow, Territory territory) {
        this.intake = intake;
        this.cases = cases;
        this.disputes = disputes;
        this.workflow = workflow;
        this.territory = territory;
    }

    @Override
    @Transactional
    public DisputeReceipt report(ReportDispute report) {
        CaseNumber number = intake.open(report);
        workflow.disputeReported(number);
        CaseFacts facts = cases.facts(number);
        DisputeRecord dispute = disputes.get(number);
        return new DisputeReceipt(
                number.value(),
                dispute.entryStage(),
                dispute.urgency(),
                facts.dueAt(),
                facts.linkedTo() == null ? null : facts.linkedTo().value());
    }

    @Override
    @Transactional
    public void move(CaseNumber number, String stage, String reason) {
        CaseFacts facts = cases.visible(number.value());
        Person person = territory.currentPerson();
        if (person.posts().stream()
                .noneMatch(
                        held -> MAY_MOVE.contains(held.post()) && held.place().covers(facts.place()))) {
            throw Refusal.forbidden("dispute.move.officersOnly");
        }
        Stage target = Stage.find(stage == null ? "" : stage)
                .filter(wanted -> wanted != Stage.DISTRICT
                        && wanted.placeFor(facts.place()).isPresent())
                .orElseThrow(() -> Refusal.invalid("level", "dispute.entryLevel.unknown", stage));
        if (target.code().equals(facts.stage())) {
            throw Refusal.invalid("level", "dispute.move.already", new Word(target.word()));
        }
        if (Stage.find(facts.stage()).filter(at -> at.compareTo(Stage.TOWN) < 0).isEmpty()) {
            throw Refusal.conflict("dispute.move.atTown", number.value());
        }
        cases.record(
                number,
                TimelineEntry.by(
                        person.username(),
                        "moved",
                        target.code(),
                        ReportRules.reason("reason", reason),
                        Stage.of(facts.stage()).word(),
                        target.word()));
        workflow.disputeMoved(number, target);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseNumber> similar(PlaceCode place, String matter, Instant since) {
        return disputes.similar(place, matter, since);
    }
}
