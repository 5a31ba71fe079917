package org.gridcase.territory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gridcase.engine.Administrator;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.ErrorTexts;
import org.gridcase.shared.csv.Uploads;
import org.gridcase.territory.application.ImportFiles;
import org.gridcase.territory.application.ImportService;
import org.gridcase.territory.persistence.ImportRuns;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports places, people and posts in the background; which node carries it out does not matter to whoever asks. */
@RestController
@Tag(name = "administration", description = "系统管理: import, people and posts, for administrators")
@RequestMapping("/api/admin/import")
class ImportApi {

    private static final int RECENT = 20;

    private final ImportService imports;
    private final ImportRuns runs;
    private final ErrorTexts texts;
    private final Administrator administrator;

    ImportApi(ImportService imports, ImportRuns runs, ErrorTexts texts, Administrator administrator) {
        this.imports = imports;
        this.runs = runs;
        this.texts = texts;
        this.administrator = administrator;
    }

    /** @param complete whether the people are the complete list of their districts: posts missing in it end */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import places, people and posts: all or nothing", description = """
                    CSV with a heading, UTF-8 or GB18030; places: `code,name,level`, people: \
                    `username,name,phone,post,place_code`, one line for each post of a person. Runs in the background: \
                    follow the `Location`. With `complete` the posts that are not in the file end today. One import at a \
                    time, else 409.""")
    @ApiResponse(responseCode = "202", description = "It runs; Location leads to its progress")
    ResponseEntity<ImportReport> start(
            @RequestPart(required = false) MultipartFile places,
            @RequestPart(required = false) MultipartFile people,
            @RequestParam(defaultValue = "false") boolean complete,
            Locale locale) {
        String username = administrator.require();
        ImportFiles files =
                new ImportFiles(Uploads.file(places, "places.csv"), Uploads.file(people, "people.csv"), complete);
        UUID id = imports.start(files, username);
        return ResponseEntity.accepted()
                .location(URI.create("/api/admin/import/" + id))
                .body(report(id, locale));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How an import is going, and each row it refused")
    ImportReport one(@PathVariable UUID id, Locale locale) {
        administrator.require();
        return report(id, locale);
    }

    @GetMapping
    @Operation(summary = "The newest imports")
    List<ImportReport> recent(Locale locale) {
        administrator.require();
        return runs.newest(RECENT).stream()
                .map(run -> ImportReport.of(run, texts, locale))
                .toList();
    }

    private ImportReport report(UUID id, Locale locale) {
        return runs.find(id)
                .map(run -> ImportReport.of(run, texts, locale))
                .orElseThrow(() -> Refusal.notFound("territory.import.unknown"));
    }
}
