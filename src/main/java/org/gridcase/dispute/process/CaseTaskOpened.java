package org.gridcase.dispute.process;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.dispute.domain.Stage;
import org.gridcase.engine.TaskVisibility;
import org.gridcase.territory.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Shows a new task to whoever may look at it, names it so that its case and stage are seen in a list, and tells in the
 * staff's language what is to be done (the model's own documentation is English).
 */
@Component
class CaseTaskOpened implements TaskListener {

    private static final int URGENT_PRIORITY = 100;

    private final CaseFiles cases;
    private final TaskVisibility visibility;
    private final MessageSource words;

    CaseTaskOpened(CaseFiles cases, TaskVisibility visibility, MessageSource words) {
        this.cases = cases;
        this.visibility = visibility;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        // What was decided in the task before must not stand in the new form as if it were chosen again.
        task.removeVariable(RoutingVariables.OUTCOME);
        CaseFacts facts = cases.facts(CaseKey.of(task));
        Stage stage = CaseKey.stage(task);
        task.setDescription(words.getMessage("task." + task.getTaskDefinitionKey(), null, Locale.SIMPLIFIED_CHINESE));
        task.setName(stage.label() + " · " + task.getName() + " · " + facts.number());
        if (WhistleProcess.Elements.GO_TO_SCENE.equals(task.getTaskDefinitionKey())) {
            task.setPriority(URGENT_PRIORITY);
        }
        List<String> viewers =
                facts.place().upwards().stream().map(Person::viewersOf).toList();
        visibility.show(task.getId(), viewers);
    }
}
