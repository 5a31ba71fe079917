package org.gridcase.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gridcase.casefile.AttachmentRows.Attachment;
import org.gridcase.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/cases/{caseNumber}")
@Tag(name = "cases")
class CaseAdditionsController {

    private final CaseWriting writing;
    private final CaseAccess access;
    private final AttachmentRows rows;

    CaseAdditionsController(CaseWriting writing, CaseAccess access, AttachmentRows rows) {
        this.writing = writing;
        this.access = access;
        this.rows = rows;
    }

    @PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a note", description = "A note is a line of the timeline. It never moves a deadline.")
    CaseWriting.Note note(
            @PathVariable String caseNumber,
            @Parameter(description = "A repeated request with the same key adds nothing")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String idempotencyKey,
            @RequestBody NoteRequest note) {
        return writing.note(caseNumber, note.text(), idempotencyKey);
    }

    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a photo or a PDF",
            description = "JPEG, PNG, WebP, HEIC or PDF, at most 20 MB. The content decides what it is, not its name.")
    Attachment attach(@PathVariable String caseNumber, @RequestParam("file") MultipartFile file) throws IOException {
        if (file.getSize() > Attachments.MAXIMUM_BYTES) {
            throw Refusal.tooLarge("file", "casefile.file.tooLarge", Attachments.MAXIMUM_MB);
        }
        return writing.attach(caseNumber, file.getOriginalFilename(), file.getBytes());
    }

    @GetMapping("/attachments/{id}")
    @Operation(summary = "Download a file", description = "Always as a download: a browser must not run what it holds.")
    ResponseEntity<byte[]> download(@PathVariable String caseNumber, @PathVariable UUID id) {
        CaseNumber number = access.see(caseNumber).facts().number();
        Attachment attachment = rows.list(number).stream()
                .filter(kept -> kept.id().equals(id.toString()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("casefile.file.notFound"));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(rows.content(id).orElseThrow());
    }

    @Schema(description = "What the author wants to keep on record, 1 to 5,000 characters")
    record NoteRequest(String text) {}
}
