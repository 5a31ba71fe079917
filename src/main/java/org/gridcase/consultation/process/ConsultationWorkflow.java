package org.gridcase.consultation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.service.ConsultationNews;
import org.springframework.stereotype.Component;

/** What the application tells the process of a consultation. Methods are named after the business event. */
@Component
public class ConsultationWorkflow {

    private final RuntimeService runtime;
    private final ConsultationNews news;

    ConsultationWorkflow(RuntimeService runtime, ConsultationNews news) {
        this.runtime = runtime;
        this.news = news;
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
        tell(ConsultationImplementationProcess.Messages.OUTCOME_MOVED, number);
    }

    /** Something that was pointed out is put right. */
    void rectified(CaseNumber number) {
        tell(ConsultationOversightProcess.Messages.RECTIFIED, number);
        noticeMoved(number);
    }

    /** A task is done, or was given up. */
    void taskEnded(CaseNumber number) {
        tell(ConsultationImplementationProcess.Messages.TASK_ENDED, number);
    }

    /** Whoever waits for it looks again; where nobody waits, somebody will look before anything goes on. */
    private void tell(String message, CaseNumber number) {
        news.oneAtATime(number);
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .correlateAll();
    }
}
