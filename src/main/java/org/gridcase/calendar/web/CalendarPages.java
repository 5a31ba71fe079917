package org.gridcase.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.calendar.WorkingCalendars;
import org.gridcase.calendar.application.CalendarImport;
import org.gridcase.calendar.application.CalendarRequest;
import org.gridcase.calendar.application.OutcomeTexts;
import org.gridcase.calendar.persistence.CalendarTables;
import org.gridcase.engine.Administrator;
import org.gridcase.shared.FormPages;
import org.gridcase.shared.Refusal;
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

/** The administrator's page of calendars. It works without a line of script. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarPages {

    private static final String PAGE = "calendar/calendar";

    private final CalendarImport imports;
    private final CalendarReports reports;
    private final CalendarTables tables;
    private final CalendarDays days;
    private final OutcomeTexts texts;
    private final FormPages forms;
    private final Administrator administrator;
    private final Clock clock;

    CalendarPages(
            CalendarImport imports,
            CalendarReports reports,
            CalendarTables tables,
            CalendarDays days,
            OutcomeTexts texts,
            FormPages forms,
            Administrator administrator,
            Clock clock) {
        this.imports = imports;
        this.reports = reports;
        this.tables = tables;
        this.days = days;
        this.texts = texts;
        this.forms = forms;
        this.administrator = administrator;
        this.clock = clock;
    }

    /** Days in a row that are the same: a holiday, or a day that makes up for it. */
    record Stretch(LocalDate first, LocalDate last, String weekdays, int length, String kind, String name) {}

    /** Comes before every page, and lets nobody else in. */
    @ModelAttribute("administrator")
    String administrator() {
        return administrator.require();
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    /** @param year null: this year */
    @GetMapping
    String show(
            @RequestParam(defaultValue = WorkingCalendars.NATIONAL) String calendar,
            @RequestParam(required = false) Integer year,
            Model model,
            Locale locale) {
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        model.addAttribute("calendars", tables.newest());
        model.addAttribute("revisions", tables.revisions(calendar));
        model.addAttribute("year", days.of(calendar, shown, null));
        model.addAttribute("stretches", stretches(days.of(calendar, shown, null).days(), locale));
        return PAGE;
    }

    /** The answer itself shows what has changed; sending it once more changes nothing. */
    @PostMapping
    String run(
            @ModelAttribute("administrator") String username,
            @RequestPart(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String years,
            @RequestParam(defaultValue = "") String calendar,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        try {
            CalendarRequest request =
                    new CalendarRequest(calendar, name, hours, years, Uploads.file(file, CalendarReports.UNNAMED_FILE));
            CalendarReport report = reports.of(imports.run(request, username), locale);
            model.addAttribute("report", report);
            if (!report.isRefused()) {
                Integer year = report.years().isEmpty()
                        ? null
                        : report.years().get(report.years().size() - 1);
                return show(report.calendar(), year, model, locale);
            }
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } catch (Refusal refusal) {
            forms.refused(refusal, response, model, locale);
        }
        // What was typed is not typed again.
        model.addAttribute("typed", Map.of("calendar", calendar, "name", name, "hours", hours, "years", years));
        return show(WorkingCalendars.NATIONAL, null, model, locale);
    }

    private List<Stretch> stretches(List<CalendarDays.Day> days, Locale locale) {
        Map<LocalDate, List<CalendarDays.Day>> stretches = new LinkedHashMap<>();
        List<CalendarDays.Day> current = List.of();
        for (CalendarDays.Day day : days) {
            CalendarDays.Day last = current.isEmpty() ? null : current.get(current.size() - 1);
            if (last == null
                    || !last.kind().equals(day.kind())
                    || !last.name().equals(day.name())
                    || !last.day().plusDays(1).equals(day.day())) {
                current = new ArrayList<>();
                stretches.put(day.day(), current);
            }
            current.add(day);
        }
        return stretches.values().stream()
                .map(stretch -> stretch(stretch, locale))
                .toList();
    }

    private Stretch stretch(List<CalendarDays.Day> days, Locale locale) {
        CalendarDays.Day first = days.get(0);
        LocalDate last = days.get(days.size() - 1).day();
        String from = texts.weekday(first.day(), locale);
        String weekdays = days.size() == 1 ? from : from + " – " + texts.weekday(last, locale);
        return new Stretch(first.day(), last, weekdays, days.size(), first.kind(), first.name());
    }
}
