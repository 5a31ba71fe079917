package org.gridcase.consultation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** What the application tells the process of a consultation. Methods are named after the business event. */
@Component
public class ConsultationWorkflow {

    private final RuntimeService runtime;

    ConsultationWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** A consultation is open. */
    public void opened(CaseNumber number) {
        runtime.createMessageCorrelation(SixStepConsultationProcess.Messages.OPENED)
                .processInstanceBusinessKey(number.value())
                .correlateStartMessage();
    }

    /** The meeting of its step is over. */
    void meetingHeld(CaseNumber number) {
        tell(ConsultationStepProcess.Messages.MEETING_HELD, number);
    }

    /** Something happened to its notice, or to what keeps it from coming into force. */
    void noticeMoved(CaseNumber number) {
        tell(ConsultationPublicationProcess.Messages.NOTICE_MOVED, number);
    }

    /** Whoever waits for it looks again; where nobody waits, somebody will look before anything goes on. */
    private void tell(String message, CaseNumber number) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .correlateAll();
    }
}
