package org.gridcase.reminder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.gridcase.reminder.web.Deliveries.DeliveriesView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators only: the door sees to it. */
@RestController
@RequestMapping("/api/admin/deliveries")
@Tag(name = "administration")
class DeliveriesApi {

    private final Deliveries deliveries;

    DeliveriesApi(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    record SentAgain(int deliveries) {}

    @GetMapping
    @Operation(summary = "What became of the reminders: counts for each channel, and a list")
    DeliveriesView list(
            @Parameter(description = "failed, pending or delivered") @RequestParam(defaultValue = "failed")
                    String state,
            @Parameter(description = "Page of 50, from 0") @RequestParam(defaultValue = "0") int page,
            Locale locale) {
        return deliveries.page(state, page, locale);
    }

    @PostMapping("/{id}/send-again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send one again that was given up; 409 when it was not")
    @ApiResponse(responseCode = "204", description = "It is waiting again")
    void sendAgain(@PathVariable long id) {
        deliveries.sendAgain(id);
    }

    @PostMapping("/send-again")
    @Operation(summary = "Send all again that were given up")
    SentAgain sendAllAgain() {
        return new SentAgain(deliveries.sendAllAgain());
    }
}
