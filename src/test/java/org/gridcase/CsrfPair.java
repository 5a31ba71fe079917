package org.gridcase;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The cookie and the header that a script sends along. Spring's own {@code csrf()} would exchange the token repository of the
 * shared context for one of its own, and every browser test that runs later would be refused.
 */
public final class CsrfPair {

    private static final String TOKEN = "d2e7b1a0-test";

    private CsrfPair() {}

    public static RequestPostProcessor csrf() {
        return request -> {
            request.setCookies(new Cookie("GRIDCASE-CSRF", TOKEN));
            request.addHeader("X-GRIDCASE-CSRF", TOKEN);
            return request;
        };
    }
}
