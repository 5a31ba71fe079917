package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridcase.monitor.service.MonitorScopes;
import org.gridcase.monitor.service.Stuck;
import org.gridcase.monitor.service.StuckList;
import org.gridcase.monitor.service.Troubles;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(MonitorPages.API + "/stuck")
@Tag(name = "monitor")
class StuckApi {

    private final MonitorScopes scopes;
    private final StuckList list;
    private final Troubles troubles;

    StuckApi(MonitorScopes scopes, StuckList list, Troubles troubles) {
        this.scopes = scopes;
        this.list = list;
        this.troubles = troubles;
    }

    @GetMapping
    @Operation(
            summary = "Cases that do not go on (卡点)",
            description =
                    "Overdue, without a holder, sent back twice, broken in the engine, not published in time. Only what"
                            + " the signed-in person sees; the worst first.")
    Stuck list(
            @Parameter(description = "Code of a place in one's territory; left out: all of it", example = "990100001")
                    @RequestParam(defaultValue = "")
                    String place,
            @Parameter(description = "Kind of case; left out: all", example = "dispute-resolution")
                    @RequestParam(defaultValue = "")
                    String kind,
            @Parameter(description = "One of the reasons that the answer counts; left out: all", example = "overdue")
                    @RequestParam(defaultValue = "")
                    String reason,
            @Parameter(description = "Page of 50, from 0") @RequestParam(defaultValue = "0") int page) {
        return list.of(scopes.mine(place), kind, reason, page);
    }

    @PostMapping("/troubles/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Have the engine try once more what it has given up; for administrators",
            description = "Kept on the timeline of the case and in the engine's log.")
    @ApiResponse(responseCode = "204", description = "It is tried again")
    @ApiResponse(responseCode = "409", description = "There is nothing given up any more")
    void tryAgain(@Parameter(description = "Of the job or the external task") @PathVariable String id) {
        troubles.tryAgain(id);
    }
}
