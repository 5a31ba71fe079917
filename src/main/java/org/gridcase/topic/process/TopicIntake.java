package org.gridcase.topic.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.territory.Territory;
import org.gridcase.topic.service.Suggestion;
import org.gridcase.topic.service.TopicSuggestions;
import org.springframework.stereotype.Component;

/** The start form was submitted: opens the case, makes its number the business key, and leaves nothing of the form behind. */
@Component
class TopicIntake implements ExecutionListener {

    private final TopicSuggestions suggestions;
    private final Territory territory;

    TopicIntake(TopicSuggestions suggestions, Territory territory) {
        this.suggestions = suggestions;
        this.territory = territory;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = TopicKey.take(execution);
        CaseNumber number = suggestions.byStaff(
                new Suggestion(
                        form.text("placeCode"),
                        form.text("matter"),
                        form.text("title"),
                        form.text("description"),
                        form.text("source"),
                        form.number("supporters"),
                        form.text("contact")),
                territory.currentPerson().username());
        execution.setProcessBusinessKey(number.value());
    }
}
