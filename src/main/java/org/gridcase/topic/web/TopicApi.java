package org.gridcase.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.shared.CurrentUser;
import org.gridcase.topic.service.Suggestion;
import org.gridcase.topic.service.TopicReading;
import org.gridcase.topic.service.TopicSuggestions;
import org.gridcase.topic.service.TopicSuggestions.Receipt;
import org.gridcase.topic.web.TopicViews.FollowedView;
import org.gridcase.topic.web.TopicViews.Label;
import org.gridcase.topic.web.TopicViews.StaffView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Topics, for machines: residents need no account, staff and systems sign in. Sorting is a task in Tasklist. */
@RestController
@Tag(name = "topics", description = "协商议题: suggest what a community should deliberate")
class TopicApi {

    static final String ROOT = "/api/topics";
    static final String CODE = "X-Receipt-Code";

    private final TopicSuggestions suggestions;
    private final TopicReading reading;
    private final TopicViews views;
    private final IdempotentPost posts;

    TopicApi(TopicSuggestions suggestions, TopicReading reading, TopicViews views, IdempotentPost posts) {
        this.suggestions = suggestions;
        this.reading = reading;
        this.views = views;
        this.posts = posts;
    }

    @Schema(name = "TopicSuggestion")
    record TopicRequest(
            @Schema(description = "A community, or a place in it; staff of one community may leave it out")
            String placeCode,

            @Schema(description = "A code of GET /api/topic-matters")
            String matter,

            String title,
            String description,

            @Schema(description = "resident, visit or grid-worker; without signing in: resident")
            String source,

            @Schema(description = "How many households stand behind it; staff only")
            Integer supporters,

            @Schema(description = "How to reach the resident, or null")
            String contact) {

        Suggestion suggestion() {
            return new Suggestion(placeCode, matter, title, description, source, supporters, contact);
        }
    }

    /**
     * @param code told here and nowhere else; null for staff, who see the case
     * @param follow where the resident follows it; null for staff
     */
    @Schema(name = "TopicReceipt")
    record ReceiptView(String caseNumber, String code, String follow) {}

    @PostMapping(path = ROOT, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Suggest a topic",
            description = "Residents do not sign in and get a code by which they follow it; 429 when too many came from"
                    + " the same address today. Staff who sign in say where it comes from.")
    @ApiResponse(responseCode = "201", description = "It waits to be sorted")
    ResponseEntity<ReceiptView> suggest(
            @Parameter(description = "For staff: a repeated request with the same key suggests nothing new")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String idempotencyKey,
            @RequestBody TopicRequest body,
            HttpServletRequest request) {
        if (CurrentUser.username().isPresent()) {
            return posts.created(
                    idempotencyKey,
                    body,
                    ReceiptView.class,
                    () -> byStaff(body.suggestion()),
                    receipt -> "/api/cases/" + receipt.caseNumber());
        }
        ReceiptView receipt = byResident(body.suggestion(), request.getRemoteAddr());
        return ResponseEntity.created(URI.create(receipt.follow())).body(receipt);
    }

    private ReceiptView byStaff(Suggestion suggestion) {
        return new ReceiptView(suggestions.byPerson(suggestion).value(), null, null);
    }

    private ReceiptView byResident(Suggestion suggestion, String address) {
        Receipt receipt = suggestions.byResident(suggestion, address);
        String number = receipt.number().value();
        return new ReceiptView(number, receipt.code().value(), TopicPages.FOLLOW + "/" + number);
    }

    @GetMapping(ROOT + "/receipts/{receipt}")
    @Operation(
            summary = "How a topic stands, for whoever has the code of its receipt",
            description = "The code goes into the header `X-Receipt-Code`; 404 without it.")
    FollowedView follow(
            @PathVariable String receipt, @RequestHeader(name = CODE, required = false) String code, Locale locale) {
        return views.followed(reading.follow(receipt, code), locale);
    }

    @GetMapping(ROOT + "/{number}")
    @Operation(summary = "What stands behind a topic and what followed from it; for staff who see the case")
    StaffView forStaff(@PathVariable String number, Locale locale) {
        return views.staff(reading.forStaff(number), locale);
    }

    @GetMapping("/api/topic-matters")
    @Operation(summary = "What a topic can be about")
    List<Label> matters(Locale locale) {
        return views.matters(locale);
    }
}
