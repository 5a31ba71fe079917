package org.gridcase.implementation.service;

import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.implementation.ImplementationState;
import org.gridcase.implementation.ImplementationState.Stage;
import org.gridcase.implementation.Implementations;
import org.gridcase.implementation.NewImplementation;
import org.gridcase.implementation.persistence.TaskRecord;
import org.gridcase.implementation.persistence.TaskRows;
import org.gridcase.implementation.persistence.WorkSteps;
import org.gridcase.implementation.process.ImplementationWorkflow;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Territory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and other modules do with tasks outside of the tasks of the process. */
@Service
@Transactional
@EnableConfigurationProperties(ImplementationProperties.class)
public class Assignments implements Implementations {

    private static final int LONGEST_TITLE = 100;

    private final TaskRows rows;
    private final Work work;
    private final ImplementationRecords records;
    private final ImplementationWorkflow workflow;
    private final CaseFiles cases;
    private final Territory territory;
    private final ImplementationProperties properties;

    Assignments(
            TaskRows rows,
            Work work,
            ImplementationRecords records,
            ImplementationWorkflow workflow,
            CaseFiles cases,
            Territory territory,
            ImplementationProperties properties) {
        this.rows = rows;
        this.work = work;
        this.records = records;
        this.workflow = workflow;
        this.cases = cases;
        this.territory = territory;
        this.properties = properties;
    }

    @Override
    public CaseNumber assign(NewImplementation task, String by) {
        HeldPost owner = task.place()
                .at(task.owner().level())
                .map(place -> new HeldPost(task.owner(), place))
                .orElseThrow(() -> Refusal.invalid(
                        "owner",
                        "implementation.owner.notHere",
                        task.owner().label(),
                        task.place().value()));
        territory.require(owner.place());
        String title = FreeText.requiredLine("title", task.title(), LONGEST_TITLE);
        String what = FreeText.required("what", task.what(), Work.LONGEST_TEXT);
        CaseNumber number = cases.open(new NewCase(
                PROCESS,
                title,
                what,
                owner.post().code(),
                owner.place(),
                "resolution",
                null,
                List.of(),
                null,
                by,
                task.about()));
        TaskRecord record = new TaskRecord(
                number,
                task.about(),
                owner,
                title,
                work.requireFuture(task.dueOn()),
                properties.returns(),
                0,
                null,
                null,
                null,
                null,
                work.now(),
                null);
        rows.insert(record);
        work.say(number, WorkSteps.ASSIGNED, by, "planner", what, task.dueOn(), null);
        records.assigned(record, by);
        letIn(number, owner, by);
        workflow.taskAssigned(number);
        return number;
    }

    private void letIn(CaseNumber number, HeldPost owner, String by) {
        if (!owner.post().seesTerritory()) {
            cases.openTo(number, owner.place(), "implementation.ofOwner");
        }
        if (by != null) {
            cases.openToPerson(number, by);
        }
    }

    /** The signed-in owner says how far it is. */
    public void progress(String number, String text) {
        work.progress(
                cases.visible(number).number(), text, territory.currentPerson().username());
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImplementationState> of(CaseNumber about) {
        return rows.about(about).stream().map(Assignments::state).toList();
    }

    private static ImplementationState state(TaskRecord task) {
        boolean confirmed = WorkSteps.CONFIRMED.equals(task.ending());
        Stage stage = task.ending() == null ? Stage.OPEN : confirmed ? Stage.DONE : Stage.GIVEN_UP;
        return new ImplementationState(
                task.number(),
                task.title(),
                stage,
                task.dueOn(),
                confirmed ? task.done() : null,
                confirmed ? task.spent() : null,
                task.givenUp());
    }
}
