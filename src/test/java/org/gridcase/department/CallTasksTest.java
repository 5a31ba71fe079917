package org.gridcase.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.client.exception.ConnectionLostException;
import org.camunda.bpm.client.exception.RestException;
import org.camunda.bpm.client.exception.UnknownHttpErrorException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the worker does with what the service answers; the folder and the ledger are real. */
class CallTasksTest {

    private static final String CALL = "990100-2026-000012";
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final long LATER = LOOK.multipliedBy(10).toMillis();
    private static final long ASIDE = Duration.ofHours(1).toMillis();

    @TempDir
    Path temporary;

    private final ExternalTaskService service = mock();
    private final ServiceDoor door = mock();
    private final LockKeeper locks = new LockKeeper(Duration.ofMinutes(1));
    private OrderFolder folder;
    private CallWork work;
    private CallTasks tasks;

    @BeforeEach
    void start() {
        folder = new OrderFolder(temporary);
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        work = new CallWork(new FolderWorkOrders(temporary), Ledger.in(temporary.resolve("record"), clock));
        tasks = new CallTasks(work, door, locks, LOOK, ZoneId.of("Asia/Shanghai"));
        when(door.call(anyString())).thenReturn(CallFacts.NONE);
    }

    @AfterEach
    void stop() {
        locks.close();
    }

    @Test
    void aClaimIsAnsweredWithTheNumberOfTheWorkOrder() {
        when(door.call(CALL)).thenReturn(new CallFacts("道路塌陷", "路面塌陷两处", null));

        ExternalTask claim = task("claimBySystem", "a");
        Date due = Date.from(Instant.parse("2026-11-24T09:30:00Z"));
        when(claim.getAllVariables()).thenReturn(Map.of("dueAt", due, "entry", "S-02", "heldBy", "system"));
        tasks.execute(claim, service);

        verify(service).complete(claim, Map.of("workOrder", "GD-000001"));
        verify(service, never()).extendLock(any(ExternalTask.class), anyLong());
        assertThat(OrderFolder.read(folder.await("open", CALL)))
                .contains("# title = 道路塌陷\n# description = 路面塌陷两处\n# dueAt = 2026-11-24 17:30\n# entry = S-02\n\n")
                .doesNotContain("heldBy");
        assertThat(work.open()).containsExactly(Map.entry(CALL, "a"));
    }

    @Test
    void anOpenOrderIsPutAsideAndAFinishedOneReportedOnce() {
        ExternalTask handle = task("handleBySystem", "b");
        tasks.execute(handle, service);
        verify(service).extendLock(handle, LOOK.toMillis());
        verify(service, never()).complete(any(), anyMap());

        folder.answer(CALL, "已修复", "12.50", "done");
        tasks.execute(handle, service);

        verify(service).complete(handle, Map.of("report", "已修复", "outcome", "done", "cost", "12.50"));
        assertThat(folder.await("reported", CALL)).exists();
        assertThat(work.open()).isEmpty();
    }

    @Test
    void whatComesBackIsWorkedOnAgain() {
        tasks.execute(task("handleBySystem", "b"), service);
        folder.answer(CALL, "已修复", "0", "done");
        tasks.execute(task("handleBySystem", "b"), service);

        tasks.execute(task("handleBySystem", "c"), service);

        verify(service, times(1)).complete(any(), anyMap());
        assertThat(folder.await("open", CALL)).content().contains("status: open");
        assertThat(work.open()).containsExactly(Map.entry(CALL, "c"));
    }

    @Test
    void whatAnOfficerHasIsWithdrawnAndNotTriedAgain() {
        ExternalTask claim = task("claimBySystem", "a");
        refusing(409, "call.claimed");

        tasks.execute(claim, service);
        tasks.execute(claim, service);
        tasks.execute(task("handleBySystem", "b"), service);

        verify(service, times(1)).complete(any(), anyMap());
        verify(service, times(2)).extendLock(claim, ASIDE);
        assertThat(folder.await("withdrawn", CALL)).exists();
        verify(service, never()).handleFailure(any(ExternalTask.class), any(), any(), anyInt(), anyLong());
    }

    @Test
    void whatAnOfficerIsKnownToHaveGetsNoWorkOrder() {
        when(door.call(CALL)).thenReturn(new CallFacts("道路塌陷", null, new CallFacts.Claim("person", "dept-land")));

        tasks.execute(task("handleBySystem", "b"), service);

        assertThat(folder.orders()).isEmpty();
        verify(service, never()).complete(any(), anyMap());
    }

    @Test
    void theLeadWaitsForItsPartners() {
        ExternalTask handle = task("handleBySystem", "b");
        tasks.execute(handle, service);
        folder.answer(CALL, "已修复", "0", "done");
        refusing(409, "call.parts.open");
        tasks.execute(handle, service);
        verify(service).extendLock(handle, LATER);
        assertThat(temporary.resolve("open").resolve("GD-000001_" + CALL + ".problem.txt"))
                .content()
                .startsWith("the service's words\n");
        refusing(409, "OptimisticLockingException");
        tasks.execute(handle, service);
        verify(service, times(2)).extendLock(handle, LOOK.toMillis());
        assertThat(folder.await("open", CALL)).exists();

        accepting();
        tasks.execute(task("handleBySystem", "c"), service);

        assertThat(folder.await("reported", CALL)).exists();
    }

