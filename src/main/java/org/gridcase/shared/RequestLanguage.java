package org.gridcase.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of an answer: {@code ?lang=} when it is given; on pages, what the person chose at sign-in; else the first
 * of Accept-Language that we speak; else Chinese. All kinds of Chinese are answered in simplified Chinese, which is the
 * only one there is. The API goes by the request alone: Tasklist has its own switch and says what it wants.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class RequestLanguage implements LocaleResolver {

    static final String PARAMETER = "lang";

    private static final String COOKIE = "GRIDCASE-LANG";
    private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final CookieLocaleResolver chosen = new CookieLocaleResolver(COOKIE);

    RequestLanguage() {
        // Tasklist's scripts read and write the choice too; it is no secret.
        chosen.setCookieHttpOnly(false);
        chosen.setCookieSameSite("Lax");
        chosen.setDefaultLocaleFunction(RequestLanguage::ofBrowser);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter(PARAMETER);
        if (asked != null) {
            return spoken(Locale.forLanguageTag(asked.replace('_', '-'))).orElse(Locale.SIMPLIFIED_CHINESE);
        }
        boolean page = !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        return page ? spoken(chosen.resolveLocale(request)).orElse(Locale.SIMPLIFIED_CHINESE) : ofBrowser(request);
    }

    /** Keeps what the person chose for the pages to come. */
    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        chosen.setLocale(request, response, locale);
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> spoken(locale).stream())
                .findFirst()
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    private static Optional<Locale> spoken(Locale locale) {
        return SPOKEN.stream()
                .filter(candidate -> candidate.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }
}
