package org.gridcase.monitor.web;

import org.gridcase.monitor.service.WorkloadReading;
import org.gridcase.monitor.web.MonitorPages.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Workload and fairness; works without a line of script. */
@Controller
@RequestMapping(MonitorPages.ROOT + "/workload")
class WorkloadPage {

    private final MonitorPages pages;
    private final WorkloadReading workload;

    WorkloadPage(MonitorPages pages, WorkloadReading workload) {
        this.pages = pages;
        this.workload = workload;
    }

    @GetMapping
    String workload(@ModelAttribute("query") MonitorQuery query, Model model) {
        Asked asked = pages.ask(query, model);
        model.addAttribute("workload", workload.of(asked.scope(), asked.period()));
        return "monitor/workload";
    }
}
