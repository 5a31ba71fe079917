package org.gridcase.reminder.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gridcase.reminder.delivery.DeliveryFailure.Reason;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Speaks to a robot and understands its answer: HTTP 200 alone means nothing, {@code errcode} 0 does. No failure carries
 * the exception it came from, because the address is in there, and whoever has it can speak in the group.
 */
@Component
class RobotCall {

    private final RestClient http;
    private final ObjectMapper json;

    RobotCall(ReminderProperties properties, ObjectMapper json) {
        this.json = json;
        this.http = RestClient.builder()
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(ClientHttpRequestFactorySettings.defaults()
                                .withConnectTimeout(properties.robotConnectTimeout())
                                .withReadTimeout(properties.robotReadTimeout())
                                .withRedirects(Redirects.DONT_FOLLOW)))
                .build();
    }

    void post(URI address, Map<String, Object> message) {
        JsonNode answer = read(answer(address, write(message)));
        JsonNode code = answer.path("errcode");
        if (!code.isInt()) {
            throw new DeliveryFailure(Reason.UNREADABLE, null);
        }
        if (code.intValue() != 0) {
            throw new DeliveryFailure(
                    Reason.REFUSED, code.asText() + " " + answer.path("errmsg").asText());
        }
    }

    private byte[] answer(URI address, byte[] message) {
        try {
            return http.post()
                    .uri(address)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(message)
                    .retrieve()
                    .toEntity(byte[].class)
                    .getBody();
        } catch (RestClientResponseException error) {
            throw new DeliveryFailure(
                    Reason.STATUS, String.valueOf(error.getStatusCode().value()));
        } catch (ResourceAccessException error) {
            boolean late = error.getCause() instanceof HttpTimeoutException
                    || error.getCause() instanceof SocketTimeoutException;
            throw new DeliveryFailure(late ? Reason.TIMEOUT : Reason.UNREACHABLE, null);
        } catch (RestClientException error) {
            throw new DeliveryFailure(Reason.UNREADABLE, null);
        }
    }

    private JsonNode read(byte[] answer) {
        try {
            return json.readTree(answer == null ? "" : new String(answer, StandardCharsets.UTF_8));
        } catch (JsonProcessingException noJson) {
            throw new DeliveryFailure(Reason.UNREADABLE, null);
        }
    }

    private byte[] write(Map<String, Object> message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
