package org.gridcase.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.gridcase.calendar.application.CalendarImport;
import org.gridcase.calendar.application.CalendarRequest;
import org.gridcase.engine.Administrator;
import org.gridcase.shared.csv.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports a calendar while the caller waits: a file has a few hundred short lines. */
@RestController
@Tag(name = "administration")
@RequestMapping("/api/admin/calendar")
class CalendarImportApi {

    private final CalendarImport imports;
    private final CalendarReports reports;
    private final Administrator administrator;

    CalendarImportApi(CalendarImport imports, CalendarReports reports, Administrator administrator) {
        this.imports = imports;
        this.reports = reports;
        this.administrator = administrator;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import a working calendar: all or nothing", description = """
                    CSV `date,kind,name` (kind `rest` or `work`), UTF-8 or GB18030: the whole arrangement of the years that \
                    it publishes (`years`: `2027`, `2026,2027` or `2024-2026`; without it the years of its dates); it \
                    replaces what was known of them. `calendar` is `cn` unless given; a new one needs `hours`, for example \
                    `09:00-12:00,13:30-17:30`. Without a file, `hours` or `name` change a calendar. The same content again \
                    changes nothing.""")
    @ApiResponse(responseCode = "200", description = "What has changed")
    @ApiResponse(responseCode = "400", description = "Nothing was changed; `errors` names line, column and reason")
    ResponseEntity<CalendarReport> run(
            @RequestPart(required = false) MultipartFile file,
            @RequestParam(required = false) String years,
            @RequestParam(required = false) String calendar,
            @RequestParam(required = false) String hours,
            @RequestParam(required = false) String name,
            Locale locale) {
        String username = administrator.require();
        CalendarReport report = reports.of(
                imports.run(
                        new CalendarRequest(
                                calendar, name, hours, years, Uploads.file(file, CalendarReports.UNNAMED_FILE)),
                        username),
                locale);
        return ResponseEntity.status(report.isRefused() ? HttpStatus.BAD_REQUEST : HttpStatus.OK)
                .body(report);
    }
}
