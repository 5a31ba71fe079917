package org.gridcase.department;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * What the worker asks the service beside what Camunda's client does. Throws a {@link
 * org.springframework.web.client.RestClientException} when the service does not answer.
 */
final class ServiceDoor {

    private static final Logger log = LoggerFactory.getLogger(ServiceDoor.class);
    private static final String CALL = "/api/calls/{call}";
    private static final String NOBODY = "gridcase-looks";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final RestClient http;

    ServiceDoor(DepartmentProperties properties) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        this.http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(properties.base())
                .defaultHeaders(headers -> headers.setBasicAuth(properties.username(), properties.password()))
                .build();
    }

    /** Whether a task has ended. Asked by a name that holds nothing, so nothing is extended: what is there is another's. */
    boolean isGone(String task) {
        return http.post()
                .uri("/engine-rest/external-task/{id}/extendLock", task)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("workerId", NOBODY, "newDuration", 1))
                .exchange((request, answer) -> answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND));
    }

    /** What the service says of a call now. */
    CallFacts call(String call) {
        try {
            return http.get().uri(CALL, call).retrieve().body(CallFacts.class);
        } catch (HttpClientErrorException notForUs) {
            return CallFacts.NONE;
        }
    }

    /**
     * Tells whoever called how far it is.
     *
     * @param key the service adds nothing when it hears the same with the same key again
     * @return whether it took it; what it refuses it would refuse again
     */
    boolean progress(String call, String text, String key) {
        try {
            http.post()
                    .uri(CALL + "/progress", call)
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("text", text))
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (HttpClientErrorException refused) {
            log.warn("{} 的进展未被接受 / the progress was not accepted: {}", call, refused.getResponseBodyAsString());
            return false;
        }
    }
}
