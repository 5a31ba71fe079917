package org.gridcase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person at Tasklist, as far as HTTP goes: signs in at the form, keeps the cookies, sends the tokens that the pages'
 * scripts would send. Every call answers with the status, whatever it is; {@link Answer#ok()} insists on success.
 */
public final class TasklistClient {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String language = "zh-CN";

    private TasklistClient(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Nobody in particular: for what must be refused, and for the login page itself. */
    public static TasklistClient anonymous(int port) {
        return new TasklistClient(port);
    }

    public static TasklistClient signIn(int port, String username, String password) {
        TasklistClient client = new TasklistClient(port);
        Answer answer = client.tryToSignIn(username, password);
        if (answer.status() != 302 || answer.location().contains("error")) {
            throw new AssertionError(username + " could not sign in: " + answer);
        }
        client.openTasklist();
        return client;
    }

    /** The answer to the login form: a redirect, to {@code /login?error} when name or password is wrong. */
    public Answer tryToSignIn(String username, String password) {
        Matcher token = FORM_TOKEN.matcher(send("GET", "/login", null).text());
        if (!token.find()) {
            throw new AssertionError("The login page has no form");
        }
        String form =
                "username=" + encode(username) + "&password=" + encode(password) + "&_csrf=" + encode(token.group(1));
        return exchange(HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** What the browser does next; it brings the tokens. */
    public Answer openTasklist() {
        return send("GET", "/camunda/app/tasklist/default/", null).ok();
    }

    /** For a browser that goes on in this session. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** {@code zh-CN} unless changed: the language that messages must come in. */
    public TasklistClient speaking(String tag) {
        language = tag;
        return this;
    }

    // ---- The engine's API as Tasklist calls it: paths relative to the engine, for example "/task/count" ----

    public Answer get(String path) {
        return send("GET", ENGINE + path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", ENGINE + path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", ENGINE + path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", ENGINE + path, null);
    }

    /** Submits the start form of the newest version of a process; the answer has the instance's {@code id}. */
    public Answer start(String processKey, Map<String, ?> fields) {
        return post("/process-definition/key/" + processKey + "/submit-form", variables(fields));
    }

    /** The tasks this person sees, by a query as the engine's API takes it. */
    public List<JsonNode> tasks(Map<String, ?> query) {
        List<JsonNode> tasks = new ArrayList<>();
        post("/task", query).ok().body().forEach(tasks::add);
        return tasks;
    }

    /** The open tasks of one case. */
    public List<JsonNode> tasksOf(String businessKey) {
        return tasks(Map.of("processInstanceBusinessKey", businessKey));
    }

    public Answer claim(String taskId, String username) {
        return post("/task/" + taskId + "/claim", Map.of("userId", username));
    }

    public Answer unclaim(String taskId) {
        return post("/task/" + taskId + "/unclaim", Map.of());
    }

    /** Completes the task by its form. */
    public Answer submit(String taskId, Map<String, ?> fields) {
        return post("/task/" + taskId + "/submit-form", variables(fields));
    }

    // ---- Everything else ----

    /** A call of our own API in the session, with our token. */
    public Answer api(String method, String path, Object body) {
        return send(method, path, body);
    }

    /** Any path of the server, with the tokens of both sides. {@code body} null means none. */
    public Answer send(String method, String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(write(body), StandardCharsets.UTF_8));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        header(request, "X-XSRF-TOKEN", "XSRF-TOKEN");
        header(request, "X-GRIDCASE-CSRF", "GRIDCASE-CSRF");
        return exchange(request);
    }

    public Answer exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(
                    request.header("Accept-Language", language).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is no text: a spreadsheet, a paper. */
    public byte[] file(String path) {
        try {
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .header("Accept-Language", language)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + ": " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private void header(HttpRequest.Builder request, String header, String cookie) {
        String value = cookie(cookie);
        if (value != null) {
            request.header(header, value);
        }
    }

    /** The engine's way to write variables: {@code {"variables": {"outcome": {"value": "settled", "type": "String"}}}}. */
    public static ObjectNode variables(Map<String, ?> fields) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode variables = root.putObject("variables");
        fields.forEach((name, value) -> {
            ObjectNode variable = variables.putObject(name);
            variable.set(
                    "value",
                    value instanceof List || value instanceof Map
                            ? JSON.getNodeFactory().textNode(write(value))
                            : JSON.valueToTree(value));
            variable.put("type", typeOf(value));
        });
        return root;
    }

    private static String typeOf(Object value) {
        if (value == null) {
            return "Null";
        }
        if (value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof Double) {
            return value.getClass().getSimpleName();
        }
        return value instanceof List || value instanceof Map ? "Json" : "String";
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the server said. */
    public record Answer(int status, String text, HttpHeaders headers) {

        public JsonNode body() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + this, e);
            }
        }

        public String location() {
            return headers.firstValue("Location").orElse("");
        }

        /** This answer, if it is a success. */
        public Answer ok() {
            if (status < 200 || status > 299) {
                throw new AssertionError("Refused: " + this);
            }
            return this;
        }

        @Override
        public String toString() {
            return status + " " + text;
        }
    }
}
