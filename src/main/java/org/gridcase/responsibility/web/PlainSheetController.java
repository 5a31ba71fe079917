package org.gridcase.responsibility.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.web.PublishedLists.Moment;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Place;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plain sheets to print: one entry, or all of a list or a unit in one file. */
@RestController
@Tag(name = "responsibility lists")
class PlainSheetController {

    private static final String NAME = "明白纸";
    private static final int PATIENCE_IN_SECONDS = 5;

    private final PublishedLists lists;
    private final PlainSheets sheets;

    /** 300 sheets keep a processor busy for 3 seconds, and nobody has to sign in to ask for them: one file at a time. */
    private final Semaphore manySheets = new Semaphore(1);

    PlainSheetController(PublishedLists lists, PlainSheets sheets) {
        this.lists = lists;
        this.sheets = sheets;
    }

    @GetMapping({
        ListPages.ROOT + "/{district}/{code}.pdf",
        "/api/responsibility-lists/{district}/entries/{code}/plain-sheet.pdf"
    })
    @Operation(summary = "The plain sheet (明白纸) of an entry, to print; no sign-in")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    ResponseEntity<byte[]> one(
            @PathVariable String district, @PathVariable String code, @RequestParam(defaultValue = "") String at) {
        Place place = lists.district(district);
        Moment moment = lists.moment(at);
        Entry entry = lists.inForce(place, code, moment);
        return pdf(NAME + " " + code + " " + entry.title(), place, List.of(entry), moment);
    }

    @GetMapping(ListPages.ROOT + "/{district}.pdf")
    ResponseEntity<byte[]> all(
            @PathVariable String district,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String at)
            throws InterruptedException {
        Place place = lists.district(district);
        Moment moment = lists.moment(at);
        List<Entry> chosen = lists.chosen(place, moment, list, unit);
        if (!manySheets.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            throw Refusal.conflict("responsibility.page.sheets.busy");
        }
        try {
            return pdf(NAME + " " + place.name(), place, chosen, moment);
        } finally {
            manySheets.release();
        }
    }

    private ResponseEntity<byte[]> pdf(String title, Place district, List<Entry> entries, Moment moment) {
        byte[] content =
                sheets.of(title, district, lists.version(district, moment).orElseThrow(), entries, moment);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(title + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
