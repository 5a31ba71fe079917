package org.gridcase.monitor.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.MonitorScope;
import org.gridcase.monitor.service.MonitorScopes;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of the monitor have in common: the choice of place and period above, and the language. */
@Component
class MonitorPages {

    static final String ROOT = "/monitor";
    static final String API = "/api/monitor";

    private final MonitorScopes scopes;
    private final ReadModelRefresh refresh;
    private final Words words;
    private final Clock clock;

    MonitorPages(MonitorScopes scopes, ReadModelRefresh refresh, Words words, Clock clock) {
        this.scopes = scopes;
        this.refresh = refresh;
        this.words = words;
        this.clock = clock;
    }

    /** Puts into the model what {@code monitor/layout} shows, and answers what the query asks for. */
    Asked ask(MonitorQuery query, Model model) {
        Asked asked = ask(query);
        model.addAttribute("query", query);
        model.addAttribute("scope", asked.scope());
        model.addAttribute("period", asked.period());
        model.addAttribute("person", asked.scope().person().username());
        model.addAttribute("zone", zone());
        model.addAttribute("asOf", refresh.asOf().map(words::at).orElse(null));
        model.addAttribute("notCounted", refresh.notCounted(asked.scope()));
        return asked;
    }

    /** @throws org.gridcase.shared.Refusal when the query asks for nothing that can be shown to the signed-in person */
    Asked ask(MonitorQuery query) {
        return new Asked(scopes.mine(query.place()), query.period(LocalDate.now(clock)));
    }

    /** The page of a case with its way through the process. */
    static String casePath(String number) {
        return ROOT + MapPages.MAP + "/cases/" + number;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    record Asked(MonitorScope scope, MonitorPeriod period) {}
}
