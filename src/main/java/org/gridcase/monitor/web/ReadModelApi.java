package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridcase.monitor.persistence.CasesAside;
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

    private static final int ASIDE = 100;

    private final ReadModelRefresh refresh;
    private final CasesAside aside;

    ReadModelApi(ReadModelRefresh refresh, CasesAside aside) {
        this.refresh = refresh;
        this.aside = aside;
    }

    /**
     * What the managers' pages read.
     *
     * @param asOf everything recorded until then is in it; null while one is to be built
     * @param builtAt when each read model was built from all records; null while it is to be
     * @param aside the cases whose records cannot be read, at most a hundred, and when each is tried again
     */
    record ReadModelsView(Instant asOf, Map<String, Instant> builtAt, List<AsideView> aside) {}

    /** @param error what was said when it was tried last */
    record AsideView(String caseNumber, Instant since, int tries, Instant againAt, String error) {}

    @GetMapping
    @Operation(
            summary =
                    "Until when the managers' pages are up to date, when their read models were built, and which cases are set aside")
    ReadModelsView readModels() {
        return new ReadModelsView(
                refresh.asOf().orElse(null),
                refresh.built(),
                aside.all(ASIDE).stream()
                        .map(one -> new AsideView(
                                one.number().value(), one.since(), one.tries(), one.againAt(), one.error()))
                        .toList());
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
