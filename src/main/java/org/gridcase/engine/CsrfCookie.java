package org.gridcase.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** The token is written only when somebody asks for it; the web applications' pages do not, their scripts later must. */
final class CsrfCookie extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().contains("/app/") && request.getRequestURI().endsWith("/")) {
            ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        }
        chain.doFilter(request, response);
    }
}
