package org.gridcase.responsibility.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.gridcase.engine.Administrator;
import org.gridcase.responsibility.application.ListImport;
import org.gridcase.responsibility.application.ListOutcome;
import org.gridcase.responsibility.application.ListOutcomeTexts;
import org.gridcase.responsibility.application.ListRequest;
import org.gridcase.shared.FormPages;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.csv.ErrorTexts;
import org.gridcase.shared.csv.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** The administrator's page of lists: in by a file. Reading them is for everybody, at {@link ListPages}. */
@Controller
@RequestMapping("/admin/lists")
class ListImportPage {

    private static final String PAGE = "responsibility/import";

    private final ListImport imports;
    private final ListOutcomeTexts outcomes;
    private final ErrorTexts errors;
    private final PublishedLists lists;
    private final FormPages forms;
    private final Administrator administrator;

    ListImportPage(
            ListImport imports,
            ListOutcomeTexts outcomes,
            ErrorTexts errors,
            PublishedLists lists,
            FormPages forms,
            Administrator administrator) {
        this.imports = imports;
        this.outcomes = outcomes;
        this.errors = errors;
        this.lists = lists;
        this.forms = forms;
        this.administrator = administrator;
    }

    /** Comes before every page, and lets nobody else in. */
    @ModelAttribute("administrator")
    String administrator() {
        return administrator.require();
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("districts", lists.districts());
        return PAGE;
    }

    /** The answer itself says what became of the file; sending it once more changes nothing. */
    @PostMapping
    String run(
            @ModelAttribute("administrator") String username,
            @RequestPart(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            ListOutcome outcome = imports.run(
                    new ListRequest(district.strip(), Uploads.file(file, ListFilesApi.UNNAMED_FILE), reason), username);
            model.addAttribute("report", ListReport.of(outcome, outcomes.summary(outcome, locale), errors, locale));
            if (outcome.isRefused()) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
            }
        } catch (Refusal refusal) {
            forms.refused(refusal, response, model, locale);
        }
        // What was typed is not typed again.
        model.addAttribute("typed", Map.of("district", district, "reason", reason));
        return show(model);
    }
}
