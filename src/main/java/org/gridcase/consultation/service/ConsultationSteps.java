package org.gridcase.consultation.service;

import java.util.List;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.consultation.Consultations;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.domain.Tries;
import org.gridcase.consultation.persistence.ConsultationRecord;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.consultation.persistence.VisitRows;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people owe a consultation at each step, by when, and who holds it meanwhile. */
@Service
@Transactional
public class ConsultationSteps {

    private static final String ORDINARY = "ordinary";

    private final ConsultationCourse course;
    private final ConsultationRows consultations;
    private final VisitRows visits;
    private final ConsultationRules rules;
    private final Periods periods;
    private final CaseFiles cases;

    ConsultationSteps(
            ConsultationCourse course,
            ConsultationRows consultations,
            VisitRows visits,
            ConsultationRules rules,
            Periods periods,
            CaseFiles cases) {
        this.course = course;
        this.consultations = consultations;
        this.visits = visits;
        this.rules = rules;
        this.periods = periods;
        this.cases = cases;
    }

    /** The step begins, or goes on with somebody else. */
    Opening open(ConsultationRecord consultation, Turn turn) {
        CaseNumber number = consultation.number();
        Holder holder = holder(consultation);
        Post post = Post.ofCode(holder.post()).orElseThrow();
        Owed owed = periods.open(
                number, new Step(Consultations.PROCESS, turn.code(), ORDINARY), holder, List.of(post), turn.code());
        consultations.turn(number, turn.code());
        visits.current(number).ifPresent(visit -> visits.due(visit.id(), owed.dueAt()));
        cases.record(
                number,
                TimelineEntry.byService(
                        "consultationTurn",
                        turn.stage().code(),
                        "deadlineStep." + turn.code(),
                        owed.dueAt().toString()));
        return new Opening(post.groupAt(PlaceCode.of(holder.place())), owed);
    }

    /** Not done in time: a supervision notice (督办), told to the level above, and the time begins anew. */
    public Opening overdue(CaseNumber number) {
        ConsultationRecord consultation = course.lock(number);
        periods.over(number);
        visits.current(number).ifPresent(visit -> visits.missed(visit.id()));
        return open(consultation, Turn.of(consultation.turn()));
    }

    /** Somebody takes the step up, or gives it back (null). */
    public Owed taken(CaseNumber number, String username) {
        return periods.taken(number, username, username == null ? "givenBack" : "taken");
    }

    /** Another case is waited for, whose people owe the next step. */
    void waits(ConsultationRecord consultation, CaseNumber awaited, String reason) {
        consultations.turn(consultation.number(), null);
        boolean implemented = consultation.course().stage() == Stage.IMPLEMENT;
        periods.waits(
                consultation.number(), awaited, implemented ? convenor(consultation) : holder(consultation), reason);
    }

    /** Whether the level above has the step now: too many meetings of the convenor decided nothing, or too much was dropped. */
    private boolean isWithSuperior(ConsultationRecord consultation) {
        if (consultation.course().stage() == Stage.IMPLEMENT) {
            return rules.isOutcomeOwed(consultation);
        }
        return visits.current(consultation.number())
                .filter(visit -> visit.step().isOfABody())
                .map(visit -> visit.tries().next(rules.of(visit.step())) == Tries.Next.SUPERIOR)
                .orElse(false);
    }

    private Holder holder(ConsultationRecord consultation) {
        if (isWithSuperior(consultation)) {
            String town = consultation.place().at(Level.TOWN).orElseThrow().value();
            return new Holder(consultation.course().stage().code(), Post.TOWN_OFFICER.code(), town, null);
        }
        return convenor(consultation);
    }

    private Holder convenor(ConsultationRecord consultation) {
        Stage stage = consultation.course().stage();
        return new Holder(
                stage.code(), rules.of(stage).convenor(), consultation.place().value(), null);
    }
}
