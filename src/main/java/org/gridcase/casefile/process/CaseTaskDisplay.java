package org.gridcase.casefile.process;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.engine.TaskVisibility;
import org.gridcase.territory.Person;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Shows a new task to whoever may look at it, names it so that its case is seen in a list, and tells in the staff's
 * language what is to be done (the model's own documentation is English).
 */
@Component
public class CaseTaskDisplay {

    private final CaseFiles cases;
    private final TaskVisibility visibility;
    private final MessageSource words;

    CaseTaskDisplay(CaseFiles cases, TaskVisibility visibility, MessageSource words) {
        this.cases = cases;
        this.visibility = visibility;
        this.words = words;
    }

    /** @param where what stands before the task's name: the level at which it is done */
    public void opened(DelegateTask task, String where) {
        // What was decided in the task before must not stand in the new form as if it were chosen again.
        task.removeVariable(FormInput.OUTCOME);
        CaseFacts facts = cases.facts(ProcessCase.of(task));
        task.setDescription(words.getMessage("task." + task.getTaskDefinitionKey(), null, Locale.SIMPLIFIED_CHINESE));
        task.setName(where + " · " + task.getName() + " · " + facts.number());
        List<String> viewers =
                facts.place().upwards().stream().map(Person::viewersOf).toList();
        visibility.show(task.getId(), viewers);
    }
}
