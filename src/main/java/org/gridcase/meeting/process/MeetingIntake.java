package org.gridcase.meeting.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.meeting.service.Convening;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** The start form was submitted: opens the case, makes its number the business key, and leaves nothing of the form behind. */
@Component
class MeetingIntake implements ExecutionListener {

    private final Convening convening;
    private final ConvenedForm forms;
    private final Territory territory;

    MeetingIntake(Convening convening, ConvenedForm forms, Territory territory) {
        this.convening = convening;
        this.forms = forms;
        this.territory = territory;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Person person = territory.currentPerson();
        FormInput form = MeetingKey.take(execution);
        execution.setProcessBusinessKey(
                convening.open(forms.read(form, person), person.username()).value());
    }
}
