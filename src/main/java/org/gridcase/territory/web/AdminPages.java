package org.gridcase.territory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gridcase.engine.Administrator;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.ErrorTexts;
import org.gridcase.shared.csv.Uploads;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.application.ImportFiles;
import org.gridcase.territory.application.ImportService;
import org.gridcase.territory.application.PeopleService;
import org.gridcase.territory.persistence.ImportRuns;
import org.gridcase.territory.persistence.PlaceTable;
import org.gridcase.territory.persistence.VacancyTable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** The administrator's pages: import, people, vacancies. They work without a line of script. */
@Controller
@RequestMapping("/admin")
class AdminPages {

    private static final int RECENT = 10;
    private static final int MOST = 100;
    private static final int MOST_VACANCIES = 200;

    private final ImportService imports;
    private final ImportRuns runs;
    private final ErrorTexts texts;
    private final PeopleService people;
    private final PlaceTable places;
    private final VacancyTable vacancies;
    private final Administrator administrator;
    private final Clock clock;

    AdminPages(
            ImportService imports,
            ImportRuns runs,
            ErrorTexts texts,
            PeopleService people,
            PlaceTable places,
            VacancyTable vacancies,
            Administrator administrator,
            Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.texts = texts;
        this.people = people;
        this.places = places;
        this.vacancies = vacancies;
        this.administrator = administrator;
        this.clock = clock;
    }

    /** Comes before every page, and lets nobody else in. */
    @ModelAttribute("administrator")
    String administrator() {
        return administrator.require();
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @GetMapping
    String start() {
        return "redirect:/admin/import";
    }

    @GetMapping("/import")
    String imports(Model model, Locale locale) {
        model.addAttribute(
                "runs",
                runs.newest(RECENT).stream()
                        .map(run -> ImportReport.of(run, texts, locale))
                        .toList());
        return "territory/import";
    }

    @PostMapping("/import")
    String start(
            @ModelAttribute("administrator") String username,
            @RequestPart(required = false) MultipartFile places,
            @RequestPart(required = false) MultipartFile people,
            @RequestParam(defaultValue = "false") boolean complete) {
        ImportFiles files =
                new ImportFiles(Uploads.file(places, "places.csv"), Uploads.file(people, "people.csv"), complete);
        return "redirect:/admin/import/" + imports.start(files, username);
    }

    @GetMapping("/import/{id}")
    String run(@PathVariable UUID id, Model model, Locale locale) {
        model.addAttribute(
                "run",
                runs.find(id)
                        .map(run -> ImportReport.of(run, texts, locale))
                        .orElseThrow(() -> Refusal.notFound("territory.import.unknown")));
        return "territory/run";
    }

    /** Empty files with the right headings, with the mark by which Excel knows UTF-8. */
    @GetMapping("/import/template/{kind}.csv")
    ResponseEntity<String> template(@PathVariable String kind) {
        String heading =
                switch (kind) {
                    case "places" -> "code,name,level";
                    case "people" -> "username,name,phone,post,place_code";
                    default -> throw Refusal.notFound("territory.import.unknown");
                };
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".csv\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .body("\uFEFF" + heading + "\r\n");
    }

    @GetMapping("/people")
    String people(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("most", MOST);
        List<Person> found = q.isBlank() ? null : people.search(q, MOST);
        model.addAttribute("people", found);
        model.addAttribute("placeNames", found == null ? null : places.names(placesOf(found)));
        return "territory/people";
    }

    private static List<PlaceCode> placesOf(List<Person> people) {
        return people.stream()
                .flatMap(person -> person.posts().stream())
                .map(HeldPost::place)
                .toList();
    }

    /** Where a reload, or the other language, of the page with a new password leads. */
    @GetMapping("/people/{username}/password")
    String afterPassword(@PathVariable String username) {
        return peopleNamed(username);
    }

    /** The answer itself shows the password: a redirect would have to keep it somewhere. */
    @PostMapping("/people/{username}/password")
    String password(
            @ModelAttribute("administrator") String acting,
            @PathVariable String username,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("newPassword", people.newPassword(username, acting));
        model.addAttribute("newPasswordOf", username);
        return people(username, model);
    }

    @PostMapping("/people/{username}/posts/end")
    String endPost(
            @ModelAttribute("administrator") String acting,
            @PathVariable String username,
            @RequestParam String post,
            @RequestParam String place) {
        people.endPost(username, new HeldPost(PeopleApi.post(post), PlaceCode.of(place)), acting);
        return peopleNamed(username);
    }

    private static String peopleNamed(String username) {
        return "redirect:/admin/people?q=" + UriUtils.encodeQueryParam(username, StandardCharsets.UTF_8);
    }

    @GetMapping("/vacancies")
    String vacancies(
            @RequestParam(defaultValue = "") String under, @RequestParam(required = false) String post, Model model) {
        String prefix = under.isBlank() ? "" : PlaceCode.of(under.strip()).value();
        model.addAttribute("under", prefix);
        model.addAttribute("post", post);
        model.addAttribute("counts", vacancies.counts(prefix));
        model.addAttribute("most", MOST_VACANCIES);
        model.addAttribute(
                "places", post == null ? null : vacancies.list(PeopleApi.post(post), prefix, MOST_VACANCIES));
        return "territory/vacancies";
    }
}
