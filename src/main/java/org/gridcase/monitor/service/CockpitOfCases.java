package org.gridcase.monitor.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gridcase.engine.CockpitLinks;
import org.gridcase.monitor.persistence.CaseListRows;
import org.springframework.stereotype.Component;

/** Where cases are in Cockpit, which knows only what runs. */
@Component
public class CockpitOfCases {

    private final CockpitLinks links;
    private final CaseListRows rows;

    CockpitOfCases(CockpitLinks links, CaseListRows rows) {
        this.links = links;
        this.rows = rows;
    }

    /** Whether the signed-in person may look into Cockpit. */
    public boolean isOpen() {
        return links.dashboard().isPresent();
    }

    /** The address of each case's instance, by number; of those for which something runs. */
    public Map<String, String> of(Collection<String> numbers) {
        Map<String, String> addresses = new HashMap<>();
        if (isOpen() && !numbers.isEmpty()) {
            rows.instances(numbers).forEach((number, instance) -> links.instance(instance)
                    .ifPresent(address -> addresses.put(number, address)));
        }
        return addresses;
    }
}
