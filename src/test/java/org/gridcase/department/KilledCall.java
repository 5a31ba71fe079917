package org.gridcase.department;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.department.LossyLine.At;

/** One call whose worker is killed again and again on the way. */
final class KilledCall {

    /** How often the worker is killed on the way of one call. */
    static final int KILLS = 5;

    private final String call;
    private final WorkerCalls calls;
    private final OrderFolder folder;
    private final LossyLine line;
    private int kills;

    KilledCall(WorkerCalls calls, OrderFolder folder, LossyLine line) {
        this.call = calls.call();
        this.calls = calls;
        this.folder = folder;
        this.line = line;
    }

    String call() {
        return call;
    }

    int kills() {
        return kills;
    }

    KilledCall beforeItsEffect() {
        halt(HaltingWorkOrders.At.BEFORE_EFFECT);
        assertThat(folder.ordersOf(call)).isEmpty();
        return this;
    }

    /** The work order is there, and nothing else says so. */
    KilledCall afterItsEffect() {
        halt(HaltingWorkOrders.At.AFTER_EFFECT);
        assertThat(folder.ordersOf(call)).hasSize(1);
        return this;
    }

    KilledCall beforeTheClaim() {
        lose(At.BEFORE_COMPLETION);
        assertThat(calls.recorded(call, "callClaimedBySystem")).isZero();
        return this;
    }

    KilledCall afterTheClaim() {
        lose(At.AFTER_COMPLETION);
        assertThat(calls.recorded(call, "callClaimedBySystem")).isOne();
        return this;
    }

    /** Somebody has written the answer; the service has it, the worker has not heard so. */
    KilledCall afterTheReport() {
        folder.answer(call, "已核查处理。", "1200.50", "done");
        lose(At.AFTER_COMPLETION);
        assertThat(calls.recorded(call, "callHandled")).isOne();
        assertThat(folder.ordersOf(call).get(0).getParent()).hasFileName("open");
        return this;
    }

    void everywhere() {
        beforeItsEffect().afterItsEffect().beforeTheClaim().afterTheClaim().afterTheReport();
    }

    /** With a worker at work that nobody kills. */
    void endsOnce() {
        folder.await("reported", call);
        assertThat(folder.ordersOf(call)).as("work orders").hasSize(1);
        assertThat(calls.recorded(call, "callClaimedBySystem")).isOne();
        assertThat(calls.recorded(call, "callHandled")).isOne();
        calls.accept(call);
        assertThat(calls.status(call)).isNotEqualTo("open");
    }

    private void halt(HaltingWorkOrders.At point) {
        try (WorkerProcess worker = WorkerProcess.halting(
                folder.folder(), line.port(), WorkerCalls.UNIT, WorkerCalls.PASSWORD, point, call)) {
            worker.awaitOutput(HaltingWorkOrders.announced(point, call));
        }
        kills++;
    }

    /** The worker lives for as long as the loss is awaited. */
    @SuppressWarnings("try")
    private void lose(At point) {
        line.lose(point, call);
        try (WorkerProcess worker =
                WorkerProcess.start(folder.folder(), line.port(), WorkerCalls.UNIT, WorkerCalls.PASSWORD)) {
            line.awaitLoss();
        }
        kills++;
    }
}
