package org.gridcase.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.shared.Refusal;

/** Two colleagues, an onlooker and an administrator, and a process of one task for them. */
final class EnginePeople {

    static final String PASSWORD = "Correct-horse-1";
    static final String GROUP = "engine-test-group";
    static final String ONLOOKERS = "at.engine-test";
    static final String PROCESS = "engine-test";
    static final String ANNA = "engine-anna";
    static final String BELA = "engine-bela";
    static final String ONLOOKER = "engine-onlooker";
    static final String MANAGER = "engine-manager";
    static final String ADMIN = "engine-admin";

    private static boolean ready;

    private EnginePeople() {}

    static synchronized void arrive(Accounts accounts, ProcessEngine engine) {
        if (ready) {
            return;
        }
        accounts.synchronize(List.of(
                new Accounts.Account(ANNA, "安娜", Set.of(Groups.STAFF, GROUP)),
                new Accounts.Account(BELA, "贝拉", Set.of(Groups.STAFF, GROUP)),
                new Accounts.Account(ONLOOKER, "旁观", Set.of(Groups.STAFF, ONLOOKERS)),
                new Accounts.Account(MANAGER, "督查", Set.of(Groups.STAFF, Groups.MANAGERS)),
                new Accounts.Account(ADMIN, "管理员", Set.of(Groups.ADMINISTRATORS))));
        for (String name : List.of(ANNA, BELA, ONLOOKER, MANAGER, ADMIN)) {
            accounts.setPassword(name, PASSWORD);
        }
        engine.getRepositoryService()
                .createDeployment()
                .name("engine tests")
                .addModelInstance("engine-test.bpmn", model())
                .deploy();
        ready = true;
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(PROCESS)
                .startEvent()
                .userTask("work")
                .name("办理")
                .camundaCandidateGroups(GROUP)
                .camundaTaskListenerClass("complete", RefuseWhenAsked.class)
                .endEvent()
                .done();
    }

    /** Starts a process as the service itself would; answers its task's id. */
    static String newTask(ProcessEngine engine) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, "engine-" + UUID.randomUUID(), Map.of("answer", "none"))
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** A rule of the application that says no. */
    public static class RefuseWhenAsked implements TaskListener {

        @Override
        public void notify(DelegateTask task) {
            if ("refuse".equals(task.getVariable("outcome"))) {
                throw Refusal.invalid("outcome", "engine.password.weak");
            }
        }
    }
}
