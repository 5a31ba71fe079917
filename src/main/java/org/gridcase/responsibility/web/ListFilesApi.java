package org.gridcase.responsibility.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.gridcase.engine.Administrator;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.application.Districts;
import org.gridcase.responsibility.application.ListExport;
import org.gridcase.responsibility.application.ListImport;
import org.gridcase.responsibility.application.ListOutcome;
import org.gridcase.responsibility.application.ListOutcomeTexts;
import org.gridcase.responsibility.application.ListRequest;
import org.gridcase.shared.csv.ErrorTexts;
import org.gridcase.shared.csv.SheetFormat;
import org.gridcase.shared.csv.Uploads;
import org.springframework.http.HttpStatus;
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

/** The lists as files, out for everybody and in by an administrator. */
@RestController
@Tag(name = "responsibility lists")
@RequestMapping("/api/responsibility-lists")
class ListFilesApi {

    static final String UNNAMED_FILE = "lists.csv";

    private final ResponsibilityLists lists;
    private final Districts districts;
    private final ListImport imports;
    private final ListExport export;
    private final ListOutcomeTexts outcomes;
    private final ErrorTexts errors;
    private final Administrator administrator;
    private final AsOf asOf;

    ListFilesApi(
            ResponsibilityLists lists,
            Districts districts,
            ListImport imports,
            ListExport export,
            ListOutcomeTexts outcomes,
            ErrorTexts errors,
            Administrator administrator,
            AsOf asOf) {
        this.lists = lists;
        this.districts = districts;
        this.imports = imports;
        this.export = export;
        this.outcomes = outcomes;
        this.errors = errors;
        this.administrator = administrator;
        this.asOf = asOf;
    }

    @GetMapping("/{district:[0-9]+}.csv")
    @Operation(
            summary = "The lists as of an instant as CSV",
            description = "The import reads it back as the same lists.")
    ResponseEntity<byte[]> csv(
            @PathVariable String district, @RequestParam(required = false) String at, Locale locale) {
        return SheetFormat.CSV.answer(district, export.sheet(entries(district, at), locale));
    }

    @GetMapping("/{district:[0-9]+}.xlsx")
    @Operation(summary = "The lists as of an instant as a workbook", description = "The same columns as the CSV.")
    ResponseEntity<byte[]> workbook(
            @PathVariable String district, @RequestParam(required = false) String at, Locale locale) {
        return SheetFormat.XLSX.answer(district, export.sheet(entries(district, at), locale));
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import a district's lists from CSV or XLSX: all or nothing", description = """
                    Columns `list,code,title,matters,legal_basis,lead,lead_share,cooperating,expected,punished,means`, or \
                    their Chinese names; `cooperating` is `99010002:30.00; town:20.00`. The file is the whole of the lists. \
                    A district without lists has them from now on (`founded`). Otherwise nothing changes yet: the \
                    differences become one proposed change, with its `reason`, in a case of its own.""")
    @ApiResponse(responseCode = "200", description = "What became of it")
    @ApiResponse(responseCode = "400", description = "Nothing was changed; `errors` names line, column and reason")
    ResponseEntity<ListReport> run(
            @RequestPart(required = false) MultipartFile file,
            @RequestParam(required = false) String district,
            @RequestParam(required = false) String reason,
            Locale locale) {
        String username = administrator.require();
        ListOutcome outcome =
                imports.run(new ListRequest(district, Uploads.file(file, UNNAMED_FILE), reason), username);
        return ResponseEntity.status(outcome.isRefused() ? HttpStatus.BAD_REQUEST : HttpStatus.OK)
                .body(ListReport.of(outcome, outcomes.summary(outcome, locale), errors, locale));
    }

    private List<Entry> entries(String district, String at) {
        return lists.inForce(districts.require(district).code(), asOf.read(at));
    }
}
