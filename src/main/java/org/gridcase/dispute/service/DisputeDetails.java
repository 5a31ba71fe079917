package org.gridcase.dispute.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.domain.Matter;
import org.gridcase.dispute.persistence.DisputeRecord;
import org.gridcase.dispute.persistence.DisputeRepository;
import org.gridcase.supply.SupplyFinding;
import org.gridcase.supply.SupplyObligations;
import org.springframework.stereotype.Component;

/** What a dispute adds to its case where it is shown. */
@Component
class DisputeDetails implements CaseDetails {

    private final DisputeRepository disputes;

    private final SupplyObligations supply;

    DisputeDetails(DisputeRepository disputes, SupplyObligations supply) {
        this.disputes = disputes;
        this.supply = supply;
    }

    @Override
    public String kind() {
        return Disputes.PROCESS;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        Map<CaseNumber, List<Detail>> details = new HashMap<>();
        Map<CaseNumber, SupplyFinding> counts = supply.findings(numbers);
        for (DisputeRecord dispute : disputes.findAll(numbers)) {
            CaseNumber number = new CaseNumber(dispute.caseNumber());
            List<Detail> all = detailsOf(dispute);
            Optional.ofNullable(counts.get(number)).ifPresent(count -> addCount(all, count));
            details.put(number, all);
        }
        return details;
    }

    @Override
    public String messageKey(String field, String value) {
        return switch (field) {
            case "entryLevel", "settledLevel", "creditedLevel" -> "case.level." + value;
            default -> field + "." + value;
        };
    }

    @Override
    public List<String> matters() {
        return Arrays.stream(Matter.values()).map(Matter::code).toList();
    }

    private static List<Detail> detailsOf(DisputeRecord dispute) {
        List<Detail> details = new ArrayList<>();
        add(details, "urgency", dispute.urgency());
        add(details, "entryLevel", dispute.entryStage());
        add(details, "people", dispute.people());
        add(details, "violence", dispute.violence());
        add(details, "repeated", dispute.repeated());
        add(details, "settledLevel", dispute.settledStage());
        add(details, "agreementKind", dispute.agreementKind());
        add(details, "performanceDate", dispute.performanceDate());
        add(details, "creditedLevel", dispute.creditWithdrawnAt() == null ? dispute.creditedStage() : null);
        return details;
    }

    private static void addCount(List<Detail> details, SupplyFinding count) {
        add(details, "householdsApplied", count.applied());
        add(details, "householdsTotal", count.total());
        add(details, "householdsPercent", count.percent());
        add(details, "supplyRequired", count.required());
        add(details, "supplyRule", count.ruleVersion());
        add(details, "supplyEntry", count.entry());
        add(details, "supplyDuty", count.reached() ? "reached" : "below");
    }

    private static void add(List<Detail> details, String name, Object value) {
        if (value != null) {
            details.add(new Detail(name, value));
        }
    }
}
