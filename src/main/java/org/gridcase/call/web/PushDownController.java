package org.gridcase.call.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.gridcase.call.service.PushDownFigures;
import org.gridcase.call.service.PushDowns;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/push-downs")
@Tag(name = "calls")
class PushDownController {

    private final PushDowns pushDowns;
    private final PushDownFigures figures;
    private final Territory territory;
    private final IdempotentPost posts;

    PushDownController(PushDowns pushDowns, PushDownFigures figures, Territory territory, IdempotentPost posts) {
        this.pushDowns = pushDowns;
        this.figures = figures;
        this.territory = territory;
        this.posts = posts;
    }

    @GetMapping
    @Operation(
            summary = "How often departments wanted towns to act",
            description =
                    "By department and town, and the latest refusals. The centre and the inspectors see all of their"
                            + " district, a town what was aimed at it, a department its own.")
    PushDownFigures.Figures figures() {
        return figures.mine();
    }

    @PostMapping
    @Operation(
            summary = "A department calls a town (反向约束)",
            description =
                    "It has to cite an entry in force, handed down or shared, in which the town has a part. Otherwise"
                            + " it is refused with 403, and the attempt is counted against the department. Repeated with the"
                            + " same Idempotency-Key it is neither made nor counted again.")
    @ApiResponse(responseCode = "201", description = "The town has it, as a call whose caller is the department")
    @ApiResponse(responseCode = "403", description = "No such entry: refused and counted")
    ResponseEntity<Accepted> push(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody CallRequest request) {
        Person officer = territory.currentPerson();
        Tried tried = posts.once(
                key, request, Tried.class, () -> Tried.of(pushDowns.tried(request.by(officer.username()), officer)));
        if (tried.refusal() != null) {
            // Only now: the count stands, and so does the answer to whoever asks again.
            throw Refusal.forbidden(tried.refusal(), tried.refused());
        }
        return ResponseEntity.created(URI.create("/api/calls/" + tried.caseNumber()))
                .body(new Accepted(tried.caseNumber(), tried.accepted(), tried.refused()));
    }

    /** @param refusal key of the words in which it was refused, or null */
    record Tried(String caseNumber, String refusal, int accepted, int refused) {

        static Tried of(PushDowns.Answer answer) {
            boolean accepted = answer.call() != null;
            return new Tried(
                    accepted ? answer.call().value() : null,
                    accepted ? null : answer.verdict().refusal(),
                    answer.count().accepted(),
                    answer.count().refused());
        }
    }

    /** @param accepted how often the department was accepted so far, and {@code refused} how often not */
    record Accepted(String caseNumber, int accepted, int refused) {}
}
