package org.gridcase.publicity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.gridcase.publicity.service.ObjectionFiling;
import org.gridcase.publicity.service.ObjectionFiling.Receipt;
import org.gridcase.publicity.service.ObjectionReading;
import org.gridcase.publicity.service.ObjectionReading.ForStaff;
import org.gridcase.publicity.web.ObjectionViews.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Objections of residents, for machines; nobody signs in, but for the officers' side of it. */
@RestController
@Tag(name = "notices")
class ObjectionApi {

    static final String CODE = "X-Receipt-Code";

    private final ObjectionFiling filing;
    private final ObjectionReading reading;
    private final ObjectionViews views;

    ObjectionApi(ObjectionFiling filing, ObjectionReading reading, ObjectionViews views) {
        this.filing = filing;
        this.reading = reading;
        this.views = views;
    }

    /** @param contact how to reach the resident, or null */
    record ObjectionRequest(String text, String contact) {}

    /** @param code told here and nowhere else */
    record ReceiptView(String receipt, String code, String follow) {}

    @PostMapping(NoticeApi.ROOT + "/{number}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Object to a notice; no sign-in",
            description =
                    "409 when the notice takes no objections now; 429 when too many came from the same address today, or too"
                            + " many to this notice wait for an answer.")
    ReceiptView object(
            @PathVariable String number, @RequestBody ObjectionRequest objection, HttpServletRequest request) {
        Receipt receipt = filing.byResident(number, objection.text(), objection.contact(), request.getRemoteAddr());
        return new ReceiptView(
                receipt.number().value(),
                receipt.code().value(),
                ObjectionPages.FOLLOW + "/" + receipt.number().value());
    }

    @GetMapping(NoticeApi.ROOT + "/objections/{receipt}")
    @Operation(
            summary = "How an objection stands, for whoever has the code of its receipt",
            description =
                    "The code goes into the header `X-Receipt-Code`; 404 without it, 429 after too many wrong ones.")
    Answer follow(
            @PathVariable String receipt,
            @RequestHeader(name = CODE, required = false) String code,
            HttpServletRequest request,
            Locale locale) {
        return views.answer(reading.follow(receipt, code, request.getRemoteAddr()), locale);
    }

    /** @param reason what is still wrong, when it is not put right */
    record CheckRequest(boolean putRight, String reason) {}

    @PostMapping(NoticeApi.ROOT + "/objections/{receipt}/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say whether what one rightly objected to is put right; no sign-in",
            description = "The code goes into the header `X-Receipt-Code`. 409 when nobody asks for it now.")
    void check(
            @PathVariable String receipt,
            @RequestHeader(name = CODE, required = false) String code,
            @RequestBody CheckRequest check,
            HttpServletRequest request) {
        // Counts the code that is tried, in a transaction of its own.
        reading.follow(receipt, code, request.getRemoteAddr());
        reading.checked(receipt, code, check.putRight(), check.reason());
    }

    /** @param contact how the resident wants to be reached, or null */
    record StaffView(String notice, int version, String contact) {}

    @GetMapping("/api/objections/{number}")
    @Operation(summary = "To which notice an objection is, and how its resident is reached; for staff who see the case")
    StaffView forStaff(@PathVariable String number) {
        ForStaff found = reading.forStaff(number);
        return new StaffView(
                found.objection().notice().value(), found.objection().version(), found.contact());
    }
}
