package org.gridcase.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.camunda.bpm.client.exception.ConnectionLostException;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.exception.RestException;
import org.camunda.bpm.client.exception.UnknownHttpErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConnectionTest {

    private static final ExternalTaskClientException LOST =
            new ConnectionLostException("lost", new IOException("refused"));

    private final Connection connection = new Connection("http://grid.example");

    @Test
    void whatPassesIsSaidOnceAndTriedAgainAfterLongerPauses(CapturedOutput output) {
        long[] pauses = LongStream.range(0, 9)
                .map(attempt -> {
                    connection.reconfigure(List.of(), LOST);
                    return connection.calculateBackoffTime() / 1000;
                })
                .toArray();

        assertThat(pauses).containsExactly(1, 2, 4, 8, 16, 32, 64, 64, 64);
        assertThat(output).containsOnlyOnce("连接不上该地址");
        assertThat(connection.isWell()).isFalse();
        connection.reconfigure(List.of(), null);
        assertThat(connection.calculateBackoffTime()).isLessThan(1000);
        assertThat(connection.isWell()).isTrue();
        assertThat(output).contains("已连接");
        connection.reconfigure(List.of(), answered(503));
        assertThat(output).containsOnlyOnce("服务暂时出错");
    }

    @Test
    void aWrongPasswordOrAddressEndsTheWorker(CapturedOutput output) {
        CompletableFuture<Integer> end = CompletableFuture.supplyAsync(connection::awaitEnd);
        connection.reconfigure(List.of(), LOST);
        assertThat(end).isNotDone();

        connection.reconfigure(List.of(), answered(401));

        assertThat(end.join()).isEqualTo(77);
        assertThat(output).contains("The code or the password is wrong");
        assertThat(Trouble.of(answered(404))).isEqualTo(Trouble.WRONG_ADDRESS);
        assertThat(Trouble.of(answered(403))).isEqualTo(Trouble.WRONG_PASSWORD);
    }

    private static ExternalTaskClientException answered(int status) {
        RestException answer = new RestException("answer", "type", 0);
        answer.setHttpStatusCode(status);
        return new UnknownHttpErrorException("answer", answer);
    }
}
