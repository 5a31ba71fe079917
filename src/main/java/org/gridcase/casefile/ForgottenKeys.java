package org.gridcase.casefile;

import java.time.Clock;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes idempotency keys past their time, at night. Every node may do so: the second finds nothing left. */
@Component
class ForgottenKeys {

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgottenKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${gridcase.idempotency.cleanup:0 20 3 * * *}", zone = "${gridcase.zone:Asia/Shanghai}")
    void remove() {
        jdbc.sql("DELETE FROM gridcase.idempotency_key WHERE created_at < :expired")
                .param("expired", SqlTime.of(clock.instant().minus(JdbcIdempotency.KEPT)))
                .update();
    }
}
