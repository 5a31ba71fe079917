package org.gridcase.consultation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.consultation.NewConsultation;
import org.gridcase.consultation.service.ConsultationReading;
import org.gridcase.consultation.service.ConsultationsFacade;
import org.gridcase.territory.PlaceCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Consultations. What their steps ask of people are tasks of the process. */
@RestController
@RequestMapping(path = ConsultationApi.ROOT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "consultations", description = "六步协商: each body decides by its vote, and nothing open comes into force")
class ConsultationApi {

    static final String ROOT = "/api/consultations";

    private final ConsultationsFacade consultations;
    private final ConsultationReading reading;
    private final ConsultationViews views;
    private final IdempotentPost posts;

    ConsultationApi(
            ConsultationsFacade consultations,
            ConsultationReading reading,
            ConsultationViews views,
            IdempotentPost posts) {
        this.consultations = consultations;
        this.reading = reading;
        this.views = views;
        this.posts = posts;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Propose a matter",
            description =
                    "For the party secretary of a community: the committee proposes of its own accord. What residents"
                            + " suggest comes by a topic.")
    @ApiResponse(responseCode = "201", description = "The consultation is open: Location leads to it")
    ResponseEntity<ConsultationViews.Receipt> open(
            @Parameter(description = "A repeated request with the same key opens no second consultation")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            @RequestBody ConsultationViews.New body) {
        return posts.created(
                key,
                body,
                ConsultationViews.Receipt.class,
                () -> {
                    NewConsultation asked = new NewConsultation(
                            body.placeCode() == null ? null : PlaceCode.of(body.placeCode()),
                            null,
                            body.group(),
                            body.title(),
                            body.description());
                    return new ConsultationViews.Receipt(
                            consultations.openByPerson(asked).value());
                },
                receipt -> ROOT + "/" + receipt.caseNumber());
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "One consultation",
            description =
                    "Every step that was entered, with its papers, its meetings and what they decided; what the"
                            + " supervision committee checks; and since when the resolution is in force. For those who see its case.")
    ConsultationViews.Consultation one(@PathVariable String number, Locale locale) {
        return views.of(reading.visible(number), locale);
    }
}
