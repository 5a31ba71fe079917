package org.gridcase.call.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.gridcase.call.domain.ReverseGuard;
import org.gridcase.call.service.PushDowns;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Person;
import org.gridcase.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/push-downs")
@Tag(name = "calls")
class PushDownController {

    private final PushDowns pushDowns;
    private final Territory territory;

    PushDownController(PushDowns pushDowns, Territory territory) {
        this.pushDowns = pushDowns;
        this.territory = territory;
    }

    @PostMapping
    @Operation(
            summary = "A department calls a town (反向约束)",
            description =
                    "It has to cite an entry in force, handed down or shared, in which the town has a part. Otherwise"
                            + " it is refused with 403, and the attempt is counted against the department.")
    @ApiResponse(responseCode = "201", description = "The town has it, as a call whose caller is the department")
    @ApiResponse(responseCode = "403", description = "No such entry: refused and counted")
    ResponseEntity<Accepted> push(@RequestBody CallRequest request) {
        Person officer = territory.currentPerson();
        PushDowns.Answer answer = pushDowns.tried(request.by(officer.username()), officer);
        if (answer.verdict() != ReverseGuard.ACCEPTED) {
            // Only now: the count stands.
            throw Refusal.forbidden(answer.verdict().refusal(), answer.count().refused());
        }
        return ResponseEntity.created(URI.create("/api/calls/" + answer.call()))
                .body(new Accepted(
                        answer.call().value(),
                        answer.count().accepted(),
                        answer.count().refused()));
    }

    /** @param accepted how often the department was accepted so far, and {@code refused} how often not */
    record Accepted(String caseNumber, int accepted, int refused) {}
}
