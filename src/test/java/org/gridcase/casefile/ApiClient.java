package org.gridcase.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A machine's view of the API: HTTP basic, JSON, nothing of ours in between. */
final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "gridcase-boundary";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String username;

    ApiClient(int port, String username) {
        this.port = port;
        this.username = username;
    }

    Answer get(String path) {
        return send(request(path).GET(), Map.of());
    }

    Answer get(String path, Map<String, String> headers) {
        return send(request(path).GET(), headers);
    }

    Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    Answer post(String path, Object body, Map<String, String> headers) {
        try {
            return postText(path, JSON.writeValueAsString(body), headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer postText(String path, String body, Map<String, String> headers) {
        return send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)), headers);
    }

    Answer send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()), Map.of());
    }

    /** @param fileName as a client's header would carry it */
    Answer upload(String path, String part, String fileName, byte[] content) {
        try (ByteArrayOutputStream body = new ByteArrayOutputStream()) {
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                            + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return send(
                    request(path)
                            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                    Map.of());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        String credentials = username + ":gridcase";
        return username == null
                ? request
                : request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, HttpHeaders headers, byte[] content) {

        JsonNode body() {
            try {
                return content.length == 0 ? MissingNode.getInstance() : JSON.readTree(content);
            } catch (IOException e) {
                throw new IllegalStateException(text(), e);
            }
        }

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }
}
