package org.gridcase.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gridcase.meeting.service.RosterOutcome;
import org.gridcase.meeting.service.Rosters;
import org.gridcase.shared.Words;
import org.gridcase.shared.csv.ErrorTexts;
import org.gridcase.shared.csv.ErrorTexts.ErrorLine;
import org.gridcase.shared.csv.Uploads;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The rosters of the bodies of a community. */
@RestController
@RequestMapping("/api/bodies/{place}/{body}/roster")
@Tag(name = "bodies", description = "会议主体: who belongs to a body of a community from when to when")
class BodyApi {

    static final String UNNAMED_FILE = "roster.csv";

    private final Rosters rosters;
    private final MeetingViews views;
    private final ErrorTexts errors;
    private final Words words;

    BodyApi(Rosters rosters, MeetingViews views, ErrorTexts errors, Words words) {
        this.rosters = rosters;
        this.views = views;
        this.errors = errors;
        this.words = words;
    }

    /** @param detail what the file did, in words */
    @Schema(name = "RosterReport")
    record Report(String detail, int added, int ended, int members, List<ErrorLine> errors, int moreErrors) {}

    @GetMapping
    @Operation(
            summary = "The roster of a body as of a day",
            description = "For people in post in the community or above. `body` is party-committee, two-committees,"
                    + " party-members, residents-representatives or supervision-committee.")
    MeetingViews.RosterView roster(
            @PathVariable String place,
            @PathVariable String body,
            @Parameter(description = "2026-11-23; today when left out")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate on) {
        return views.of(rosters.of(place, body, on));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Bring in the roster from a day on, CSV or XLSX: all or nothing",
            description = "Columns `code,name,username,may_vote`, or their Chinese names; only `name` is required. The"
                    + " file is the whole roster from that day: who is not in it is a member no longer. For the party"
                    + " secretary of the community, officers of its town, and administrators.")
    @ApiResponse(responseCode = "200", description = "What became of it; the same file again changes nothing")
    @ApiResponse(responseCode = "400", description = "Nothing was changed; `errors` names line, column and reason")
    ResponseEntity<Report> bring(
            @PathVariable String place,
            @PathVariable String body,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestPart(required = false) MultipartFile file,
            Locale locale) {
        RosterOutcome outcome = rosters.bring(place, body, from, Uploads.file(file, UNNAMED_FILE));
        return ResponseEntity.status(outcome.refused() ? HttpStatus.BAD_REQUEST : HttpStatus.OK)
                .body(report(outcome, errors, words, locale));
    }

    static Report report(RosterOutcome outcome, ErrorTexts errors, Words words, Locale locale) {
        String key = "meeting.roster." + (outcome.refused() ? "refused" : "done");
        return new Report(
                words.text(
                        key,
                        key,
                        List.of(
                                String.valueOf(outcome.added()),
                                String.valueOf(outcome.ended()),
                                String.valueOf(outcome.members())),
                        locale),
                outcome.added(),
                outcome.ended(),
                outcome.members(),
                outcome.errors().stream().map(error -> errors.of(error, locale)).toList(),
                outcome.moreErrors());
    }
}
