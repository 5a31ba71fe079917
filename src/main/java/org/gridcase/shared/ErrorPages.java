package org.gridcase.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Errors that happen before a controller is reached: problem details for machines, a plain page for people. */
@Controller
class ErrorPages implements ErrorController {

    private static final String PROBLEM = ErrorPages.class.getName() + ".problem";

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, Locale locale) {
        ProblemDetail problem = problem(request, locale);
        return new ModelAndView("error", Map.of("problem", problem), HttpStatus.valueOf(problem.getStatus()));
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request, Locale locale) {
        ProblemDetail problem = problem(request, locale);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Hands the problem to the error page when the request came from a person's browser and not from a program. */
    static boolean show(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        if (!page || response == null) {
            return false;
        }
        try {
            request.setAttribute(PROBLEM, problem);
            response.sendError(problem.getStatus());
            return true;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ProblemDetail problem(HttpServletRequest request, Locale locale) {
        if (request.getAttribute(PROBLEM) instanceof ProblemDetail known) {
            return known;
        }
        HttpStatus status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(HttpStatus::resolve)
                .orElse(HttpStatus.NOT_FOUND);
        return problems.of(status, "shared.status." + status.value(), locale);
    }
}
