package org.gridcase.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The way to the same page in the language that it is not in. */
public final class OtherLanguage {

    private OtherLanguage() {}

    /** @return an address relative to the page, with all that the page was asked for */
    public static String of(HttpServletRequest request, Locale locale) {
        String other = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "zh-CN" : "en";
        return "?"
                + ServletUriComponentsBuilder.fromRequest(request)
                        .replaceQueryParam(RequestLanguage.PARAMETER, other)
                        .build()
                        .getQuery();
    }
}
