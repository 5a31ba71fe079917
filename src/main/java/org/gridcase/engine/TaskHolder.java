package org.gridcase.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * A task that somebody has taken up is that person's: the engine would let every candidate complete it. And a task that a
 * candidate completes without taking it up first is recorded as that person's.
 */
@Component
class TaskHolder extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<CommandChecker> checkers = new ArrayList<>();
        checkers.add(new TenantCommandChecker());
        checkers.add(new HolderChecker());
        configuration.setCommandCheckers(checkers);
        configuration.getCustomPreBPMNParseListeners().add(new RecordWhoCompletes());
    }

    private static Authentication person() {
        CommandContext command = Context.getCommandContext();
        return command == null || !command.isAuthorizationCheckEnabled() ? null : command.getAuthentication();
    }

    private static final class HolderChecker extends AuthorizationCommandChecker {

        @Override
        public void checkTaskWork(TaskEntity task) {
            super.checkTaskWork(task);
            Authentication person = person();
            String holder = task.getAssignee();
            if (person != null && holder != null && !holder.equals(person.getUserId())) {
                throw new TaskAlreadyClaimedException(task.getId(), holder);
            }
        }
    }

    private static final class RecordWhoCompletes extends AbstractBpmnParseListener implements TaskListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
        }

        @Override
        public void notify(DelegateTask task) {
            Authentication person = Context.getCommandContext().getAuthentication();
            if (task.getAssignee() == null && person != null) {
                // Without an assignment event: nobody took the task up, it is done.
                ((TaskEntity) task).setAssigneeWithoutCascade(person.getUserId());
            }
        }
    }
}
