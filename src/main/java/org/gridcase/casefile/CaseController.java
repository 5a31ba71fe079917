package org.gridcase.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridcase.casefile.CaseViews.AttachmentView;
import org.gridcase.territory.PlaceCode;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "cases",
        description = "事项: cases in the territory of one's posts, and those one's department or town was called to")
class CaseController {

    private final CaseReading reading;

    CaseController(CaseReading reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            summary = "List cases",
            description = "Only cases that the signed-in person may see, newest first unless sorted otherwise.")
    CaseViews.Page list(
            @Parameter(description = "open, settled or closed") @RequestParam(required = false) String status,
            @Parameter(description = "The stage that holds the case: building, grid, station, community, town …")
                    @RequestParam(required = false)
                    String level,
            @Parameter(description = "Code of a matter, see GET /api/matters") @RequestParam(required = false)
                    String matter,
            @Parameter(description = "Code of a place: cases in it and in everything below it")
                    @RequestParam(required = false)
                    String place,
            @Parameter(description = "true: only overdue cases; false: only the others") @RequestParam(required = false)
                    Boolean overdue,
            @Parameter(description = "Looked for in number, title and description") @RequestParam(required = false)
                    String q,
            @Parameter(description = "Page, from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "Cases on a page, 1 to 100") @RequestParam(defaultValue = "20") int size,
            @Parameter(description = "reportedAt, dueAt or caseNumber; a leading - turns the order round")
                    @RequestParam(defaultValue = "-reportedAt")
                    String sort) {
        return reading.list(new CaseSearch.Filter(status, level, matter, code(place), overdue, q, page, size, sort));
    }

    @GetMapping("/{caseNumber}")
    @Operation(
            summary = "One case",
            description =
                    "Facts, holder, deadline, timeline and attachments; parties as far as the reader's post needs them.")
    CaseViews.Whole one(@PathVariable String caseNumber) {
        return reading.one(caseNumber);
    }

    @GetMapping("/{caseNumber}/clock")
    @Operation(
            summary = "Who held the case from when to when, and why it is due when it is",
            description =
                    "The segments tile the life of the case from its report to its close; each period names the rule,"
                            + " the days that do not count and the segments on which its instants stand.")
    CaseViews.Clock clock(@PathVariable String caseNumber) {
        return reading.clock(caseNumber);
    }

    @GetMapping("/{caseNumber}/attachments")
    @Operation(summary = "The files kept with a case")
    List<AttachmentView> attachments(@PathVariable String caseNumber) {
        return reading.attachments(caseNumber);
    }

    @GetMapping("/{caseNumber}/verification")
    @Operation(
            summary = "Whether the timeline is as it was written",
            description = "Recomputes the chain of hashes over all lines of the case.")
    CaseViews.Verification verification(@PathVariable String caseNumber) {
        return reading.verification(caseNumber);
    }

    private static PlaceCode code(String place) {
        return place == null || place.isBlank() ? null : PlaceCode.of(place);
    }
}
