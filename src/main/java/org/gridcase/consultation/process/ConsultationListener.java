package org.gridcase.consultation.process;

import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.Consultations;
import org.gridcase.consultation.NewConsultation;
import org.gridcase.consultation.service.BodyDecisions;
import org.gridcase.consultation.service.OpenFindings;
import org.gridcase.implementation.ImplementationEnded;
import org.gridcase.meeting.MeetingHeld;
import org.gridcase.publicity.CorrectionDropped;
import org.gridcase.publicity.NoticePublished;
import org.gridcase.publicity.ObjectionDecided;
import org.gridcase.publicity.PublicationEnded;
import org.gridcase.publicity.PublicationStopped;
import org.gridcase.rectification.RectificationClosed;
import org.gridcase.topic.TopicAccepted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens to the meetings and notices of a consultation, and to what was pointed out. It is told in their transactions, which hold their cases: here
 * a message is left for the process and nothing is locked; the process looks at the record in a transaction of its own.
 */
@Component
class ConsultationListener {

    private final ConsultationWorkflow workflow;
    private final BodyDecisions decisions;
    private final OpenFindings findings;
    private final Consultations consultations;
    private final CaseFiles cases;

    ConsultationListener(
            ConsultationWorkflow workflow,
            BodyDecisions decisions,
            OpenFindings findings,
            Consultations consultations,
            CaseFiles cases) {
        this.workflow = workflow;
        this.decisions = decisions;
        this.findings = findings;
        this.consultations = consultations;
        this.cases = cases;
    }

    /** A topic is accepted: the party committee is to propose on it. */
    @EventListener
    void topicAccepted(TopicAccepted event) {
        consultations.open(
                new NewConsultation(
                        event.community(),
                        event.topic(),
                        event.group().code(),
                        event.title(),
                        cases.facts(event.topic()).description()),
                null);
    }

    /** A meeting about the matter that no step has convened decides nothing here. */
    @EventListener
    void meetingHeld(MeetingHeld event) {
        if (decisions.isOfAStep(event.meeting())) {
            workflow.meetingHeld(event.about());
        }
    }

    @EventListener
    void implementationEnded(ImplementationEnded event) {
        if (isConsultation(event.about())) {
            workflow.taskEnded(event.about());
        }
    }

    @EventListener
    void noticePublished(NoticePublished event) {
        noticeMoved(event.about());
    }

    @EventListener
    void correctionDropped(CorrectionDropped event) {
        noticeMoved(event.about());
    }

    @EventListener
    void publicationEnded(PublicationEnded event) {
        noticeMoved(event.about());
    }

    @EventListener
    void publicationStopped(PublicationStopped event) {
        noticeMoved(event.about());
    }

    @EventListener
    void objectionDecided(ObjectionDecided event) {
        noticeMoved(event.about());
    }

    @EventListener
    void rectificationClosed(RectificationClosed event) {
        findings.consultationOf(event.about()).ifPresent(workflow::rectified);
    }

    private void noticeMoved(CaseNumber about) {
        if (isConsultation(about)) {
            workflow.noticeMoved(about);
        }
    }

    private boolean isConsultation(CaseNumber about) {
        return about != null && Consultations.KIND.equals(cases.facts(about).kind());
    }
}
