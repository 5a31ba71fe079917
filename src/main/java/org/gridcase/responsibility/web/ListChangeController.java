package org.gridcase.responsibility.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.responsibility.application.Districts;
import org.gridcase.responsibility.application.ListAmendmentCases;
import org.gridcase.responsibility.application.ListChangeReading;
import org.gridcase.responsibility.application.ListProposals;
import org.gridcase.responsibility.web.ListChangeViews.SummaryView;
import org.gridcase.responsibility.web.ListChangeViews.WholeView;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/list-changes")
@Tag(name = "list changes", description = "清单调整: propose a change of the three lists and follow it")
class ListChangeController {

    private final ListAmendmentCases amendments;
    private final ListProposals proposals;
    private final ListChangeReading reading;
    private final ListChangeViews views;
    private final Districts districts;
    private final IdempotentPost posts;
    private final Territory territory;

    ListChangeController(
            ListAmendmentCases amendments,
            ListProposals proposals,
            ListChangeReading reading,
            ListChangeViews views,
            Districts districts,
            IdempotentPost posts,
            Territory territory) {
        this.amendments = amendments;
        this.proposals = proposals;
        this.reading = reading;
        this.views = views;
        this.districts = districts;
        this.posts = posts;
        this.territory = territory;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Propose a change of the lists",
            description =
                    "For officers of a town, a department or the district's centre. Every unit that leads or helps in"
                            + " one of the entries, before or after the change, is heard; then the centre decides.")
    @ApiResponse(responseCode = "201", description = "The units are asked; Location leads to the proposal")
    ResponseEntity<Receipt> propose(
            @Parameter(description = "A repeated request with the same key proposes nothing new")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String idempotencyKey,
            @RequestBody ListChangeRequest body) {
        Person person = territory.currentPerson();
        return posts.created(
                idempotencyKey,
                body,
                Receipt.class,
                () -> propose(body, person),
                receipt -> "/api/list-changes/" + receipt.caseNumber());
    }

    private Receipt propose(ListChangeRequest body, Person person) {
        PlaceCode district = body.district() == null || body.district().isBlank()
                ? proposals.districtOf(person)
                : districts.require(body.district().strip()).code();
        return new Receipt(
                amendments.propose(body.read(district), person.username()).value());
    }

    @GetMapping
    @Operation(
            summary = "Proposals, newest first",
            description = "Those of the person's district, and those that the person's unit made or was asked about.")
    List<SummaryView> list(
            @Parameter(description = "hearing, deciding, returned, approved, refused, withdrawn or lapsed")
                    @RequestParam(required = false)
                    String state,
            @Parameter(description = "Page, from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "Proposals on a page, 1 to 100") @RequestParam(defaultValue = "20") int size,
            Locale locale) {
        return reading.list(state, page, size).stream()
                .map(change -> views.summary(change, locale))
                .toList();
    }

    @GetMapping("/{caseNumber}")
    @Operation(summary = "One proposal: every entry before and after, and what the units said")
    WholeView one(@PathVariable String caseNumber, Locale locale) {
        return views.whole(reading.one(caseNumber), locale);
    }

    @PostMapping(path = "/{caseNumber}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take an own proposal back", description = "At any time before it is decided.")
    @ApiResponse(responseCode = "204", description = "It is closed")
    ResponseEntity<Void> withdraw(@PathVariable String caseNumber, @RequestBody Withdrawal body) {
        amendments.withdraw(caseNumber, body.reason());
        return ResponseEntity.noContent().build();
    }

    @Schema(name = "ListChangeReceipt")
    record Receipt(String caseNumber) {}

    @Schema(name = "ListChangeWithdrawal", description = "Why, 1 to 1,000 characters")
    record Withdrawal(String reason) {}
}
