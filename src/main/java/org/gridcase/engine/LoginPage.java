package org.gridcase.engine;

import org.gridcase.shared.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page everybody signs in at. */
@Controller
class LoginPage {

    @GetMapping(SecurityConfiguration.LOGIN)
    String login() {
        return CurrentUser.username().isPresent() ? "redirect:" + SecurityConfiguration.TASKLIST : "login";
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + SecurityConfiguration.TASKLIST;
    }
}
