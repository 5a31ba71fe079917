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
import org.springframework.transaction.annotation.Transactional;

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
    private final Clock clock;

    PushDowns(CallIntake intake, CallWorkflow workflow, CitedEntries entries, PushDownRows rows, Clock clock) {
        this.intake = intake;
        this.workflow = workflow;
        this.entries = entries;
        this.rows = rows;
        this.clock = clock;
    }

    /** @param call the number of the call by which the town has it, or null when it was refused */
    public record Answer(ReverseGuard verdict, CaseNumber call, Count count) {}

    /** @param wanted as a call is made; the place says which town */
    public Answer tried(MakeCall wanted, Person officer) {
        PlaceCode town = PlaceCode.of(wanted.placeCode())
                .at(Level.TOWN)
                .orElseThrow(() -> Refusal.invalid("placeCode", "call.place.tooWide", wanted.placeCode()));
        PlaceCode department = departmentOf(officer, town);
        String cited = FreeText.optionalLine("entry", wanted.entry(), CODE);
        Optional<Entry> entry = entries.find(town, cited);
        ReverseGuard verdict = ReverseGuard.judge(entry.orElse(null));
        CaseNumber call = null;
        if (verdict == ReverseGuard.ACCEPTED) {
            call = intake.open(wanted, department);
            workflow.callMade(call);
        }
        rows.tried(
                department,
                town,
                cited,
                entry.map(Entry::id).orElse(null),
                verdict,
                call,
                officer.username(),
                clock.instant());
        return new Answer(verdict, call, rows.count(department));
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
