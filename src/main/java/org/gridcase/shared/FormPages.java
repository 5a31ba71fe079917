package org.gridcase.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages with a form have in common when they answer to what was sent. */
@Component
public class FormPages {

    private final MessageSource messages;

    FormPages(MessageSource messages) {
        this.messages = messages;
    }

    /** The page is shown once more and says as {@code refusal} what is wrong; for programs the status says so. */
    public void refused(Refusal refusal, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(refusal.status().value());
        model.addAttribute("refusal", messages.getMessage(refusal, locale));
    }

    /** For an answer that only whoever sent the form may see: no browser and nothing between keeps it. */
    public static void keepNothing(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
