package org.gridcase.coverage;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Listens to every element of every process that the tests' engine runs. */
@Component
class PathCoveragePlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new ListenToEverything());
    }

    private static final class ListenToEverything extends AbstractBpmnParseListener {

        /** Called when the whole process has been read. */
        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            listenWithin(process, process.getKey());
        }

        private void listenWithin(ScopeImpl scope, String process) {
            for (ActivityImpl activity : scope.getActivities()) {
                activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> PathCoverage.passed(process, activity.getId()));
                for (PvmTransition transition : activity.getOutgoingTransitions()) {
                    ((TransitionImpl) transition).addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                            execution -> PathCoverage.passed(process, transition.getId()));
                }
                listenWithin(activity, process);
            }
        }
    }
}
