package org.gridcase.department;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.client.exception.ConnectionLostException;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.exception.RestException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/**
 * One look at one task that the service offers: open the work order if there is none, send the answer if there is one, and
 * otherwise put the task aside until the next look. A worker that is killed anywhere in between finds out from work order and
 * ledger what it had done.
 */
final class CallTasks implements ExternalTaskHandler {

    private static final Logger log = LoggerFactory.getLogger(CallTasks.class);

    /** For what is not the system's any more; the service knows no longer pause that ends by itself for a reason. */
    private static final Duration ASIDE = Duration.ofHours(1);

    /** What is no business of whoever does the work. */
    private static final Set<String> OF_THE_DOOR = Set.of("heldBy", "workOrder");

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Partners need longer than one look. */
    private static final int LOOKS_FOR_PARTNERS = 10;

    private final CallWork work;
    private final ServiceDoor door;
    private final LockKeeper locks;
    private final Duration lookEvery;
    private final ZoneId zone;

    CallTasks(CallWork work, ServiceDoor door, LockKeeper locks, Duration lookEvery, ZoneId zone) {
        this.work = work;
        this.door = door;
        this.locks = locks;
        this.lookEvery = lookEvery;
        this.zone = zone;
    }

    @Override
    public void execute(ExternalTask task, ExternalTaskService service) {
        LockKeeper.Held held = locks.keep(task, service);
        try {
            Duration aside = lookAt(task, service, held);
            held.release();
            if (aside != null) {
                service.extendLock(task, aside.toMillis());
            }
        } catch (RestException refused) {
            if (Refused.by(refused) == Refused.FAULT || Refused.by(refused) == Refused.MISTAKE) {
                fail(task, service, refused);
            } else {
                log.info("{}: {}", task.getBusinessKey(), refused.getMessage());
            }
        } catch (ConnectionLostException | RestClientException lost) {
            log.info("{}: no answer, again when the lock has ended", task.getBusinessKey());
        } catch (RuntimeException failure) {
            fail(task, service, failure);
        } finally {
            held.release();
        }
    }

    /** @return how long to put the task aside, or null when it is done */
    private Duration lookAt(ExternalTask task, ExternalTaskService service, LockKeeper.Held held) {
        CallFacts call = door.call(task.getBusinessKey());
        Assignment assignment = assignment(task, call);
        if (work.isLeftToPeople(assignment)) {
            return ASIDE;
        }
        if (call.isWithPerson()) {
            work.taken(assignment, call.who());
            return ASIDE;
        }
        String order = work.opened(assignment);
        if (assignment.step() == Assignment.Step.CLAIM) {
            held.release();
            return send(assignment, task, service, Map.of("workOrder", order), "");
        }
        Answer answer = work.answer(assignment);
        tell(assignment, answer);
        held.release();
        String said = answer.toString();
        if (answer.outcome() == Answer.Outcome.IN_WORK || work.wasRefused(assignment, said)) {
            return lookEvery;
        }
        if (assignment.step() == Assignment.Step.PART && answer.outcome() == Answer.Outcome.NOT_SOLVED) {
            work.refused(
                    assignment,
                    said,
                    "配合事项只能报告 done；要退出请在任务列表中办理 / a part can only be done; ask in Tasklist to be released");
            return lookEvery;
        }
        return send(assignment, task, service, variables(assignment, order, answer), said);
    }

    private void tell(Assignment assignment, Answer answer) {
        String progress = answer.progress();
        if (progress != null && work.isNews(assignment, progress)) {
            door.progress(assignment.number(), progress, work.progressKey(assignment, progress));
            work.told(assignment, progress);
        }
    }

    private Duration send(
            Assignment assignment,
            ExternalTask task,
            ExternalTaskService service,
            Map<String, Object> variables,
            String said) {
        work.sending(assignment);
        try {
            service.complete(task, variables);
        } catch (RestException refused) {
            return notAccepted(assignment, refused, said);
        }
        work.sent(assignment);
        return null;
    }

    private Duration notAccepted(Assignment assignment, RestException refused, String said) {
        Refused why = Refused.by(refused);
        if (why == Refused.TAKEN) {
            work.taken(assignment, Refused.reason(refused));
            return ASIDE;
        }
        if (why == Refused.NOT_YET) {
            work.waits(assignment, Refused.reason(refused));
            return lookEvery.multipliedBy(LOOKS_FOR_PARTNERS);
        }
        if (why == Refused.LATER) {
            work.notYet(assignment);
            return lookEvery;
        }
        if (why == Refused.MISTAKE && assignment.step() != Assignment.Step.CLAIM) {
            work.refused(assignment, said, Refused.reason(refused));
            return lookEvery;
        }
        throw refused;
    }

    private static Map<String, Object> variables(Assignment assignment, String order, Answer answer) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("report", answer.report());
        if (assignment.step() == Assignment.Step.PART) {
            variables.put("workOrder", order);
        } else {
            variables.put("outcome", answer.outcome() == Answer.Outcome.DONE ? "done" : "notSolved");
            variables.put("cost", answer.cost());
        }
        return variables;
    }

    private Assignment assignment(ExternalTask task, CallFacts call) {
        Map<String, String> facts = new HashMap<>(call.words());
        task.getAllVariables().forEach((name, value) -> {
            if (value != null && !OF_THE_DOOR.contains(name)) {
                facts.put(
                        name,
                        value instanceof Date date
                                ? SHOWN.format(date.toInstant().atZone(zone))
                                : value.toString());
            }
        });
        return new Assignment(task.getBusinessKey(), Assignment.Step.of(task.getActivityId()), task.getId(), facts);
    }

    /** What went wrong stays here, in the log: the service only learns that it did. */
    private static void fail(ExternalTask task, ExternalTaskService service, RuntimeException failure) {
        int left = Retries.left(task.getRetries());
        Duration pause = Retries.pause(left);
        log.error("{} 处理失败，{} 后重试 / failed, again in {}", task.getBusinessKey(), pause, pause, failure);
        try {
            service.handleFailure(task, "failed", null, left, pause.toMillis());
        } catch (ExternalTaskClientException unheard) {
            log.info("{}: the failure was not heard, again when the lock has ended", task.getBusinessKey());
        }
    }
}
