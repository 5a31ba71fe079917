package org.gridcase.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What a department's system may ask for: its tasks, and what it has to know and to say about the calls to its department. */
final class WorkerPaths {

    private static final String TASK = WorkerDoor.PATH + "/{id}";
    private static final String CALL = "/api/calls/{number}";
    private static final String CASE = "/api/cases/{number}";
    private static final String FILES = CASE + "/attachments";

    private static final RequestMatcher DOOR =
            PathPatternRequestMatcher.withDefaults().matcher(WorkerDoor.PATH + "/**");

    static final RequestMatcher TASKS = any(
            HttpMethod.POST,
            WorkerDoor.PATH + "/fetchAndLock",
            TASK + "/complete",
            TASK + "/failure",
            TASK + "/bpmnError",
            TASK + "/extendLock",
            TASK + "/unlock");

    /** People ask for these as well, and come in by their own door. */
    static final RequestMatcher CALLS = new OrRequestMatcher(
            any(HttpMethod.GET, CALL, CASE, FILES, FILES + "/{id}"), any(HttpMethod.POST, CALL + "/progress"));

    private WorkerPaths() {}

    /** The whole door for tasks, whoever knocks, and the rest when a department's system does. */
    static boolean isTheirs(HttpServletRequest request) {
        return DOOR.matches(request) || CALLS.matches(request) && isSystem(request);
    }

    private static boolean isSystem(HttpServletRequest request) {
        try {
            var named = new BasicAuthenticationConverter().convert(request);
            return named != null && WorkerAccounts.unitOf(named.getName()).isPresent();
        } catch (AuthenticationException unreadable) {
            return false;
        }
    }

    private static RequestMatcher any(HttpMethod method, String... patterns) {
        return new OrRequestMatcher(List.of(patterns).stream()
                .<RequestMatcher>map(
                        pattern -> PathPatternRequestMatcher.withDefaults().matcher(method, pattern))
                .toList());
    }
}
