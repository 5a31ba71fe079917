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

    /** What a form offers or shows; no model routes by it. */
    static final String MAY_GATHER = "mayGather";

    static final String COUNTS_HOUSEHOLDS = "countsHouseholds";

    /** Code of the entry of the lists by which the supplier must supply, or null. */
    static final String OBLIGING_ENTRY = "obligingEntry";

    /** Codes of the roles that are invited to a joint meeting. */
    static final String INVITED_ROLES = "invitedRoles";

    /** Whether the agreement may take over what was undertaken at a joint meeting. */
    static final String UNDERTAKEN = "undertaken";

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
            MAY_GATHER,
            COUNTS_HOUSEHOLDS,
            OBLIGING_ENTRY,
            INVITED_ROLES,
            UNDERTAKEN,
            MediationProcess.Variables.GATHERING,
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
