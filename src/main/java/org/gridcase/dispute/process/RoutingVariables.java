package org.gridcase.dispute.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.casefile.process.FormInput;
import org.gridcase.deadline.process.OwedVariables;

/** The only variables that may stay in the engine: ids, codes and the answers by which the models route. */
final class RoutingVariables {

    /** What a person decided; an English word that every decision form sets. */
    static final String OUTCOME = FormInput.OUTCOME;

    private static final Set<String> OF_DISPUTES = Set.of(
            OUTCOME,
            DisputeProcess.Variables.URGENT,
            DisputeProcess.Variables.WHISTLE_STAGE,
            DisputeProcess.Variables.UNANSWERED,
            DisputeProcess.Variables.AT_BUILDING,
            DisputeProcess.Variables.AT_GRID,
            DisputeProcess.Variables.AT_STATION,
            DisputeProcess.Variables.AT_COMMUNITY,
            DisputeProcess.Variables.MEDIATING,
            DisputeProcess.Variables.DEPARTMENT_CALLED,
            DisputeProcess.Variables.DEPARTMENT_SOLVED,
            DisputeProcess.Variables.KEPT,
            DisputeProcess.Variables.REOPEN_AT,
            MediationProcess.Variables.STAGE,
            MediationProcess.Variables.CANDIDATE_GROUPS,
            MediationProcess.Variables.VACANT,
            MediationProcess.Variables.DELIBERATION,
            MediationProcess.Variables.ANOTHER_SESSION,
            MediationProcess.Variables.CONCLUDED,
            MediationProcess.Variables.SETTLED,
            MediationProcess.Variables.HANDED_BACK,
            MediationProcess.Variables.MOVED,
            MediationProcess.Variables.SUPERVISED,
            MediationProcess.Variables.OVERDUE,
            WhistleProcess.Variables.ANSWERED,
            SettlementProcess.Variables.REFUSED,
            SettlementProcess.Variables.DRAFT);

    static final Set<String> NAMES =
            Stream.of(OF_DISPUTES, OwedVariables.NAMES).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private RoutingVariables() {}
}
