package org.gridcase.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says once a transaction of which process instances it wrote history. At the end, because the engine writes its rows when
 * a command ends: whoever is told finds them.
 */
@Component
class HistoryWatch extends AbstractProcessEnginePlugin {

    /** Asked for late: who listens may need the engine. */
    private final ObjectProvider<WrittenHistory> listeners;

    HistoryWatch(ObjectProvider<WrittenHistory> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // No bean itself: the engine's starter takes a handler that is one for the only one.
        configuration.getCustomHistoryEventHandlers().add(new Handler());
    }

    private void seen(HistoryEvent event) {
        boolean told = event instanceof HistoricActivityInstanceEventEntity
                || event instanceof HistoricProcessInstanceEventEntity;
        if (told
                && event.getProcessInstanceId() != null
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            instances().add(event.getProcessInstanceId());
        }
    }

    private Set<String> instances() {
        Written written = (Written) TransactionSynchronizationManager.getResource(this);
        if (written == null) {
            written = new Written();
            TransactionSynchronizationManager.bindResource(this, written);
            TransactionSynchronizationManager.registerSynchronization(written);
        }
        return written.instances;
    }

    private final class Handler implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            seen(event);
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(HistoryWatch.this::seen);
        }
    }

    private final class Written implements TransactionSynchronization {

        private final Set<String> instances = new HashSet<>();

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(HistoryWatch.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(HistoryWatch.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            listeners.forEach(listener -> listener.written(Set.copyOf(instances)));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(HistoryWatch.this);
        }
    }
}
