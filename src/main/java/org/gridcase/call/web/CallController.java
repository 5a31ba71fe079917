package org.gridcase.call.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import org.gridcase.call.CallReceipt;
import org.gridcase.call.Calls;
import org.gridcase.call.service.CallList;
import org.gridcase.call.service.CallProgress;
import org.gridcase.call.service.CallProgress.Progress;
import org.gridcase.call.service.CallReading;
import org.gridcase.call.service.CallReading.CallView;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/calls")
@Tag(name = "calls", description = "部门呼叫: a town calls a department, which must answer")
class CallController {

    private final Calls calls;
    private final CallReading reading;
    private final CallList list;
    private final CallProgress progress;
    private final IdempotentPost posts;
    private final Territory territory;

    CallController(
            Calls calls,
            CallReading reading,
            CallList list,
            CallProgress progress,
            IdempotentPost posts,
            Territory territory) {
        this.calls = calls;
        this.reading = reading;
        this.list = list;
        this.progress = progress;
        this.posts = posts;
        this.territory = territory;
    }

    @PostMapping
    @Operation(
            summary = "Call a department",
            description =
                    "For officers of the town in which the matter lies. The lists decide who has to act; a power that"
                            + " is handed down to the towns is declined at once with the entry that says so (route declined)."
                            + " Sent again with the same Idempotency-Key and the same content it gives the same answer.")
    @ApiResponse(responseCode = "201", description = "The call is made; Location leads to it")
    ResponseEntity<Made> call(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody CallRequest request) {
        String client = territory.currentPerson().username();
        return posts.created(
                key,
                request,
                Made.class,
                () -> Made.of(calls.makeByOfficer(request.by(client))),
                made -> "/api/calls/" + made.caseNumber());
    }

    @GetMapping
    @Operation(
            summary = "The calls that one may see",
            description =
                    "A town sees its own, a department those to which it is called, the centre and the inspectors all of"
                            + " the district. Open ones first, by deadline; 50 to a page.")
    CallList.Page list(
            @RequestParam(required = false) @Parameter(description = "open, overdue or closed; left out: all")
                    String state,
            @RequestParam(required = false)
                    @Parameter(description = "Code of a unit that called, was called or has a part")
                    String unit,
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "Only what concerns the units for which one works")
                    boolean own,
            @RequestParam(defaultValue = "0") int page) {
        return list.page(state, unit, own, page);
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "A call with its parts, notices and costs",
            description =
                    "Also by the number of a part, for its unit. A department's own system (system.<8 digits>) sees what the"
                            + " officers of its department see.")
    CallView one(@PathVariable String number) {
        return reading.of(number);
    }

    @PostMapping("/{number}/claim")
    @Operation(
            summary = "Claim a call (签收)",
            description =
                    "For officers of the unit whose turn it is. The first one has it; the others get 409 with who.")
    CallView claim(@PathVariable String number) {
        calls.claim(reading.visible(number), territory.currentPerson().username());
        return reading.of(number);
    }

    @PostMapping("/{number}/progress")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Report progress (进展)",
            description =
                    "For the unit that has the call, or the part, in hand: its officers and its own system (system.<8"
                            + " digits>). A line of the timeline, which the town reads; it never moves a deadline. 409 before"
                            + " the call is taken, after the unit has reported, and for every other unit.")
    Progress progress(
            @PathVariable String number,
            @Parameter(description = "A repeated request with the same key adds nothing")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            @RequestBody ProgressRequest request) {
        return progress.report(number, request.text(), request.percent(), key);
    }

    record ProgressRequest(
            @Schema(example = "已派抢修队到场，正在开挖", maxLength = 5000)
            String text,

            @Schema(example = "40", description = "How much is done, 0 to 100; may be left out", type = "integer")
            BigDecimal percent) {}

    @PostMapping("/{number}/withdrawal")
    @Operation(
            summary = "Withdraw a call (撤回)",
            description =
                    "For officers of the unit that called, while the call is not closed. The call and its parts end with"
                            + " the result withdrawn; a dispute that waited for it goes on at its town.")
    @ApiResponse(responseCode = "403", description = "Somebody else called")
    @ApiResponse(responseCode = "409", description = "The call is closed already")
    CallView withdraw(@PathVariable String number, @RequestBody Withdrawal withdrawal) {
        calls.withdraw(
                reading.visible(number),
                withdrawal.reason(),
                territory.currentPerson().username());
        return reading.of(number);
    }

    record Withdrawal(
            @Schema(example = "隐患已自行消除", maxLength = 1000) String reason) {}

    /**
     * @param route {@code declined}, {@code department}, {@code lead} or {@code centre}
     * @param unit code of the unit that has to act; left out when it is declined
     * @param entry code of the entry that says so; left out when it is not listed
     */
    record Made(String caseNumber, String route, String unit, String entry, Integer listVersion, Instant dueAt) {

        static Made of(CallReceipt receipt) {
            return new Made(
                    receipt.number().value(),
                    receipt.route(),
                    receipt.unit() == null ? null : receipt.unit().value(),
                    receipt.entry(),
                    receipt.listVersion(),
                    receipt.dueAt());
        }
    }
}
