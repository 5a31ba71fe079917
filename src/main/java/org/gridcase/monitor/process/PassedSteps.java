package org.gridcase.monitor.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.monitor.domain.CasePath;
import org.gridcase.monitor.domain.CasePath.Passage;
import org.gridcase.monitor.domain.CasePath.Run;
import org.gridcase.monitor.domain.ModelDrawing;
import org.gridcase.monitor.domain.ModelDrawing.ModelStep;
import org.gridcase.monitor.domain.TakenFlows;
import org.gridcase.monitor.domain.TakenFlows.Passed;
import org.springframework.stereotype.Component;

/** What a case passed, from the engine's history: open and closed cases alike. */
@Component
public class PassedSteps {

    private static final Set<String> JOINS = Set.of("parallelGateway", "inclusiveGateway");

    /** Key, version and an id, unless the key is so long that the engine leaves it out. */
    private static final Pattern DEFINITION = Pattern.compile("[^:]+:(\\d{1,9}):");

    private final HistoryService history;
    private final ProcessModels models;

    PassedSteps(HistoryService history, ProcessModels models) {
        this.history = history;
        this.models = models;
    }

    public CasePath of(CaseNumber number) {
        List<Run> runs =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime))
                        .map(this::run)
                        .toList();
        return new CasePath(number.value(), runs);
    }

    private Run run(HistoricProcessInstance instance) {
        ModelDrawing model = models.drawing(instance.getProcessDefinitionId()).orElseGet(() -> unknown(instance));
        List<HistoricActivityInstance> activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        Map<String, Integer> times = new HashMap<>();
        List<Passage> passages = new ArrayList<>();
        for (HistoricActivityInstance activity : activities) {
            step(model, activity)
                    .ifPresent(step ->
                            passages.add(passage(activity, step, times.merge(step.element(), 1, Integer::sum))));
        }
        return new Run(
                instance.getId(),
                model.definition(),
                model.process(),
                model.version(),
                model.name(),
                instance.getSuperProcessInstanceId(),
                at(instance.getStartTime()),
                at(instance.getEndTime()),
                passages,
                List.copyOf(TakenFlows.of(
                        model.flows(),
                        activities.stream().map(PassedSteps::passed).toList())));
    }

    /** The body of a step that several people do at once is named otherwise, and is none. */
    private static Optional<ModelStep> step(ModelDrawing model, HistoricActivityInstance activity) {
        return model.step(activity.getActivityId());
    }

    private static Passage passage(HistoricActivityInstance activity, ModelStep step, int time) {
        return new Passage(
                step.element(),
                step.name(),
                step.kind(),
                at(activity.getStartTime()),
                at(activity.getEndTime()),
                activity.isCanceled(),
                activity.getAssignee(),
                activity.getCalledProcessInstanceId(),
                time);
    }

    private static Passed passed(HistoricActivityInstance activity) {
        return new Passed(
                activity.getActivityId(),
                JOINS.contains(activity.getActivityType()),
                at(activity.getStartTime()),
                at(activity.getEndTime()));
    }

    /** A version that was removed from the engine: what was passed in it has no drawing any more. */
    private static ModelDrawing unknown(HistoricProcessInstance instance) {
        return new ModelDrawing(
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionId(),
                version(instance),
                instance.getProcessDefinitionName() == null
                        ? instance.getProcessDefinitionKey()
                        : instance.getProcessDefinitionName(),
                List.of(),
                List.of());
    }

    /** The version itself is gone; its id says which it was. */
    private static int version(HistoricProcessInstance instance) {
        Matcher id = DEFINITION.matcher(instance.getProcessDefinitionId());
        return id.lookingAt() ? Integer.parseInt(id.group(1)) : 0;
    }

    private static Instant at(Date date) {
        return date == null ? null : date.toInstant();
    }
}
