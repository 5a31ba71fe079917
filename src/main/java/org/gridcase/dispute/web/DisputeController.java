package org.gridcase.dispute.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.dispute.DisputeReceipt;
import org.gridcase.dispute.Disputes;
import org.gridcase.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/disputes")
@Tag(name = "disputes", description = "矛盾纠纷: report a dispute and give it to another level")
class DisputeController {

    private final Disputes disputes;
    private final IdempotentPost posts;
    private final Territory territory;
    private final Clock clock;

    DisputeController(Disputes disputes, IdempotentPost posts, Territory territory, Clock clock) {
        this.disputes = disputes;
        this.posts = posts;
        this.territory = territory;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Report a dispute",
            description = "Opens a case and starts its process. Sent again with the same Idempotency-Key and the same"
                    + " content it gives the same answer and no second case.")
    @ApiResponse(responseCode = "201", description = "The case is open; Location leads to it")
    ResponseEntity<DisputeReceipt> report(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody DisputeReport report) {
        String client = territory.currentPerson().username();
        return posts.created(
                key,
                report,
                DisputeReceipt.class,
                () -> disputes.report(report.by(client, clock.getZone())),
                receipt -> "/api/cases/" + receipt.caseNumber());
    }

    @PostMapping("/{caseNumber}/level")
    @Operation(
            summary = "Give the case to another level (改派)",
            description = "For officers of the community or above; the reason is recorded.")
    @ApiResponse(responseCode = "204", description = "The other level has it now")
    ResponseEntity<Void> move(@PathVariable String caseNumber, @RequestBody Move move) {
        disputes.move(new CaseNumber(caseNumber), move.level(), move.reason());
        return ResponseEntity.noContent().build();
    }

    /** @param level {@code building}, {@code grid}, {@code station}, {@code community} or {@code town} */
    record Move(String level, String reason) {}
}
