package org.gridcase.territory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import org.gridcase.engine.Administrator;
import org.gridcase.engine.WorkerAccounts;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.application.DepartmentSystems;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The administrator's page of departments' systems. */
@Controller
@RequestMapping("/admin/systems")
class SystemPages {

    private final DepartmentSystems systems;
    private final Administrator administrator;
    private final Clock clock;

    SystemPages(DepartmentSystems systems, Administrator administrator, Clock clock) {
        this.systems = systems;
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
    String list(Model model) {
        model.addAttribute("systems", systems.list());
        return "territory/systems";
    }

    /** Where a reload, or the other language, of the page with a new password leads. */
    @GetMapping("/{department}/password")
    String afterPassword() {
        return "redirect:/admin/systems";
    }

    /** The answer itself shows the password: a redirect would have to keep it somewhere. */
    @PostMapping("/{department}/password")
    String password(
            @ModelAttribute("administrator") String acting,
            @PathVariable String department,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("newPassword", systems.newPassword(PlaceCode.of(department), acting));
        model.addAttribute("newPasswordOf", WorkerAccounts.usernameOf(department));
        return list(model);
    }

    @PostMapping("/{department}/end")
    String end(@ModelAttribute("administrator") String acting, @PathVariable String department) {
        systems.end(PlaceCode.of(department), acting);
        return "redirect:/admin/systems";
    }
}
