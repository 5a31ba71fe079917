package org.gridcase.publicity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gridcase.document.PdfDocuments;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.service.NoticeReading;
import org.gridcase.publicity.service.NoticeReading.Shown;
import org.gridcase.publicity.service.NoticeSheets;
import org.gridcase.publicity.web.NoticeViews.WholeView;
import org.gridcase.shared.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** A notice for the notice board (公示栏), with a code that leads to what is public now. */
@RestController
@Tag(name = "notices")
class NoticeSheetController {

    private static final String TEMPLATE = "notice";

    /** Paper is Chinese, whoever prints it. */
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final NoticeReading reading;
    private final NoticeViews views;
    private final NoticeSheets sheets;
    private final PdfDocuments pdf;
    private final String form;

    NoticeSheetController(NoticeReading reading, NoticeViews views, NoticeSheets sheets, PdfDocuments pdf)
            throws IOException {
        this.reading = reading;
        this.views = views;
        this.sheets = sheets;
        this.pdf = pdf;
        this.form = new ClassPathResource("templates/document/" + TEMPLATE + ".html")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** Whoever has it already is told so; a sheet that says the same as before is not printed again. */
    @GetMapping({NoticePages.ROOT + "/{number}.pdf", NoticeApi.ROOT + "/{number}/sheet.pdf"})
    @Operation(summary = "The notice for the notice board, to print; no sign-in")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> sheet(@PathVariable String number, WebRequest request) {
        Shown shown = reading.one(number);
        if (shown.notice().state() == NoticeState.WITHDRAWN) {
            throw Refusal.notFound("notice.unknown", number);
        }
        WholeView whole = views.whole(shown, LANGUAGE);
        String digest = whole.versions().get(0).digest();
        String content = digestOf(whole, digest);
        CacheControl asked = CacheControl.noCache().cachePublic();
        if (request.checkNotModified(content)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(asked)
                    .eTag(content)
                    .build();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("notice", whole.notice());
        model.put("digest", digest);
        model.put("objectionsUntil", whole.objectionsUntil());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(asked)
                .eTag(content)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("公示 " + number + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheets.of(shown.notice().number(), content, () -> pdf.render(TEMPLATE, model)));
    }

    /** Of all that is printed: the notice in words, its fingerprint, the end of the period, and the form itself. */
    private String digestOf(WholeView whole, String digest) {
        return org.gridcase.publicity.domain.Content.digest(
                String.join("\n", form, whole.notice().toString(), digest, String.valueOf(whole.objectionsUntil())));
    }
}
