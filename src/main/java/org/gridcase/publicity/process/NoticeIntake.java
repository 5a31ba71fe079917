package org.gridcase.publicity.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.publicity.service.NoticeDrafts;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** The start form was submitted: opens the case, makes its number the business key, and leaves nothing of the form behind. */
@Component
class NoticeIntake implements ExecutionListener {

    private final NoticeDrafts drafts;
    private final Territory territory;

    NoticeIntake(NoticeDrafts drafts, Territory territory) {
        this.drafts = drafts;
        this.territory = territory;
    }

    @Override
    public void notify(DelegateExecution execution) {
        FormInput form = NoticeKey.take(execution);
        String code = form.text("placeCode");
        PlaceCode place = code == null ? drafts.placeOfCurrentPerson() : PlaceCode.of(code);
        CaseNumber number = drafts.openByPerson(
                NoticeForm.draft(form, place), territory.currentPerson().username());
        execution.setProcessBusinessKey(number.value());
    }
}
