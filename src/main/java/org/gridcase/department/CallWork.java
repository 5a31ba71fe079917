package org.gridcase.department;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work order and ledger of the calls, in the order that survives being killed: the work order first, which is unique by the
 * call, then the ledger.
 */
final class CallWork {

    private static final Logger log = LoggerFactory.getLogger(CallWork.class);

    private final WorkOrders orders;
    private final Ledger ledger;

    CallWork(WorkOrders orders, Ledger ledger) {
        this.orders = orders;
        this.ledger = ledger;
    }

    synchronized boolean isLeftToPeople(Assignment assignment) {
        return ledger.of(assignment.number()).isLeftToPeople(assignment);
    }

    /** @return the number of the work order, which is in work */
    synchronized String opened(Assignment assignment) {
        Standing standing = ledger.of(assignment.number());
        if (standing.isOver(assignment)) {
            orders.reopen(assignment);
            log.info("{} 再次派发 / offered again: {}", assignment.number(), standing.order());
        }
        if (!standing.isOpened()) {
            String order = orders.open(assignment);
            ledger.write(assignment, Deed.OPENED, order);
            log.info("{} 已建工单 / has a work order: {}", assignment.number(), order);
            return order;
        }
        if (standing.isNew(assignment)) {
            ledger.write(assignment, Deed.OPENED, standing.order());
        }
        return standing.order();
    }

    synchronized Answer answer(Assignment assignment) {
        return orders.look(assignment.number());
    }

    synchronized boolean isNews(Assignment assignment, String progress) {
        return !ledger.of(assignment.number()).wasSaid(progress);
    }

    /** The same for the same words at the same place, so that a worker that is killed tells them once. */
    synchronized String progressKey(Assignment assignment, String progress) {
        byte[] text = Standing.oneLine(progress).getBytes(StandardCharsets.UTF_8);
        return assignment.number() + "-" + ledger.of(assignment.number()).said() + "-" + UUID.nameUUIDFromBytes(text);
    }

    synchronized void told(Assignment assignment, String progress) {
        ledger.write(assignment, Deed.PROGRESS, progress);
    }

    synchronized boolean wasRefused(Assignment assignment, String answer) {
        return ledger.of(assignment.number()).wasRefused(answer);
    }

    synchronized void sending(Assignment assignment) {
        if (assignment.step() != Assignment.Step.CLAIM) {
            ledger.write(assignment, Deed.REPORTING, "");
        }
    }

    synchronized void sent(Assignment assignment) {
        if (assignment.step() == Assignment.Step.CLAIM) {
            ledger.write(assignment, Deed.ACKNOWLEDGED, "");
            log.info("{} 已签收 / claimed", assignment.number());
        } else {
            reported(assignment.number(), assignment.task());
        }
    }

    private void reported(String call, String task) {
        orders.close(call);
        ledger.write(call, Deed.REPORTED, task, "");
        log.info("{} 已报告 / reported", call);
    }

    synchronized void refused(Assignment assignment, String answer, String why) {
        orders.refuse(assignment.number(), why);
        ledger.write(assignment, Deed.REFUSED, answer);
        log.warn("{} 的报告未被接受，请在工单中更正 / the report was not accepted: {}", assignment.number(), why);
    }

    /** For others, who take as long as they take; then it is sent again by itself. */
    synchronized void waits(Assignment assignment, String forWhat) {
        orders.refuse(
                assignment.number(), forWhat + "\n稍后自动重报，无需改动。 Sent again by itself, nothing needs to be changed.");
        notYet(assignment);
    }

    synchronized void notYet(Assignment assignment) {
        ledger.write(assignment, Deed.REFUSED, "");
    }

    synchronized void taken(Assignment assignment, String why) {
        if (ledger.of(assignment.number()).isOpened()) {
            orders.withdraw(assignment.number(), why);
        }
        ledger.write(assignment, Deed.TAKEN, why);
        log.info("{} 已由人员承接，系统不再办理 / is in the hands of a person, and left to people: {}", assignment.number(), why);
    }

    /** The task has ended without an answer that the worker has seen. */
    synchronized void gone(String call, String task) {
        Standing standing = ledger.of(call);
        if (!standing.isOpen() || !standing.task().equals(task)) {
            return;
        }
        if (standing.last() == Deed.REPORTING) {
            reported(call, task);
            return;
        }
        orders.withdraw(call, "任务已结束 / the task has ended");
        ledger.write(call, Deed.GONE, task, "");
        log.info("{} 的任务已结束，工单撤回 / ended without the system, the work order is withdrawn", call);
    }

    /** The task under which each open call was worked on last, by the number of the call. */
    Map<String, String> open() {
        Map<String, String> open = new HashMap<>();
        ledger.all().forEach((call, standing) -> {
            if (standing.isOpen()) {
                open.put(call, standing.task());
            }
        });
        return open;
    }
}
