package org.gridcase.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.deadline.domain.Ask;
import org.gridcase.deadline.service.DeadlineRequests;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{caseNumber}/clock")
@Tag(name = "cases")
class ClockRequestController {

    private final DeadlineRequests requests;
    private final RequestWords words;
    private final IdempotentPost posts;
    private final MessageSource messages;

    ClockRequestController(
            DeadlineRequests requests, RequestWords words, IdempotentPost posts, MessageSource messages) {
        this.requests = requests;
        this.words = words;
        this.posts = posts;
        this.messages = messages;
    }

    @GetMapping("/requests")
    @Operation(
            summary = "Pauses and extensions that were asked for (时限申请)",
            description = "Oldest first, with what the signed-in person may ask for now.")
    RequestViews.Requests list(@PathVariable String caseNumber) {
        DeadlineRequests.Options options = requests.options(caseNumber);
        return new RequestViews.Requests(
                requests.of(caseNumber).stream().map(words::view).toList(),
                words.view(options.pause()),
                words.view(options.extension()),
                options.why() == null ? null : messages.getMessage(options.why(), LocaleContextHolder.getLocale()),
                options.resume());
    }

    @PostMapping(path = "/requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask for a pause or an extension",
            description = "For whoever has taken up the step. The level above decides; until then the clock runs."
                    + " At most as often and as long as the rule of the step allows.")
    RequestViews.Request ask(
            @PathVariable String caseNumber,
            @Parameter(description = "A repeated request with the same key asks nothing new")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String idempotencyKey,
            @RequestBody AskRequest body) {
        return posts.once(
                idempotencyKey,
                new Addressed(caseNumber, body),
                RequestViews.Request.class,
                () -> words.view(requests.ask(
                        caseNumber,
                        Ask.of(body.kind(), body.ground(), body.reason(), body.period(), body.attachments()))));
    }

    @PostMapping(path = "/resumption", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Let a paused clock run again (恢复计时)",
            description =
                    "For whoever holds the step and for the level above. The due instant moves by exactly the time"
                            + " that counted while the clock stood still.")
    RequestViews.Request resume(@PathVariable String caseNumber, @RequestBody ResumeRequest body) {
        return words.view(requests.resume(caseNumber, body.reason()));
    }

    @Schema(name = "ClockAsk", description = "What is asked for")
    record AskRequest(
            @Schema(description = "pause or extension", example = "pause")
            String kind,

            @Schema(
                    description =
                            "waitingForParty, waitingForExpert, waitingForUnit or waitingForMeans; of a pause only",
                    example = "waitingForParty")
            String ground,

            @Schema(description = "1 to 1,000 characters") String reason,

            @Schema(
                    description = "How long: a positive number and min, h, wh (working hours), d (days) or wd (working"
                            + " days); an extension in the unit of the rule",
                    example = "5 wd")
            String period,

            @Schema(description = "Evidence: ids of attachments of this case, at least one")
            List<String> attachments) {}

    @Schema(name = "ClockResumption", description = "Why the clock is to run again, 1 to 1,000 characters")
    record ResumeRequest(String reason) {}

    private record Addressed(String caseNumber, AskRequest body) {}
}
