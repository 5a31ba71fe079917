package org.gridcase.meeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.domain.Sign;
import org.gridcase.meeting.persistence.MeetingRecord;
import org.gridcase.meeting.persistence.MemberRecord;
import org.gridcase.meeting.persistence.MotionRecord;
import org.gridcase.meeting.service.MeetingReading;
import org.gridcase.meeting.service.MeetingSheet;
import org.gridcase.meeting.service.MeetingText;
import org.gridcase.meeting.service.MeetingWords;
import org.gridcase.meeting.service.MeetingsFacade;
import org.gridcase.meeting.service.RosterOutcome;
import org.gridcase.meeting.service.Rosters;
import org.gridcase.meeting.service.RulesInForce;
import org.gridcase.meeting.service.SignIn;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Words;
import org.gridcase.shared.csv.ErrorTexts;
import org.gridcase.shared.csv.Uploads;
import org.gridcase.territory.Territory;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rosters, the sign-in list and the record of a meeting as pages for staff; they work without a line of script. */
@Controller
class MeetingPages {

    private static final String REFUSAL = "refusal";

    private final Rosters rosters;
    private final RulesInForce rules;
    private final MeetingReading reading;
    private final MeetingWords meetingWords;
    private final MeetingsFacade meetings;
    private final SignIn signIn;
    private final ErrorTexts errors;
    private final Words words;
    private final MessageSource messages;
    private final Territory territory;

    MeetingPages(
            Rosters rosters,
            RulesInForce rules,
            MeetingReading reading,
            MeetingWords meetingWords,
            MeetingsFacade meetings,
            SignIn signIn,
            ErrorTexts errors,
            Words words,
            MessageSource messages,
            Territory territory) {
        this.rosters = rosters;
        this.rules = rules;
        this.reading = reading;
        this.meetingWords = meetingWords;
        this.meetings = meetings;
        this.signIn = signIn;
        this.errors = errors;
        this.words = words;
        this.messages = messages;
        this.territory = territory;
    }

    @ModelAttribute("person")
    String person() {
        return territory.currentPerson().name();
    }

    @GetMapping("/bodies")
    String bodies(Model model, Locale locale) {
        model.addAttribute("communities", rosters.communities());
        model.addAttribute("kinds", BodyKind.values());
        model.addAttribute("rules", rules.mine(locale));
        model.addAttribute("meetings", reading.mine().stream().map(this::held).toList());
        return "meeting/bodies";
    }

    @GetMapping("/bodies/{place}/{body}")
    String roster(
            @PathVariable String place,
            @PathVariable String body,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Model model) {
        Rosters.Roster roster = rosters.of(place, body, on);
        model.addAttribute("roster", roster);
        model.addAttribute(
                "withVote",
                roster.members().stream().filter(MemberRecord::mayVote).count());
        model.addAttribute("mayKeep", rosters.mayKeep(roster.place().code()));
        model.addAttribute(
                "meetings", roster.meetings().stream().map(this::held).toList());
        return "meeting/roster";
    }

    /** A meeting in the list of those of its body. */
    record Held(String number, String title, String startsAt, String state) {}

    private Held held(MeetingRecord meeting) {
        return new Held(
                meeting.number().value(),
                reading.title(meeting),
                words.at(meeting.startsAt()),
                meeting.state().code());
    }

    @PostMapping("/bodies/{place}/{body}")
    String bring(
            @PathVariable String place,
            @PathVariable String body,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestPart(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            RosterOutcome outcome = rosters.bring(place, body, from, Uploads.file(file, BodyApi.UNNAMED_FILE));
            model.addAttribute("report", BodyApi.report(outcome, errors, words, locale));
            if (outcome.refused()) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
            }
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            model.addAttribute(REFUSAL, messages.getMessage(refusal, locale));
        }
        return roster(place, body, from, model);
    }

    @GetMapping("/meetings/{number}")
    String meeting(@PathVariable String number, Model model, Locale locale) {
        show(number, model, locale);
        return "meeting/meeting";
    }

    /** To print and sign by hand. */
    @GetMapping("/meetings/{number}/sign-in")
    String signInList(@PathVariable String number, Model model, Locale locale) {
        show(number, model, locale);
        return "meeting/sign-in";
    }

    private void show(String number, Model model, Locale locale) {
        MeetingSheet sheet = reading.visible(number);
        model.addAttribute("sheet", sheet);
        MeetingText text = meetingWords.of(sheet, locale);
        model.addAttribute("text", text);
        model.addAttribute("number", text.number());
        model.addAttribute("leads", reading.mayLead(sheet));
        model.addAttribute("signs", signs(sheet));
        model.addAttribute("voted", MeetingViews.voted(sheet));
        model.addAttribute("current", current(sheet));
        model.addAttribute("standing", reading.standing(sheet));
        model.addAttribute("asked", reading.isAsked(sheet));
        model.addAttribute("waiting", waiting(sheet));
        model.addAttribute("title", reading.title(sheet.meeting()));
        model.addAttribute(
                "sees", territory.currentPerson().sees(sheet.meeting().place()));
    }

    private static List<Sign> signs(MeetingSheet sheet) {
        return java.util.Arrays.stream(Sign.values())
                .filter(Sign::isPresent)
                .filter(sign -> sign != Sign.REMOTE || sheet.meeting().rule().remote())
                .toList();
    }

    /** The motion that is being voted on, or null. */
    private static MeetingSheet.Motion current(MeetingSheet sheet) {
        return sheet.motions().stream()
                .filter(motion -> motion.roll() != null && motion.kept() == null)
                .findFirst()
                .orElse(null);
    }

    /** The motions from which a member can still be recused. */
    private static List<MotionRecord> waiting(MeetingSheet sheet) {
        return sheet.motions().stream()
                .filter(motion -> motion.roll() == null)
                .map(MeetingSheet.Motion::motion)
                .toList();
    }

    @PostMapping("/meetings/{number}/attendance")
    String sign(
            @PathVariable String number,
            @RequestParam String code,
            @RequestParam String sign,
            RedirectAttributes next,
            Locale locale) {
        return then(number, next, locale, () -> signIn.sign(number, code, sign));
    }

    @PostMapping("/meetings/{number}/recusals")
    String recuse(
            @PathVariable String number,
            @RequestParam int motion,
            @RequestParam String code,
            @RequestParam String reason,
            RedirectAttributes next,
            Locale locale) {
        return then(number, next, locale, () -> signIn.recuse(number, motion, code, reason));
    }

    @PostMapping("/meetings/{number}/proxies")
    String proxy(
            @PathVariable String number,
            @RequestParam String giver,
            @RequestParam String holder,
            RedirectAttributes next,
            Locale locale) {
        return then(number, next, locale, () -> signIn.proxy(number, giver, holder));
    }

    @PostMapping("/meetings/{number}/papers")
    String paper(@PathVariable String number, @RequestParam String code, RedirectAttributes next, Locale locale) {
        return then(number, next, locale, () -> meetings.paper(number, code));
    }

    @PostMapping("/meetings/{number}/voting-end")
    String endVoting(
            @PathVariable String number,
            @RequestParam(required = false) String reason,
            RedirectAttributes next,
            Locale locale) {
        return then(number, next, locale, () -> meetings.endVoting(number, reason));
    }

    /** Back to the meeting, with what was refused if something was. */
    private String then(String number, RedirectAttributes next, Locale locale, Runnable action) {
        try {
            action.run();
        } catch (Refusal refusal) {
            next.addFlashAttribute(REFUSAL, messages.getMessage(refusal, locale));
        }
        return "redirect:/meetings/" + number;
    }
}
