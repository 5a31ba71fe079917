package org.gridcase.territory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gridcase.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** On a page a refusal is a page too, in the language the person chose with {@code ?lang=}. */
@ControllerAdvice(assignableTypes = {AdminPages.class, SystemPages.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageRefusals {

    private final MessageSource messages;

    PageRefusals(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    String refused(Refusal refusal, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(refusal.status().value());
        model.addAttribute("reason", messages.getMessage(refusal, locale));
        return "territory/refused";
    }

    /** A mistyped address. */
    @ExceptionHandler
    String noSuchImport(
            MethodArgumentTypeMismatchException e, HttpServletResponse response, Model model, Locale locale) {
        return refused(Refusal.notFound("territory.import.unknown"), response, model, locale);
    }
}
