package org.gridcase.call.service;

import java.time.Clock;
import java.util.Optional;
import org.gridcase.call.MakeCall;
import org.gridcase.call.domain.ReverseGuard;
import org.gridcase.call.persistence.PushDownRows;
import org.gridcase.call.persistence.PushDownRows.Count;
import org.gridcase.call.process.CallWorkflow;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.responsibility.Entry;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A department wants a town to do something (反向约束): without an entry that gives the town a part it is refused, and the
 * attempt is counted, in a transaction that stands.
 */
@Service
@Transactional
public class PushDowns {

    private static final int CODE = 40;

    private final CallIntake intake;
    private final CallWorkflow workflow;
    private final CitedEntries entries;
    private final PushDownRows rows;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    PushDowns(
            CallIntake intake,
            CallWorkflow workflow,
            CitedEntries entries,
            PushDownRows rows,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.intake = intake;
        this.workflow = workflow;
        this.entries = entries;
        this.rows = rows;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @param call the number of the call by which the town has it, or null when it was refused */
    public record Answer(ReverseGuard verdict, CaseNumber call, Count count) {

        /** What a refused officer is told. */
        public Refusal refusal() {
            return Refusal.forbidden(verdict.refusal(), count.refused());
        }
    }

    /** @param cited as it was cited, whether there is such an {@code entry} or not */
    private record Attempt(
            PlaceCode department, PlaceCode town, String cited, Entry entry, ReverseGuard verdict, String by) {

        boolean isAccepted() {
            return verdict == ReverseGuard.ACCEPTED;
        }
    }

    /** @param wanted as a call is made; the place says which town */
    public Answer tried(MakeCall wanted, Person officer) {
        Attempt attempt = judge(wanted, officer);
        return attempt.isAccepted() ? accepted(attempt, wanted) : count(attempt, null);
    }

    /**
     * The same for whoever goes on only when the town has it.
     *
     * @throws Refusal (403) otherwise; the attempt is counted all the same, whatever becomes of the caller's transaction
     */
    public CaseNumber required(MakeCall wanted, Person officer) {
        Attempt attempt = judge(wanted, officer);
        if (attempt.isAccepted()) {
            return accepted(attempt, wanted).call();
        }
        throw ownTransaction.execute(status -> count(attempt, null)).refusal();
    }

    private Attempt judge(MakeCall wanted, Person officer) {
        PlaceCode town = PlaceCode.of(wanted.placeCode())
                .at(Level.TOWN)
                .orElseThrow(() -> Refusal.invalid("placeCode", "call.place.tooWide", wanted.placeCode()));
        PlaceCode department = departmentOf(officer, town);
        String cited = FreeText.optionalLine("entry", wanted.entry(), CODE);
        Optional<Entry> entry = entries.find(town, cited);
        return new Attempt(
                department,
                town,
                cited,
                entry.orElse(null),
                ReverseGuard.judge(entry.orElse(null)),
                officer.username());
    }

    private Answer accepted(Attempt attempt, MakeCall wanted) {
        CaseNumber call = intake.open(wanted, attempt.department());
        workflow.callMade(call);
        return count(attempt, call);
    }

    private Answer count(Attempt attempt, CaseNumber call) {
        rows.tried(
                attempt.department(),
                attempt.town(),
                attempt.cited(),
                attempt.entry() == null ? null : attempt.entry().id(),
                attempt.verdict(),
                call,
                attempt.by(),
                clock.instant());
        return new Answer(attempt.verdict(), call, rows.count(attempt.department()));
    }

    private static PlaceCode departmentOf(Person officer, PlaceCode town) {
        return officer.posts().stream()
                .filter(held -> held.post() == Post.DEPARTMENT_OFFICER)
                .map(HeldPost::place)
                .filter(place -> CitedEntries.district(place).equals(CitedEntries.district(town)))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("call.departmentsOnly"));
    }
}
