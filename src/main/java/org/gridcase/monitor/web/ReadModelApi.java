package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators only: the door sees to it. */
@RestController
@RequestMapping("/api/admin/monitor")
@Tag(name = "administration")
class ReadModelApi {

    private final ReadModelRefresh refresh;

    ReadModelApi(ReadModelRefresh refresh) {
        this.refresh = refresh;
    }

    /**
     * What the managers' pages read.
     *
     * @param asOf everything recorded until then is in it; null while one is to be built
     * @param builtAt when each read model was built from all records; null while it is to be
     */
    record ReadModelsView(Instant asOf, Map<String, Instant> builtAt) {}

    @GetMapping
    @Operation(summary = "Until when the managers' pages are up to date, and when their read models were built")
    ReadModelsView readModels() {
        return new ReadModelsView(refresh.asOf().orElse(null), refresh.built());
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Build what the managers' pages read anew from the records; they go on with what they have until then")
    @ApiResponse(responseCode = "202", description = "The next refresh does it, usually within a second")
    void rebuild() {
        refresh.rebuild();
    }
}
