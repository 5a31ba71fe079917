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

/**
 * The language of an answer: {@code ?lang=} when it is given, else the first of Accept-Language that we speak, else
 * Chinese. All kinds of Chinese are answered in simplified Chinese, which is the only one there is.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class RequestLanguage implements LocaleResolver {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final List<Locale> SPOKEN = List.of(CHINESE, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked != null) {
            return spoken(Locale.forLanguageTag(asked.replace('_', '-'))).orElse(CHINESE);
        }
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> spoken(locale).stream())
                .findFirst()
                .orElse(CHINESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new UnsupportedOperationException("the request says its language");
    }

    private static Optional<Locale> spoken(Locale locale) {
        return SPOKEN.stream()
                .filter(candidate -> candidate.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }
}
