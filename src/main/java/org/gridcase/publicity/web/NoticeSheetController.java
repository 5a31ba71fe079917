package org.gridcase.publicity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gridcase.document.PdfDocuments;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.service.NoticeReading;
import org.gridcase.publicity.service.NoticeReading.Shown;
import org.gridcase.publicity.web.NoticeViews.WholeView;
import org.gridcase.shared.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A notice for the notice board (公示栏), with a code that leads to what is public now. */
@RestController
@Tag(name = "notices")
class NoticeSheetController {

    private static final String TEMPLATE = "notice";

    /** Paper is Chinese, whoever prints it. */
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final NoticeReading reading;
    private final NoticeViews views;
    private final PdfDocuments pdf;

    NoticeSheetController(NoticeReading reading, NoticeViews views, PdfDocuments pdf) {
        this.reading = reading;
        this.views = views;
        this.pdf = pdf;
    }

    @GetMapping({NoticePages.ROOT + "/{number}.pdf", NoticeApi.ROOT + "/{number}/sheet.pdf"})
    @Operation(summary = "The notice for the notice board, to print; no sign-in")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> sheet(@PathVariable String number) {
        Shown shown = reading.one(number);
        if (shown.notice().state() == NoticeState.WITHDRAWN) {
            throw Refusal.notFound("notice.unknown", number);
        }
        WholeView whole = views.whole(shown, LANGUAGE);
        Map<String, Object> model = new HashMap<>();
        model.put("notice", whole.notice());
        model.put("digest", whole.versions().get(0).digest());
        model.put("objectionsUntil", whole.objectionsUntil());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("公示 " + number + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf.render(TEMPLATE, model));
    }
}
