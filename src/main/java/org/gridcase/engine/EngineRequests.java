package org.gridcase.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The requests that Tasklist, Welcome, Cockpit and Admin need, by who needs them. What stands in no list is refused to
 * everybody; so are deployments and changes of filters, which would be another person's code or query.
 */
final class EngineRequests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String ID = "[^/]+";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final List<Pattern> STAFF_READ = patterns(
            // Pages, scripts, pictures, and the data of plug-ins that is the same for everybody.
            "/camunda/?",
            "/camunda/app/.*",
            "/camunda/lib/.*",
            "/camunda/assets/.*",
            "/camunda/favicon.ico",
            "/camunda/api/(tasklist|welcome|cockpit|admin)/plugin/" + ID + "/static/.*",
            "/camunda/api/admin/auth/user/default",
            "/camunda/api/engine/engine/?",
            engine("/filter(/count)?"),
            engine("/filter/" + ID + "(/list|/count|/singleResult)?"),
            engine("/task(/count)?"),
            engine("/task/" + ID + "(/form|/rendered-form|/deployed-form|/form-variables|/identity-links|/comment"
                    + "|/attachment|/variables(/" + ID + ")?)?"),
            engine("/process-definition(/count)?"),
            engine("/process-definition/(key/)?" + ID
                    + "(/startForm|/rendered-form|/deployed-start-form|/form-variables|/xml|/diagram)?"),
            engine("/user/" + ID + "/profile"),
            engine("/authorization/check"),
            engine("/identity/password-policy"),
            // The person's own groups in the profile; the engine shows none that the person may not read.
            engine("/group(/count)?"),
            engine("/history/user-operation(/count)?"),
            engine("/version"));

    private static final List<Pattern> STAFF_WRITE = patterns(
            // Asks what the person may do with them.
            "OPTIONS " + engine("/(user|group|authorization|filter)(/" + ID + ")?"),
            "POST " + engine("/filter/" + ID + "(/list|/count|/singleResult)"),
            "POST " + engine("/task(/count)?"),
            "POST " + engine("/task/" + ID + "(/claim|/unclaim|/complete|/submit-form)"),
            "POST " + engine("/process-definition/(key/)?" + ID + "/submit-form"),
            "POST " + engine("/identity/password-policy"),
            "PUT " + engine("/user/" + ID + "/credentials"));

    private static final List<Pattern> MANAGERS_READ = patterns(
            "/camunda/api/(cockpit|welcome)/.*",
            "/camunda/api/engine/engine/default/"
                    + "(?!user|group|tenant|authorization|identity|history/user-operation).*");

    private static final List<Pattern> MANAGERS_QUERY = patterns(
            "POST /camunda/api/cockpit/plugin/.*",
            "POST "
                    + engine("/(process-instance|execution|incident|job|job-definition|variable-instance|external-task"
                            + "|decision-definition|process-definition|history/[a-z-]+)(/count)?"));

    private static final List<Pattern> ADMINISTRATORS_WRITE = patterns(
            "(POST|PUT|DELETE) " + engine("/(user|group|authorization)(/.*)?"),
            "POST /camunda/api/admin/plugin/.*",
            "(PUT|POST) " + engine("/job/" + ID + "/(retries|execute|suspended|duedate)"),
            "(PUT|POST) " + engine("/(job|external-task)/retries(-async)?"),
            "PUT " + engine("/external-task/" + ID + "/retries"),
            "PUT " + engine("/(process-instance|process-definition|job-definition|batch)/(" + ID + "/)?suspended"),
            "PUT " + engine("/job-definition/" + ID + "/retries"),
            "(PUT|DELETE) " + engine("/incident/" + ID + "(/annotation)?"),
            "POST " + engine("/task/" + ID + "/assignee"));

    private EngineRequests() {}

    static boolean isForStaff(String method, String path) {
        return READING.contains(method) && anyMatches(STAFF_READ, path) || anyMatches(STAFF_WRITE, method + " " + path);
    }

    static boolean isForManagers(String method, String path) {
        return READING.contains(method) && anyMatches(MANAGERS_READ, path)
                || anyMatches(MANAGERS_QUERY, method + " " + path);
    }

    static boolean isForAdministrators(String method, String path) {
        return READING.contains(method) && path.startsWith("/camunda/api/")
                || anyMatches(ADMINISTRATORS_WRITE, method + " " + path);
    }

    private static String engine(String path) {
        return ENGINE + "(?:" + path + ")";
    }

    private static List<Pattern> patterns(String... expressions) {
        return List.of(expressions).stream().map(Pattern::compile).toList();
    }

    private static boolean anyMatches(List<Pattern> patterns, String request) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(request).matches());
    }
}
