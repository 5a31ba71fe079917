package org.gridcase.consultation.process;

/** Names of {@code bpmn/consultation-oversight.bpmn}. */
final class ConsultationOversightProcess {

    static final String KEY = "consultation-oversight";

    private ConsultationOversightProcess() {}
}
