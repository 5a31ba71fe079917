package org.gridcase.reminder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.gridcase.reminder.web.Inbox.PageView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inbox")
@Tag(name = "inbox", description = "提醒: the reminders of the signed-in person")
class InboxApi {

    private final Inbox inbox;

    InboxApi(Inbox inbox) {
        this.inbox = inbox;
    }

    record Unread(long unread) {}

    record MadeRead(int read) {}

    @GetMapping
    @Operation(summary = "One's own reminders, unread ones first, then the newest")
    PageView list(
            @Parameter(description = "true: only those that were not read") @RequestParam(defaultValue = "false")
                    boolean unread,
            @Parameter(description = "Page of 20, from 0") @RequestParam(defaultValue = "0") int page,
            Locale locale) {
        return inbox.page(unread, page, locale);
    }

    @GetMapping("/count")
    @Operation(summary = "How many of one's own reminders are unread")
    Unread count() {
        return new Unread(inbox.unread());
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark one reminder as read")
    @ApiResponse(responseCode = "204", description = "It is read, now or since before")
    void read(@PathVariable long id) {
        inbox.read(id);
    }

    @PostMapping("/read-all")
    @Operation(summary = "Mark all of one's own reminders as read")
    MadeRead readAll() {
        return new MadeRead(inbox.readAll());
    }
}
