package org.gridcase.call.process;

import static org.awaitility.Awaitility.await;
import static org.gridcase.driving.ProcessDriver.as;

import java.util.concurrent.CompletableFuture;
import org.gridcase.call.Calls;
import org.gridcase.call.process.CallDriver.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever writes to a call and to its parts takes the call first, otherwise two of them could wait for each other. */
class CallLockOrderTest extends CallPaths {

    private static final String CITY = "99010001";

    @Autowired
    private Calls calls;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whoTakesTheCallBack() {
        Case call = shared();

        waitsForTheCallWithoutThePart(
                call,
                () -> as("town-officer", () -> {
                    calls.withdraw(call.number, "已自行修复", "town-officer");
                    return null;
                }));
    }

    @Test
    void theWindowOfAPart() {
        Case call = shared();
        Case part = call.part(CITY).claims("dept-urban", "handlePart");

        waitsForTheCallWithoutThePart(call, () -> part.fires("partDue"));
    }

    @Test
    void theLeadThatDoesNotReleaseAPartner() {
        Case call = shared();
        Case part = call.part(CITY)
                .completes("dept-urban", "handlePart", "outcome", "release", "reason", "人手不足")
                .claims("dept-transport", "consentRelease");

        waitsForTheCallWithoutThePart(
                call, () -> part.submits("dept-transport", "consentRelease", "outcome", "reject", "reason", "仅需一小时"));
    }

    private Case shared() {
        return driver.call(ROADS).completes("dept-transport", "claimCall", "outcome", "accept");
    }

    private void waitsForTheCallWithoutThePart(Case call, Runnable action) {
        String part = call.part(CITY).number.value();
        CompletableFuture<Void> acting = transaction.execute(status -> {
            jdbc.sql("select number from gridcase.case_file where number = ? for update")
                    .param(call.number.value())
                    .query(String.class)
                    .single();
            int own = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            CompletableFuture<Void> other = CompletableFuture.runAsync(action);
            await().until(() -> isWaitedFor(own));
            jdbc.sql("select number from gridcase.case_file where number = ? for update nowait")
                    .param(part)
                    .query(String.class)
                    .single();
            return other;
        });
        acting.join();
    }

    private boolean isWaitedFor(int backend) {
        return jdbc.sql("select exists (select from pg_stat_activity where ? = any (pg_blocking_pids(pid)))")
                .param(backend)
                .query(Boolean.class)
                .single();
    }
}
