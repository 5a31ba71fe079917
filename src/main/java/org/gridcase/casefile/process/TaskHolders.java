package org.gridcase.casefile.process;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.gridcase.calendar.ClockLedger;
import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Only whoever holds a task may complete it: the record must say who really did it. */
@Component
public class TaskHolders {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Territory territory;
    private final ClockLedger ledger;
    private final Clock clock;

    TaskHolders(Territory territory, ClockLedger ledger, Clock clock) {
        this.territory = territory;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The username of whoever completes the task. An unclaimed task is claimed by it.
     *
     * @throws Refusal (409) when another person holds the task
     */
    public String requireHolder(DelegateTask task) {
        String user = CurrentUser.username().orElseThrow(() -> Refusal.forbidden("casefile.task.nobody"));
        if (task.getAssignee() == null) {
            task.setAssignee(user);
        } else if (!task.getAssignee().equals(user)) {
            String holder =
                    territory.person(task.getAssignee()).map(Person::name).orElse(task.getAssignee());
            throw Refusal.conflict("casefile.task.heldByOther", holder, since(task));
        }
        return user;
    }

    private String since(DelegateTask task) {
        return ledger.segments(task.getExecution().getProcessBusinessKey()).stream()
                .filter(segment -> task.getAssignee().equals(segment.holder().username()))
                .map(ClockLedger.Segment::from)
                .reduce((first, last) -> last)
                .map(at -> SHOWN.format(at.atZone(clock.getZone())))
                .orElse("?");
    }
}
