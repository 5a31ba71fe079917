package org.gridcase.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.IdempotentPost;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.NewMeeting;
import org.gridcase.meeting.service.MeetingReading;
import org.gridcase.meeting.service.MeetingsFacade;
import org.gridcase.meeting.service.MinutesDocuments;
import org.gridcase.meeting.service.SignIn;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings: convening, signing in, voting. Putting to the vote, counting and signing off are tasks of the process. */
@RestController
@RequestMapping("/api/meetings")
@Tag(name = "meetings", description = "会议: quorum and result are computed from the record; nobody enters them")
class MeetingApi {

    private final MeetingsFacade meetings;
    private final SignIn signIn;
    private final MeetingReading reading;
    private final MinutesDocuments minutes;
    private final MeetingViews views;
    private final CaseFiles cases;
    private final IdempotentPost posts;
    private final Territory territory;

    MeetingApi(
            MeetingsFacade meetings,
            SignIn signIn,
            MeetingReading reading,
            MinutesDocuments minutes,
            MeetingViews views,
            CaseFiles cases,
            IdempotentPost posts,
            Territory territory) {
        this.meetings = meetings;
        this.signIn = signIn;
        this.reading = reading;
        this.minutes = minutes;
        this.views = views;
        this.cases = cases;
        this.posts = posts;
        this.territory = territory;
    }

    @Schema(name = "NewMeetingMotion")
    record NewMotion(String title, String method, boolean secret) {}

    /** @param about number of the case on which the body is to decide, or null */
    @Schema(name = "NewMeeting")
    record New(
            String placeCode,
            String body,
            String business,
            String title,
            OffsetDateTime startsAt,
            String venue,
            String about,
            List<NewMotion> motions) {}

    @Schema(name = "MeetingReceipt")
    record Receipt(String caseNumber) {}

    /** @param sign onSite, byList, remote or left */
    @Schema(name = "MeetingSign")
    record Signing(String code, String sign) {}

    @Schema(name = "MeetingProxy")
    record Proxy(String giver, String holder) {}

    @Schema(name = "NewMeetingRecusal")
    record NewRecusal(int motion, String code, String reason) {}

    /** @param choice yes, no or abstain @param code of the represented member for whom it is; null: all that are left */
    @Schema(name = "MeetingVote")
    record Vote(String choice, String code) {}

    /** @param reason owed while somebody who is there has not voted and the least time of the rule is not over */
    @Schema(name = "MeetingVotingEnding")
    record VotingEnding(String reason) {}

    @Schema(name = "MeetingPaper")
    record Paper(String code) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Convene a meeting",
            description =
                    "For the convenor that the rule of the body names, or who answers for that post above. The rule in"
                            + " force now is kept with the meeting.")
    @ApiResponse(responseCode = "201", description = "Convened; Location leads to its record")
    ResponseEntity<Receipt> convene(
            @Parameter(description = "A repeated request with the same key convenes no second meeting")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            @RequestBody New body) {
        String me = territory.currentPerson().username();
        return posts.created(
                key,
                body,
                Receipt.class,
                () -> new Receipt(meetings.convene(read(body), me).value()),
                receipt -> "/api/meetings/" + receipt.caseNumber());
    }

    private NewMeeting read(New body) {
        List<NewMotion> motions = body.motions() == null ? List.of() : body.motions();
        return new NewMeeting(
                PlaceCode.of(body.placeCode()),
                BodyKind.ofCode(body.body())
                        .orElseThrow(() -> Refusal.invalid("body", "meeting.body.unknown", body.body())),
                body.business() == null ? "deliberation" : body.business(),
                body.title(),
                body.startsAt() == null ? null : body.startsAt().toInstant(),
                body.venue(),
                body.about() == null || body.about().isBlank()
                        ? null
                        : cases.visible(body.about().strip()).number(),
                motions.stream()
                        .map(motion -> new NewMeeting.Motion(motion.title(), motion.method(), motion.secret()))
                        .toList());
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "The record of a meeting",
            description =
                    "Who is there, every motion with who has voted (in a secret vote without what), and each result with"
                            + " the numbers it follows from. For those who may see the case, and for its members.")
    MeetingViews.MeetingView one(@PathVariable String number, Locale locale) {
        return views.of(reading.visible(number), locale);
    }

    @GetMapping(path = "/{number}/minutes.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "The minutes as the record stands",
            description = "Once signed off they are kept with the case.")
    byte[] minutes(@PathVariable String number) {
        return minutes.draft(number);
    }

    @PostMapping(path = "/{number}/attendance", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "A member signs in or leaves",
            description = "With the first one the roster stands: later changes of the body do not move this meeting.")
    MeetingViews.MeetingView sign(@PathVariable String number, @RequestBody Signing body, Locale locale) {
        signIn.sign(number, body.code(), body.sign());
        return one(number, locale);
    }

    @PostMapping(path = "/{number}/proxies", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A member who does not come is represented", description = "Where the rule allows proxies.")
    MeetingViews.MeetingView proxy(@PathVariable String number, @RequestBody Proxy body, Locale locale) {
        signIn.proxy(number, body.giver(), body.holder());
        return one(number, locale);
    }

    @PostMapping(path = "/{number}/recusals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "A member is recused from a motion",
            description = "Before it is put to the vote. The member leaves the base: the body is smaller by one.")
    MeetingViews.MeetingView recuse(@PathVariable String number, @RequestBody NewRecusal body, Locale locale) {
        signIn.recuse(number, body.motion(), body.code(), body.reason());
        return one(number, locale);
    }

    @PostMapping(path = "/{number}/votes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Vote on the motion that is put to the vote",
            description =
                    "The signed-in member's own vote, and those of members whose proxies he holds. Once; who got a paper"
                            + " does not vote here.")
    @ApiResponse(responseCode = "204", description = "Cast")
    @ApiResponse(responseCode = "409", description = "Cast before, or given a paper: the first counts")
    ResponseEntity<Void> vote(@PathVariable String number, @RequestBody Vote body) {
        meetings.vote(number, body.choice(), body.code());
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/{number}/papers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "A voter gets a paper",
            description =
                    "Written down by the convenor for the motion that is put to the vote. Who has voted in Tasklist gets"
                            + " none.")
    @ApiResponse(responseCode = "204", description = "Given")
    @ApiResponse(responseCode = "409", description = "Has voted: the first counts")
    ResponseEntity<Void> paper(@PathVariable String number, @RequestBody Paper body) {
        meetings.paper(number, body.code());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{number}/voting-end")
    @Operation(
            summary = "End the voting in Tasklist",
            description =
                    "By the convenor, before its deadline. Who ended it, when, and how many had voted is in the minutes.")
    @ApiResponse(responseCode = "204", description = "Ended")
    @ApiResponse(
            responseCode = "400",
            description = "Somebody has not voted, and it is too early to end it without a reason")
    ResponseEntity<Void> endVoting(@PathVariable String number, @RequestBody(required = false) VotingEnding body) {
        meetings.endVoting(number, body == null ? null : body.reason());
        return ResponseEntity.noContent().build();
    }
}
