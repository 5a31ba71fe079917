package org.gridcase.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The worker is killed 50 times before and after its effect. Run {@code mvn test -Psoak -Dtest=DepartmentWorkerSoakTest}. */
@Tag("soak")
@GridcaseTest
class DepartmentWorkerSoakTest {

    private static final Logger LOG = LoggerFactory.getLogger(DepartmentWorkerSoakTest.class);
    private static final int KILLS = Integer.getInteger("worker.kills", 50);

    @LocalServerPort
    int port;

    @TempDir
    Path temporary;

    @Test
    void killedFiftyTimesItHasEachEffectOnce() {
        Instant begun = Instant.now();
        OrderFolder folder = new OrderFolder(temporary.resolve("work-orders"));
        WorkerCalls calls = new WorkerCalls(port);
        List<KilledCall> killed = new ArrayList<>();
        try (LossyLine line = new LossyLine(port)) {
            while (killed.size() * KilledCall.KILLS < KILLS) {
                KilledCall call = new KilledCall(calls, folder, line);
                call.everywhere();
                killed.add(call);
            }
            try (WorkerProcess worker =
                    WorkerProcess.start(folder.folder(), line.port(), WorkerCalls.UNIT, WorkerCalls.PASSWORD)) {
                worker.awaitOutput("已连接");
                killed.forEach(KilledCall::endsOnce);
            }
        }

        assertThat(killed.stream().mapToInt(KilledCall::kills).sum()).isGreaterThanOrEqualTo(KILLS);
        List<Long> numbers = folder.orders().stream()
                .map(file -> Long.parseLong(file.getFileName().toString().substring("GD-".length(), 9)))
                .sorted()
                .toList();
        assertThat(numbers)
                .as("no number was used twice or lost")
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        LOG.info(
                "{} kills of {} calls in {} s, one work order and one acknowledgement each; load {}",
                killed.size() * KilledCall.KILLS,
                killed.size(),
                Duration.between(begun, Instant.now()).toSeconds(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
