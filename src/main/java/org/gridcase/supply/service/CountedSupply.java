package org.gridcase.supply.service;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.shared.Refusal;
import org.gridcase.supply.SupplyFinding;
import org.gridcase.supply.SupplyObligations;
import org.gridcase.supply.domain.HouseholdCount;
import org.gridcase.supply.persistence.SupplyRows;
import org.gridcase.supply.persistence.SupplyRuleRecord;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds a count of households against the rule of the district, and says so on the case. */
@Service
@Transactional
class CountedSupply implements SupplyObligations {

    private final SupplyRows rows;
    private final CaseFiles cases;
    private final ResponsibilityLists lists;
    private final Clock clock;

    CountedSupply(SupplyRows rows, CaseFiles cases, ResponsibilityLists lists, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean governs(PlaceCode place, String matter) {
        return rule(place, matter).isPresent();
    }

    @Override
    public void counted(CaseNumber number, Integer applied, Integer total, String stage, String by) {
        HouseholdCount.of(applied, total).ifPresent(count -> take(number, count, stage, by));
    }

    private void take(CaseNumber number, HouseholdCount count, String stage, String by) {
        CaseFacts facts = cases.facts(number);
        SupplyRuleRecord rule = rule(facts.place(), facts.matter())
                .orElseThrow(() -> Refusal.invalid("householdsApplied", "supply.count.noRule"));
        boolean reached = count.reaches(rule.required());
        Optional<String> entry = entry(facts);
        rows.counted(number, count, rule, reached, entry.orElse(null), by, clock.instant());
        List<String> words = List.of(
                String.valueOf(count.applied()),
                String.valueOf(count.total()),
                count.percent().toPlainString(),
                rule.required().toPlainString(),
                String.valueOf(rule.version()),
                entry.orElse("supply.noEntry"));
        cases.record(
                number, new TimelineEntry(reached ? "supplyReached" : "supplyBelow", stage, by, words, rule.basis()));
    }

    /** The entry of which the supply is a part; what was handed down is the town's own and obliges no department. */
    private Optional<String> entry(CaseFacts facts) {
        return lists.inForce(district(facts.place()), clock.instant()).stream()
                .filter(listed -> listed.matters().contains(facts.matter()))
                .filter(listed -> listed.list() != ListKind.HANDED_DOWN)
                .map(Entry::code)
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SupplyFinding> finding(CaseNumber number) {
        return Optional.ofNullable(findings(List.of(number)).get(number));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseNumber, SupplyFinding> findings(Collection<CaseNumber> numbers) {
        return rows.latest(numbers);
    }

    private Optional<SupplyRuleRecord> rule(PlaceCode place, String matter) {
        return rows.inForce(district(place).value(), matter, clock.instant());
    }

    private static PlaceCode district(PlaceCode place) {
        return place.at(Level.DISTRICT).orElseThrow();
    }
}
