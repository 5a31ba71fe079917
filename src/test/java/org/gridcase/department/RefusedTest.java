package org.gridcase.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.camunda.bpm.client.exception.RestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedTest {

    @ParameterizedTest
    @CsvSource({
        "409, call.claimed, TAKEN",
        "409, call.notClaimable, TAKEN",
        "409, call.parts.open, NOT_YET",
        "409, OptimisticLockingException, LATER",
        "409, engine.worker.task.heldByOther, LATER",
        "400, call.money.malformed, MISTAKE",
        "404, engine.worker.task.unknown, GONE",
        "401, Unauthorized, FAULT",
        "500, InternalError, FAULT"
    })
    void itFollowsFromStatusAndType(int status, String type, Refused expected) {
        RestException answer = new RestException("refused", type, 0);
        answer.setHttpStatusCode(status);

        assertThat(Refused.by(answer)).isEqualTo(expected);
    }

    /** The service says them by these names. */
    @Test
    void whatItKnowsTheServiceSays() {
        ResourceBundle call = ResourceBundle.getBundle("i18n/call", Locale.ROOT);

        assertThat(call.keySet()).contains("call.claimed", "call.notClaimable", "call.parts.open");
    }
}
