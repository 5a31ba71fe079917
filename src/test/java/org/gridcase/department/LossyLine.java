package org.gridcase.department;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The line between worker and service, which can lose the completion of a call's task, or the answer to it. */
final class LossyLine implements AutoCloseable {

    enum At {
        BEFORE_COMPLETION,
        AFTER_COMPLETION
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEADERS =
            List.of("Authorization", "Content-Type", "Accept-Language", "Idempotency-Key");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> callOfTask = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final int service;
    private volatile Loss loss;

    private record Loss(At point, String call, CountDownLatch happened) {}

    LossyLine(int service) {
        this.service = service;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void lose(At point, String call) {
        loss = new Loss(point, call, new CountDownLatch(1));
    }

    void awaitLoss() {
        try {
            if (!loss.happened().await(90, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing was lost: " + loss);
            }
            loss = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Loss at = loss;
        boolean loses = at != null
                && path.endsWith("/complete")
                && at.call().equals(callOfTask.get(path.replaceAll(".*/([^/]+)/complete$", "$1")));
        if (loses && at.point() == At.BEFORE_COMPLETION) {
            at.happened().countDown();
            return;
        }
        HttpResponse<byte[]> answer = forward(exchange, body);
        if (loses && answer.statusCode() == 204) {
            at.happened().countDown();
            return;
        }
        if (path.endsWith("/fetchAndLock")) {
            for (JsonNode task : JSON.readTree(answer.body())) {
                callOfTask.put(
                        task.path("id").asText(), task.path("businessKey").asText());
            }
        }
        answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                .set("Content-Type", type));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + service + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        HEADERS.forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        });
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
