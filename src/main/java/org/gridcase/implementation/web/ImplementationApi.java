package org.gridcase.implementation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.implementation.service.Assignments;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What owners of tasks tell beside Tasklist. How a task stands is read where all cases are. */
@RestController
@RequestMapping("/api/implementation-tasks")
@Tag(name = "implementation", description = "决议落实: what was resolved gets done, by owners and dates")
class ImplementationApi {

    private final Assignments assignments;
    private final IdempotentPost posts;

    ImplementationApi(Assignments assignments, IdempotentPost posts) {
        this.assignments = assignments;
        this.posts = posts;
    }

    @Schema(name = "TaskProgress")
    record Progress(
            @Schema(description = "How far it is; names nobody")
            String text) {}

    record Kept(String caseNumber, String text) {}

    @PostMapping(path = "/{number}/progress", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say how far a task is",
            description = "For its owner (403); 409 when the owner has reported it done, or it has ended.")
    void progress(
            @PathVariable String number,
            @Parameter(description = "A repeated request with the same key says it once")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            @RequestBody Progress body) {
        posts.once(key, new Kept(number, body.text()), Kept.class, () -> {
            assignments.progress(number, body.text());
            return new Kept(number, body.text());
        });
    }
}
