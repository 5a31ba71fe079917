package org.gridcase.publicity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.publicity.service.NoticeDrafts;
import org.gridcase.publicity.service.NoticeEditing;
import org.gridcase.publicity.service.NoticePreviews;
import org.gridcase.publicity.service.NoticePreviews.Preview;
import org.gridcase.publicity.service.PublicationsFacade;
import org.gridcase.publicity.web.NoticeViews.HitView;
import org.gridcase.publicity.web.NoticeViews.NoticeView;
import org.gridcase.territory.PlaceCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the officers of a place do with its notices. The decision itself is a task in Tasklist. */
@RestController
@RequestMapping(path = NoticeApi.ROOT)
@Tag(name = "notices")
class NoticeDraftApi {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final PublicationsFacade publications;
    private final NoticeDrafts drafts;
    private final NoticeEditing editing;
    private final NoticePreviews previews;
    private final NoticeViews views;
    private final CaseFiles cases;
    private final IdempotentPost posts;

    NoticeDraftApi(
            PublicationsFacade publications,
            NoticeDrafts drafts,
            NoticeEditing editing,
            NoticePreviews previews,
            NoticeViews views,
            CaseFiles cases,
            IdempotentPost posts) {
        this.publications = publications;
        this.drafts = drafts;
        this.editing = editing;
        this.previews = previews;
        this.views = views;
        this.cases = cases;
        this.posts = posts;
    }

    @Schema(name = "NoticeReceipt")
    record Receipt(String caseNumber, Instant dueAt) {}

    /** @param hits what is to be resolved before it can be published */
    @Schema(name = "NoticePreview")
    record PreviewView(NoticeView notice, List<HitView> hits, boolean mayAct) {}

    @Schema(name = "NoticeText")
    record TextRequest(String title, Map<String, String> fields) {}

    @Schema(name = "NoticeFalseHit", description = "Field and position of a hit, and why it is not personal")
    record FalseHitRequest(String field, int from, String reason) {}

    @Schema(name = "NoticeWithdrawal", description = "Why, 1 to 500 characters; everybody can read it")
    record WithdrawalRequest(String reason) {}

    @PostMapping(consumes = JSON)
    @Operation(
            summary = "Draft a notice",
            description = "For whoever answers for what the place makes public: the party secretary of a community, an"
                    + " officer of a town, the district's centre.")
    @ApiResponse(responseCode = "201", description = "It waits for the officer's decision")
    ResponseEntity<Receipt> draft(
            @Parameter(description = "A repeated request with the same key drafts nothing new")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String idempotencyKey,
            @RequestBody NoticeRequest body) {
        return posts.created(
                idempotencyKey,
                body,
                Receipt.class,
                () -> draft(body),
                receipt -> NoticeApi.ROOT + "/" + receipt.caseNumber() + "/draft");
    }

    private Receipt draft(NoticeRequest body) {
        PlaceCode place = body.namesNoPlace()
                ? drafts.placeOfCurrentPerson()
                : PlaceCode.of(body.placeCode().strip());
        CaseNumber number = publications.draftByPerson(body.read(place));
        return new Receipt(number.value(), cases.facts(number).dueAt());
    }

    @GetMapping("/{number}/draft")
    @Operation(summary = "What residents will see, and what the masking gate holds against it")
    PreviewView preview(@PathVariable String number, Locale locale) {
        Preview preview = previews.show(number);
        return new PreviewView(views.preview(preview, locale), views.hits(preview, locale), preview.mayAct());
    }

    @PutMapping(path = "/{number}/draft", consumes = JSON)
    @Operation(
            summary = "Change a draft, or draft another version of what is public",
            description = "From the second version on, the field `correction` says what is put right.")
    @ApiResponse(responseCode = "204", description = "It waits for the officer's decision")
    ResponseEntity<Void> write(@PathVariable String number, @RequestBody TextRequest body) {
        editing.write(number, body.title(), NoticeRequest.texts(body.fields()));
        return done();
    }

    @PostMapping("/{number}/draft/masks")
    @Operation(summary = "Replace everything that the gate still holds as it proposes")
    @ApiResponse(responseCode = "204", description = "The draft is changed")
    ResponseEntity<Void> mask(@PathVariable String number) {
        editing.acceptMasks(number);
        return done();
    }

    @PostMapping(path = "/{number}/draft/confirmations", consumes = JSON)
    @Operation(summary = "Say of one hit why it is not personal; that is kept")
    @ApiResponse(responseCode = "204", description = "The hit is resolved")
    ResponseEntity<Void> confirm(@PathVariable String number, @RequestBody FalseHitRequest body) {
        editing.confirm(number, body.field(), body.from(), body.reason());
        return done();
    }

    @PostMapping(path = "/{number}/withdrawal", consumes = JSON)
    @Operation(
            summary = "Take a notice down",
            description = "The number stays and tells when and why; the content goes.")
    @ApiResponse(responseCode = "204", description = "It is not public any more")
    ResponseEntity<Void> withdraw(@PathVariable String number, @RequestBody WithdrawalRequest body) {
        publications.withdrawByPerson(number, body.reason());
        return done();
    }

    private static ResponseEntity<Void> done() {
        return ResponseEntity.noContent().build();
    }
}