    @Test
    void aMistakeInTheAnswerIsSentAgainWhenItWasCorrected() {
        ExternalTask handle = task("handleBySystem", "b");
        tasks.execute(handle, service);
        folder.answer(CALL, "已修复", "12,5", "done");
        refusing(400, "call.money.malformed");
        tasks.execute(handle, service);
        tasks.execute(handle, service);
        verify(service, times(1)).complete(any(), anyMap());
        assertThat(temporary.resolve("open").resolve("GD-000001_" + CALL + ".problem.txt"))
                .exists();

        accepting();
        folder.answer(CALL, "已修复", "12.5", "done");
        tasks.execute(handle, service);

        verify(service, times(2)).complete(any(), anyMap());
        assertThat(folder.await("reported", CALL)).exists();
    }

    @Test
    void aPartIsReportedWithItsNumberAndCannotBeNotSolved() {
        ExternalTask part = task("partBySystem", "p");
        tasks.execute(part, service);
        folder.answer(CALL, "办不了", "", "notSolved");
        tasks.execute(part, service);
        verify(service, never()).complete(any(), anyMap());

        folder.answer(CALL, "已配合", "", "done");
        tasks.execute(part, service);

        verify(service).complete(part, Map.of("report", "已配合", "workOrder", "GD-000001"));
    }

    @Test
    void progressIsToldOnceEachTimeItChanges() {
        ExternalTask handle = task("handleBySystem", "b");
        tasks.execute(handle, service);
        folder.progress(CALL, "已派人");
        tasks.execute(handle, service);
        tasks.execute(handle, service);
        folder.progress(CALL, "已到场");
        tasks.execute(handle, service);
        folder.progress(CALL, "已派人");
        tasks.execute(handle, service);

        verify(door, times(2)).progress(eq(CALL), eq("已派人"), anyString());
        verify(door, times(1)).progress(eq(CALL), eq("已到场"), anyString());
    }

    @Test
    void aFailureOfItsOwnIsReportedAndTriedAgainAfterLongerPauses() throws IOException {
        ExternalTask handle = task("handleBySystem", "b");
        tasks.execute(handle, service);
        Files.delete(folder.ordersOf(CALL).get(0));

        tasks.execute(handle, service);
        verify(service).handleFailure(handle, "failed", null, 11, 60_000);
        when(handle.getRetries()).thenReturn(11);
        tasks.execute(handle, service);
        verify(service).handleFailure(handle, "failed", null, 10, 120_000);
        assertThat(Retries.pause(2)).isEqualTo(Duration.ofHours(2));
        assertThat(Retries.left(0)).isZero();
        assertThat(folder.orders()).isEmpty();
    }

    @Test
    void aFaultOfTheServiceIsAFailureAndALostLineIsNone() {
        refusing(500, "InternalError");
        tasks.execute(task("claimBySystem", "a"), service);
        verify(service).handleFailure(any(ExternalTask.class), any(), any(), eq(11), eq(60_000L));

        doThrow(new ConnectionLostException("lost", new IOException("reset")))
                .when(service)
                .complete(any(), anyMap());
        tasks.execute(task("claimBySystem", "a"), service);
        refusing(404, "engine.worker.task.unknown");
        tasks.execute(task("claimBySystem", "a"), service);

        verify(service, times(1)).handleFailure(any(ExternalTask.class), any(), any(), anyInt(), anyLong());
        assertThat(folder.orders()).hasSize(1);
    }

    @Test
    void whatEndsUnseenIsReportedWhenItWasSentAndWithdrawnWhenItWasNot() {
        tasks.execute(task("handleBySystem", "b"), service);
        work.gone(CALL, "another");
        assertThat(folder.await("open", CALL)).exists();
        work.gone(CALL, "b");
        assertThat(folder.await("withdrawn", CALL)).exists();

        tasks.execute(task("handleBySystem", "c"), service);
        folder.answer(CALL, "已修复", "0", "done");
        doThrow(new ConnectionLostException("lost", new IOException("reset")))
                .when(service)
                .complete(any(), anyMap());
        tasks.execute(task("handleBySystem", "c"), service);
        work.gone(CALL, "c");
        assertThat(folder.await("reported", CALL)).exists();
        assertThat(folder.ordersOf(CALL)).hasSize(1);
    }

    private void refusing(int status, String type) {
        RestException answer = new RestException("the service's words", type, 0);
        answer.setHttpStatusCode(status);
        doThrow(new UnknownHttpErrorException("refused", answer)).when(service).complete(any(), anyMap());
    }

    private void accepting() {
        doNothing().when(service).complete(any(), anyMap());
    }

    private static ExternalTask task(String activity, String id) {
        ExternalTask task = mock();
        when(task.getBusinessKey()).thenReturn(CALL);
        when(task.getActivityId()).thenReturn(activity);
        when(task.getId()).thenReturn(id);
        when(task.getAllVariables()).thenReturn(Map.of());
        when(task.getRetries()).thenReturn(null);
        return task;
    }
}
