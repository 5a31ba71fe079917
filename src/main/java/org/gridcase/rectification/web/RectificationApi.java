package org.gridcase.rectification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.rectification.service.RectificationsFacade;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Problems that inspectors and supervision committees point out. How one stands is read where all cases are. */
@RestController
@RequestMapping("/api/rectifications")
@Tag(
        name = "rectifications",
        description = "限期整改: what was found stays open until whoever found it says it is put right")
class RectificationApi {

    private final RectificationsFacade rectifications;
    private final CaseFiles cases;
    private final IdempotentPost posts;

    RectificationApi(RectificationsFacade rectifications, CaseFiles cases, IdempotentPost posts) {
        this.rectifications = rectifications;
        this.cases = cases;
        this.posts = posts;
    }

    @Schema(name = "PointedOut", description = "A problem that a unit has to put right")
    record Problem(
            @Schema(description = "Number of the case in which it was found, or null", nullable = true)
            String about,

            @Schema(description = "Code of the unit's place: community, town, department or district")
            String placeCode,

            @Schema(
                    description =
                            "Post of the unit: community-secretary, town-officer, department-officer or district-centre")
            String unit,

            @Schema(description = "One line") String title,

            @Schema(description = "What is wrong, and what would be right; names nobody")
            String problem) {}

    @Schema(name = "RectificationReceipt")
    record Receipt(
            @Schema(description = "Number of the rectification")
            String caseNumber,

            @Schema(description = "Until when the unit has to answer")
            Instant answerBy) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Point out a problem",
            description =
                    "For inspectors of the district or of the town, and for members of the supervision committee about"
                            + " their community; never about the own unit. 403 for everybody else.")
    @ApiResponse(responseCode = "201", description = "The unit has to answer: Location leads to the case")
    ResponseEntity<Receipt> pointOut(
            @Parameter(description = "A repeated request with the same key points out nothing twice")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            @RequestBody Problem body) {
        return posts.created(
                key,
                body,
                Receipt.class,
                () -> {
                    CaseNumber number = rectifications.pointOutByPerson(
                            body.about(), body.placeCode(), body.unit(), body.title(), body.problem());
                    return new Receipt(number.value(), cases.facts(number).dueAt());
                },
                receipt -> "/api/cases/" + receipt.caseNumber());
    }

    @Schema(name = "RectificationWithdrawal")
    record Withdrawal(
            @Schema(description = "Why there is nothing to put right")
            String reason) {}

    @PostMapping(path = "/{number}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take back what one has found, with a reason",
            description = "For whoever pointed it out, at any time before it is closed (409).")
    void withdraw(@PathVariable String number, @RequestBody Withdrawal body) {
        rectifications.withdrawByPerson(number, body.reason());
    }
}
