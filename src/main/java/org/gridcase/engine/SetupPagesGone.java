package org.gridcase.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** The setup pages make an administrator of anybody who finds none (CVE-2026-77226). Here they do not exist. */
final class SetupPagesGone extends OncePerRequestFilter {

    private static final Pattern SETUP = Pattern.compile("/camunda/(?:app|api)/.*/?setup(?:/.*)?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SETUP.matcher(request.getRequestURI()).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
