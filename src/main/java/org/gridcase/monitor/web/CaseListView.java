package org.gridcase.monitor.web;

import java.util.List;
import java.util.Map;
import org.gridcase.monitor.service.CaseKinds.Kind;
import org.gridcase.monitor.service.CaseListing;

/**
 * The list of cases as the page shows it.
 *
 * @param chips what was asked for, each with the address of the list without it
 * @param hidden what the form keeps although it does not show it
 * @param here address of the list
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 * @param counted how often the figure asked for counts them, in words; null when none is, or each once
 * @param cockpit whether the reader may look into Cockpit
 * @param ofOnePerson which is no file
 */
record CaseListView(
        CaseListing list,
        List<Chip> chips,
        List<Kind> kinds,
        List<Kind> matters,
        List<Kind> levels,
        Map<String, String> hidden,
        String here,
        String previous,
        String next,
        String counted,
        boolean cockpit,
        boolean ofOnePerson) {

    /** Where the same cases are as a file. */
    public String file(String format) {
        int question = here.indexOf('?');
        return MonitorPages.API + CaseListPage.CASES + "/cases." + format
                + (question < 0 ? "" : here.substring(question));
    }

    record Chip(String label, String without) {}
}
