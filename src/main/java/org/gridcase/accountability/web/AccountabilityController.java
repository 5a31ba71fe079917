package org.gridcase.accountability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.accountability.service.ReviewReading;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.springframework.format.annotation.DateTimeFormat;
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
@RequestMapping(path = "/api/accountability-reviews", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "accountability", description = "问责审核: whether a unit answers for a neglect, by the records alone")
class AccountabilityController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9999;

    private final AccountabilityReviews reviews;
    private final ReviewReading reading;
    private final ReviewViews views;
    private final IdempotentPost posts;
    private final Clock clock;

    AccountabilityController(
            AccountabilityReviews reviews,
            ReviewReading reading,
            ReviewViews views,
            IdempotentPost posts,
            Clock clock) {
        this.reviews = reviews;
        this.reading = reading;
        this.views = views;
        this.posts = posts;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask for a review",
            description = "For officers of the town, inspectors and the district's centre: names a case and a unit. The"
                    + " service collects the facts; what the accuser says about them is not asked.")
    @ApiResponse(responseCode = "201", description = "The review is open, or closed already: Location leads to it")
    ResponseEntity<ReviewViews.Receipt> accuse(
            @Parameter(description = "A repeated request with the same key opens no second review")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            @RequestBody ReviewViews.Accusation body) {
        return posts.created(
                key,
                body,
                ReviewViews.Receipt.class,
                () -> {
                    CaseNumber number = reviews.accuse(body.caseNumber(), body.unit());
                    return new ReviewViews.Receipt(number.value());
                },
                receipt -> "/api/accountability-reviews/" + receipt.caseNumber());
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "One review",
            description = "The five answers with their evidence, the panels and what they decided. For the unit, the"
                    + " members of its panels, the district's centre and inspectors. Who asked for it reads how it stands and what"
                    + " was finally decided; for others it does not exist.")
    ReviewViews.Review one(@PathVariable String number) {
        return views.of(reading.visible(number));
    }

    @GetMapping
    @Operation(
            summary = "Final decisions that hold a unit responsible",
            description = "What counts in its assessment; nothing that is not final is among it.")
    List<ReviewViews.Held> held(
            @Parameter(description = "Code of the unit: department, town, community or district") @RequestParam
                    String unit,
            @Parameter(description = "First day") @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate from,
            @Parameter(description = "Last day") @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate to) {
        return reviews
                .heldResponsible(
                        PlaceCode.of(unit),
                        startOf(day("from", from)),
                        startOf(day("to", to).plusDays(1)))
                .stream()
                .map(views::of)
                .toList();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** Neither a date here nor the database's instants reach as far as what can be written as a date. */
    private static LocalDate day(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refusal.invalid(
                    field, "accountability.day.range", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
        return day;
    }
}
