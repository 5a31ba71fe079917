package org.gridcase.engine;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Instances that were started before {@link InstanceRights} existed get their rights when a node starts. Every node looks
 * at every start, since a node of the version before may have started some meanwhile; where nothing is missing, that is one
 * query.
 */
@Component
class EarlierInstances implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(EarlierInstances.class);
    private static final int BATCH = 500;

    /** In the order of their ids, and on from the last one: what is nobody's to read stays without a right. */
    private static final String WITHOUT_RIGHT = """
            SELECT run.* FROM act_ru_execution run
             WHERE run.id_ = run.proc_inst_id_ AND run.business_key_ IS NOT NULL AND run.id_ > #{last}
               AND NOT EXISTS (SELECT FROM act_ru_authorization given
                                WHERE given.resource_type_ = #{type} AND given.resource_id_ = run.id_
                                  AND given.group_id_ IS NOT NULL)
             ORDER BY run.id_""";

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final InstanceRights rights;

    EarlierInstances(ProcessEngineConfigurationImpl engine, RuntimeService runtime, InstanceRights rights) {
        this.engine = engine;
        this.runtime = runtime;
        this.rights = rights;
    }

    @Override
    public void afterSingletonsInstantiated() {
        catchUp(BATCH);
    }

    /** @param batch so many instances in a transaction */
    void catchUp(int batch) {
        String last = "";
        int given = 0;
        List<ProcessInstance> next;
        while (!(next = after(last, batch)).isEmpty()) {
            List<ProcessInstance> instances = next;
            given += engine.getCommandExecutorTxRequired().execute(command -> rights.grant(command, instances));
            last = next.get(next.size() - 1).getId();
        }
        if (given > 0) {
            log.info("Instances that ran before there were rights on instances got {}", given);
        }
    }

    private List<ProcessInstance> after(String last, int batch) {
        return runtime.createNativeProcessInstanceQuery()
                .sql(WITHOUT_RIGHT)
                .parameter("last", last)
                .parameter("type", Resources.PROCESS_INSTANCE.resourceType())
                .listPage(0, batch);
    }
}
