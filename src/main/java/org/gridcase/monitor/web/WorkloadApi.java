package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridcase.monitor.service.Workload;
import org.gridcase.monitor.service.WorkloadReading;
import org.gridcase.monitor.web.MonitorPages.Asked;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(MonitorPages.API + "/workload")
@Tag(name = "monitor")
class WorkloadApi {

    private final MonitorPages pages;
    private final WorkloadReading workload;

    WorkloadApi(MonitorPages pages, WorkloadReading workload) {
        this.pages = pages;
        this.workload = workload;
    }

    @GetMapping
    @Operation(
            summary = "Who has how much to do (工作量)",
            description =
                    "By post and place; by name only for whoever answers for the person directly. Places are compared"
                            + " with their own past and with their like, in the order of their codes: there is no rank and no total.")
    Workload workload(@ParameterObject MonitorQuery query) {
        Asked asked = pages.ask(query);
        return workload.of(asked.scope(), asked.period());
    }
}
